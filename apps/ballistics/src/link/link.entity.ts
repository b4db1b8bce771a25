import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import type { ExternalSource } from '../external-candidate/external-systems';
import { KeptRow } from '../record/kept-row';
import type { LinkComment, LinkOutcome, LinkPart, LinkState } from './link.states';

/** Two items, of two cases, that an examiner found worth comparing. Each side of a border has a row with the same id. */
@Entity({ schema: 'ballistics', name: 'link' })
@Index('link_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('link_of_acquisitions', ['jurisdictionId', 'ownAcquisitionId', 'otherAcquisitionId'])
@Index('link_hit_once_per_case_pair', ['jurisdictionId', 'casePair'], { unique: true, where: `state = 'confirmed_hit'` })
@Unique('link_candidate_once', ['jurisdictionId', 'candidateId'])
@Unique('link_external_candidate_once', ['jurisdictionId', 'externalCandidateId'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'ownAcquisitionId'], ['jurisdictionId', 'id'], { name: 'link_of_own_acquisition' })
@ForeignKey('Verification', ['jurisdictionId', 'id', 'verificationId', 'verifiedOutcome'], ['jurisdictionId', 'linkId', 'id', 'outcome'], {
  name: 'link_settled_by_verification',
})
@ForeignKey(
  'ComparisonReport',
  ['jurisdictionId', 'id', 'reportId', 'reportedOutcome'],
  ['jurisdictionId', 'linkId', 'id', 'reportedOutcome'],
  {
    name: 'link_settled_by_report',
  },
)
@ForeignKey('ExternalCandidate', ['jurisdictionId', 'externalCandidateId'], ['jurisdictionId', 'id'], { name: 'link_of_external_candidate' })
@ForeignKey(
  'DisagreementResolution',
  ['jurisdictionId', 'id', 'resolutionId', 'resolvedOutcome'],
  ['jurisdictionId', 'linkId', 'id', 'outcome'],
  { name: 'link_settled_by_resolution' },
)
@ForeignKey('HitSupersession', ['jurisdictionId', 'id', 'supersessionId'], ['jurisdictionId', 'linkId', 'id'], { name: 'link_superseded_by' })
@Check(
  'link_known_state',
  `state IN ('reviewed_lead', 'notified', 'casts_requested', 'casts_received', 'compared', 'verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'superseded')`,
)
@Check('link_superseded_for_a_reason', `(state = 'superseded') = (supersession_id IS NOT NULL)`)
@Check(
  'link_scored_here_or_reported',
  `(external IS NULL) = (score IS NOT NULL) AND (external IS NULL) = (engine_version IS NOT NULL) AND (external IS NULL) = (parameters_hash IS NOT NULL)`,
)
@Check(
  'link_known_part',
  `our_part IN ('declarer', 'recipient', 'domestic') AND (our_part = 'domestic') = (other_jurisdiction_id = jurisdiction_id)`,
)
@Check('link_joins_two_cases', `other_jurisdiction_id <> jurisdiction_id OR other_case_id <> own_case_id`)
@Check(
  'link_settled_by_two_examiners',
  `(state IN ('verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'superseded')) =
   ((verification_id IS NOT NULL AND verified_outcome IS NOT NULL) OR (report_id IS NOT NULL AND reported_outcome IS NOT NULL))`,
)
@Check(
  'link_outcome_as_concluded',
  `state NOT IN ('confirmed_hit', 'not_confirmed', 'inconclusive_parked')
   OR CASE WHEN resolution_id IS NOT NULL THEN resolved_outcome = state
           ELSE coalesce(verified_outcome = state, false) OR coalesce(reported_outcome = state, false) END`,
)
@Index('link_open', ['jurisdictionId', 'recordedAt', 'id'], { where: 'settled_at IS NULL' })
export class Link extends KeptRow {
  @Column({ name: 'our_part', type: 'text', update: false }) ourPart!: LinkPart;
  /** The candidate it came from, on the side that declared it. */
  @Column({ name: 'candidate_id', type: 'uuid', nullable: true, update: false }) candidateId!: string | null;
  @Column({ name: 'external_candidate_id', type: 'uuid', nullable: true, update: false }) externalCandidateId!: string | null;
  @Column({ name: 'own_acquisition_id', type: 'uuid', update: false }) ownAcquisitionId!: string;
  @Column({ name: 'own_case_id', type: 'uuid', update: false }) ownCaseId!: string;
  @Column({ name: 'other_jurisdiction_id', type: 'uuid', update: false }) otherJurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'other_code', type: 'text', update: false }) otherCode!: string;
  @Column({ name: 'other_acquisition_id', type: 'uuid', update: false }) otherAcquisitionId!: string;
  @Column({ name: 'other_reference', type: 'text', update: false }) otherReference!: string;
  @Column({ name: 'other_case_id', type: 'uuid', update: false }) otherCaseId!: string;
  /** As soon as the other side has told it. */
  @Column({ name: 'other_case_reference', type: 'text', nullable: true }) otherCaseReference!: string | null;
  @Column({ name: 'other_synthetic', type: 'boolean', update: false }) otherSynthetic!: boolean;
  /** Both cases, in one order. */
  @Column({ name: 'case_pair', type: 'text', update: false }) casePair!: string;
  /** What another system's report says, where the lead came from one. Then there is no score of ours. */
  @Column({ type: 'jsonb', nullable: true, update: false }) external!: ExternalSource | null;
  @Column({ type: 'double precision', nullable: true, update: false }) score!: number | null;
  @Column({ name: 'engine_version', type: 'text', nullable: true, update: false }) engineVersion!: string | null;
  @Column({ name: 'parameters_hash', type: 'text', nullable: true, update: false }) parametersHash!: string | null;
  /** ISO 8601 date. */
  @Column({ name: 'reviewed_on', type: 'text', update: false }) reviewedOn!: string;

  @Column({ type: 'text' }) state!: LinkState;
  @Column({ type: 'text', nullable: true }) comment!: LinkComment | null;
  @Column({ name: 'casts_requested_at', type: 'timestamptz', nullable: true }) castsRequestedAt!: Date | null;
  /** Why an original is asked for where a cast does not serve. */
  @Column({ name: 'why_no_cast', type: 'text', nullable: true }) whyNoCast!: string | null;
  @Column({ name: 'originals_requested_at', type: 'timestamptz', nullable: true }) originalsRequestedAt!: Date | null;
  @Column({ name: 'verification_id', type: 'uuid', nullable: true }) verificationId!: string | null;
  @Column({ name: 'verified_outcome', type: 'text', nullable: true }) verifiedOutcome!: LinkOutcome | null;
  @Column({ name: 'report_id', type: 'uuid', nullable: true }) reportId!: string | null;
  @Column({ name: 'reported_outcome', type: 'text', nullable: true }) reportedOutcome!: LinkOutcome | null;
  /** Where the two examiners disagreed and it was resolved: that outcome holds. */
  @Column({ name: 'resolution_id', type: 'uuid', nullable: true }) resolutionId!: string | null;
  @Column({ name: 'resolved_outcome', type: 'text', nullable: true }) resolvedOutcome!: LinkOutcome | null;
  @Column({ name: 'supersession_id', type: 'uuid', nullable: true }) supersessionId!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @VersionColumn() version!: number;
}
