import type { MarkKind, MarkedPart } from '@headstamp/codes';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { FirearmReading } from './firearm-reading.entity';

/** One mark as it was read, word for word. */
@Entity({ schema: 'cases', name: 'observed_mark' })
@ForeignKey(() => FirearmReading, ['jurisdictionId', 'readingId'], ['jurisdictionId', 'id'], { name: 'observed_mark_of_reading' })
@Unique('observed_mark_has_its_place', ['jurisdictionId', 'readingId', 'sequence'])
export class ObservedMark {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'reading_id', type: 'uuid' }) readingId!: string;
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ type: 'text' }) kind!: MarkKind;
  @Column({ type: 'text' }) part!: MarkedPart;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ type: 'integer', nullable: true }) year!: number | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
