import type { DeviationGround, Discipline, Enforcement, Means } from '@headstamp/codes';
import type { StandingSubject } from '@headstamp/exchange';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** How often other services were told of a subject: of two tellings the later one holds. */
@Entity({ schema: 'custody', name: 'standing_revision' })
export class StandingRevision {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'text' }) subject!: StandingSubject;
  @PrimaryColumn({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  @Column({ type: 'integer' }) revision!: number;
}

/** What a jurisdiction does with examinations whose means are not in order. One row, or none where nothing was decided. */
@Entity({ schema: 'custody', name: 'laboratory_policy' })
export class LaboratoryPolicyRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @Column({ type: 'text' }) enforcement!: Enforcement;
  @Column({ name: 'instrument_required', type: 'boolean' }) instrumentRequired!: boolean;
  @Column({ name: 'decided_by', type: 'uuid' }) decidedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** A manager's word that examinations go on although one of their means is not in order. */
@Entity({ schema: 'custody', name: 'deviation_allowance' })
export class DeviationAllowance {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) means!: Means;
  @Column({ name: 'about_id', type: 'uuid', update: false }) aboutId!: string;
  @Column({ type: 'text', nullable: true, update: false }) discipline!: Discipline | null;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'valid_from', type: 'timestamptz', precision: 3, update: false }) validFrom!: Date;
  @Column({ name: 'valid_until', type: 'timestamptz', precision: 3, update: false }) validUntil!: Date;
  @Column({ name: 'allowed_by', type: 'uuid', update: false }) allowedBy!: string;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true }) withdrawnBy!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** With what something was made or reviewed, and what was not in order then. Written with the record it is about, once. */
@Entity({ schema: 'custody', name: 'examination_means' })
export class ExaminationMeansRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** Of the mould, cast or review. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) discipline!: Discipline;
  @Column({ name: 'instrument_ids', type: 'uuid', array: true, update: false }) instrumentIds!: string[];
  @Column({ name: 'method_id', type: 'uuid', nullable: true, update: false }) methodId!: string | null;
  @Column({ type: 'jsonb', update: false }) grounds!: DeviationGround[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
