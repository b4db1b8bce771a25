import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StorageAnswerCode } from './storage-checklist';

/** How the storage of an armoury stood on a day, by one version of the checklist. */
@Entity({ schema: 'marking', name: 'storage_assessment' })
export class StorageAssessment {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'armoury_id', type: 'uuid' }) armouryId!: string;
  @Column({ type: 'text' }) checklist!: string;
  @Column({ name: 'assessed_on', type: 'date' }) assessedOn!: string;
  @Column({ name: 'assessed_by', type: 'uuid' }) assessedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

@Entity({ schema: 'marking', name: 'storage_answer' })
export class StorageAnswer {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid' }) assessmentId!: string;
  @PrimaryColumn({ type: 'text' }) item!: string;
  @Column({ type: 'text' }) answer!: StorageAnswerCode;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
