import type { MarkKind, MarkedPart } from '@headstamp/codes';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Firearm } from './firearm.entity';
import type { Legibility, MarkingMethod } from './marking.codes';

/** One mark on one part, word for word. */
@Entity({ schema: 'marking', name: 'firearm_mark' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'firearm_mark_of_firearm' })
@Unique('firearm_mark_has_its_place', ['jurisdictionId', 'firearmId', 'sequence'])
export class FirearmMark {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  /** 1 for the first one recorded of this firearm. */
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ type: 'text' }) kind!: MarkKind;
  @Column({ type: 'text' }) part!: MarkedPart;
  /** Where on the part, in words. */
  @Column({ type: 'text', nullable: true }) position!: string | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ type: 'integer', nullable: true }) year!: number | null;
  @Column({ type: 'text', nullable: true }) method!: MarkingMethod | null;
  @Column({ name: 'depth_mm', type: 'double precision', nullable: true }) depthMm!: number | null;
  @Column({ type: 'text', nullable: true }) legibility!: Legibility | null;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
