import type { Discipline } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** That an official may carry out a discipline, or one method of it. */
@Entity({ schema: 'custody', name: 'competence' })
export class Competence {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text', update: false }) discipline!: Discipline;
  /** Null: for every method. */
  @Column({ name: 'method_code', type: 'text', nullable: true, update: false }) methodCode!: string | null;
  @Column({ name: 'authorised_by', type: 'uuid', update: false }) authorisedBy!: string;
  @Column({ name: 'valid_from', type: 'date', update: false }) validFrom!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true, update: false }) validUntil!: string | null;
  /** Training, tests and supervised casework it rests on. */
  @Column({ type: 'text', update: false }) basis!: string;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true }) withdrawnBy!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

export const PROFICIENCY_RESULTS = ['SATISFACTORY', 'QUESTIONABLE', 'UNSATISFACTORY'] as const;
export type ProficiencyOutcome = (typeof PROFICIENCY_RESULTS)[number];

/** What an official's part in a round of proficiency testing came to. Written once. */
@Entity({ schema: 'custody', name: 'proficiency_result' })
export class ProficiencyResult {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text', update: false }) discipline!: Discipline;
  @Column({ type: 'text', update: false }) provider!: string;
  @Column({ type: 'text', update: false }) round!: string;
  @Column({ type: 'text', update: false }) result!: ProficiencyOutcome;
  @Column({ name: 'resulted_on', type: 'date', update: false }) resultedOn!: string;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  /** Raised by an unsatisfactory result; until it is closed the official's competence is suspended. */
  @Column({ name: 'non_conformity_id', type: 'uuid', nullable: true, update: false }) nonConformityId!: string | null;
  @Column({ name: 'recorded_by', type: 'uuid', update: false }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
