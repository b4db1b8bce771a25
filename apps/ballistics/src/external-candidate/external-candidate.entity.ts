import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import type { CandidateState } from '../candidate/candidate.states';
import { KeptRow } from '../record/kept-row';
import type { ExternalSystem } from './external-systems';

/**
 * A candidate that another system proposed, as its report is printed. Its score is text: it means what that system means by it and is
 * never set beside ours.
 */
@Entity({ schema: 'ballistics', name: 'external_candidate' })
@Index('external_candidate_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('external_candidate_once_per_report', ['jurisdictionId', 'system', 'reportNumber', 'acquisitionId', 'otherExhibit'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'external_candidate_of_acquisition' })
@Check('external_candidate_known_state', `state IN ('candidate', 'lead', 'dismissed', 'undecided', 'second_look')`)
@Check('external_candidate_known_system', `system IN ('IBIS', 'IBIN', 'EVOFINDER', 'ARSENAL', 'BALISTIKA', 'CADRE', 'OTHER')`)
@Check(
  'external_candidate_other_found',
  `(other_origin IS NULL) = (other_id IS NULL) AND (other_origin IS NULL OR other_origin IN ('own', 'shared')) AND (state <> 'lead' OR other_id IS NOT NULL)`,
)
@Check('external_candidate_paper_by_hash', `paper_sha256 ~ '^[0-9a-f]{64}$'`)
@Check(
  'external_candidate_reviewed_by_somebody',
  `(state = 'candidate') = (reviewed_by IS NULL) AND (state = 'candidate') = (review_reason IS NULL)`,
)
export class ExternalCandidate extends KeptRow {
  /** Our item, as it was acquired here. */
  @Column({ name: 'acquisition_id', type: 'uuid', update: false }) acquisitionId!: string;
  @Column({ type: 'text', update: false }) system!: ExternalSystem;
  @Column({ type: 'text', update: false }) vendor!: string;
  /** Where the report was made. */
  @Column({ type: 'text', update: false }) site!: string;
  @Column({ name: 'report_number', type: 'text', update: false }) reportNumber!: string;
  /** ISO 8601 date. */
  @Column({ name: 'reported_on', type: 'text', update: false }) reportedOn!: string;
  @Column({ name: 'score_as_printed', type: 'text', nullable: true, update: false }) scoreAsPrinted!: string | null;
  @Column({ name: 'rank_as_printed', type: 'text', nullable: true, update: false }) rankAsPrinted!: string | null;
  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'other_country', type: 'text', nullable: true, update: false }) otherCountry!: string | null;
  @Column({ name: 'other_site', type: 'text', nullable: true, update: false }) otherSite!: string | null;
  @Column({ name: 'other_case', type: 'text', nullable: true, update: false }) otherCase!: string | null;
  @Column({ name: 'other_exhibit', type: 'text', update: false }) otherExhibit!: string;
  /** The other item as it is known here, as soon as somebody has found which it is. */
  @Column({ name: 'other_origin', type: 'text', nullable: true }) otherOrigin!: 'own' | 'shared' | null;
  @Column({ name: 'other_id', type: 'uuid', nullable: true }) otherId!: string | null;
  @Column({ name: 'paper_id', type: 'uuid', update: false }) paperId!: string;
  @Column({ name: 'paper_sha256', type: 'text', update: false }) paperSha256!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text' }) state!: CandidateState;
  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true }) reviewedBy!: string | null;
  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true }) reviewedAt!: Date | null;
  @Column({ name: 'review_reason', type: 'text', nullable: true }) reviewReason!: string | null;
  @VersionColumn() version!: number;
}
