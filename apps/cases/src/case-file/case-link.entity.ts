import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from './case-file.entity';

/** A confirmed hit ties this case to another one: a hit links cases, not items. */
@Entity({ schema: 'cases', name: 'case_link' })
@ForeignKey(() => CaseFile, ['jurisdictionId', 'caseId'], ['jurisdictionId', 'id'], { name: 'case_link_of_case' })
@Unique('case_link_is_counted_once', ['jurisdictionId', 'caseId', 'linkId'])
export class CaseLink {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  /** The ballistic link, the same identifier in both jurisdictions. */
  @Column({ name: 'link_id', type: 'uuid' }) linkId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
