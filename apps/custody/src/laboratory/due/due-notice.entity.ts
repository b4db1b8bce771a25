import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyKind } from './duties';

/** That somebody was told that a duty is overdue. One row, one alert. */
@Entity({ schema: 'custody', name: 'laboratory_notice' })
export class LaboratoryNotice {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) duty!: DutyKind;
  @Column({ name: 'subject_id', type: 'uuid', update: false }) subjectId!: string;
  /** Since when it is overdue: a duty done and missed again is another fact. */
  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, update: false }) dueAt!: Date;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
