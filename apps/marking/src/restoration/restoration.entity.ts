import type { MarkedPart } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import type { RestorationMethod, RestorationOutcome } from './restoration.states';

/** An examination that tried to make a removed number legible. What it found is a new reading beside what was observed. */
@Entity({ schema: 'marking', name: 'restoration' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'restoration_of_firearm' })
@Unique('restoration_has_its_place', ['jurisdictionId', 'firearmId', 'sequence'])
@Index('restoration_by_serial', { synchronize: false })
@Check(
  'restoration_reads_what_it_found',
  `(outcome = 'NONE') = (result_text IS NULL) AND (result_text IS NULL) = (result_normalised IS NULL)`,
)
export class Restoration {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  @Column({ type: 'integer' }) sequence!: number;
  /** The part whose number was sought. */
  @Column({ type: 'text' }) part!: MarkedPart;
  @Column({ type: 'text' }) method!: RestorationMethod;
  /** Who examined it, as the laboratory refers to them. */
  @Column({ type: 'text' }) examiner!: string;
  @Column({ type: 'text' }) outcome!: RestorationOutcome;
  @Column({ name: 'result_text', type: 'text', nullable: true }) resultText!: string | null;
  @Column({ name: 'result_normalised', type: 'text', nullable: true }) resultNormalised!: string | null;
  @Column({ type: 'text', nullable: true }) remarks!: string | null;
  @Column({ name: 'examined_on', type: 'text' }) examinedOn!: string;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
