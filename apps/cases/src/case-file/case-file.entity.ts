import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { CaseState } from './case-file.states';

@Entity({ schema: 'cases', name: 'case_file' })
@Check('case_file_state_is_known', `state IN ('open', 'closed')`)
@Index('case_file_newest_first', { synchronize: false })
@Index('case_file_by_reference', { synchronize: false })
@Unique('case_file_reference_is_one_case', ['jurisdictionId', 'reference'])
export class CaseFile {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** What other states call the case; it travels with leads and reports, so it never changes. */
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ name: 'opened_on', type: 'date', update: false }) openedOn!: string;
  @Column({ type: 'text' }) state!: CaseState;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
