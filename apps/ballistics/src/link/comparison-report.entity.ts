import type { ComparisonBasis, ConclusionGroup, ReportedDeviation } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import type { ResolutionKind } from './disagreement.states';
import { Link } from './link.entity';
import type { LinkOutcome } from './link.states';

/** What two examiners of the other jurisdiction concluded, as its signed document says. Named by the document. */
@Entity({ schema: 'ballistics', name: 'comparison_report' })
@Unique('comparison_report_settles_link', ['jurisdictionId', 'linkId', 'id', 'reportedOutcome'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'comparison_report_of_link' })
@Check('comparison_report_by_two', `examiner_reference <> verifier_reference`)
@Check(
  'comparison_report_resolution_whole',
  `(resolution_kind IS NULL) = (resolved_conclusion IS NULL) AND (resolution_kind IS NULL) = (resolved_on IS NULL)
   AND (resolution_kind IS NULL OR (resolution_kind IN ('THIRD_EXAMINER', 'CONFERENCE') AND conclusion <> verification))`,
)
@Check(
  'comparison_report_outcome_follows',
  `CASE coalesce(resolved_conclusion, CASE WHEN conclusion = verification THEN conclusion ELSE 'INCONCLUSIVE' END)
        WHEN 'IDENTIFICATION' THEN reported_outcome IN ('confirmed_hit', 'verified') AND basis <> 'IMAGE_ONLY'
        WHEN 'ELIMINATION' THEN reported_outcome = 'not_confirmed'
        ELSE reported_outcome = 'inconclusive_parked' END`,
)
export class ComparisonReport extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ type: 'text', update: false }) basis!: ComparisonBasis;
  @Column({ type: 'text', update: false }) scale!: string;
  @Column({ name: 'scale_version', type: 'text', update: false }) scaleVersion!: string;
  @Column({ type: 'text', update: false }) conclusion!: ConclusionGroup;
  @Column({ type: 'text', update: false }) verification!: ConclusionGroup;
  @Column({ name: 'reported_outcome', type: 'text', update: false }) reportedOutcome!: LinkOutcome;
  @Column({ name: 'examined_specimens', type: 'text', array: true, update: false }) examinedSpecimens!: string[];
  @Column({ name: 'examiner_reference', type: 'text', update: false }) examinerReference!: string;
  @Column({ name: 'verifier_reference', type: 'text', update: false }) verifierReference!: string;
  @Column({ name: 'concluded_on', type: 'text', update: false }) concludedOn!: string;
  @Column({ name: 'verified_on', type: 'text', update: false }) verifiedOn!: string;
  @Column({ name: 'case_reference', type: 'text', update: false }) caseReference!: string;
  /** What was not in order there, as its signed document says. */
  @Column({ type: 'jsonb', default: [], update: false }) deviations!: ReportedDeviation[];
  /** As stated on a scale of that laboratory's own. */
  @Column({ name: 'stated_conclusion', type: 'text', nullable: true, update: false }) statedConclusion!: string | null;
  @Column({ name: 'stated_verification', type: 'text', nullable: true, update: false }) statedVerification!: string | null;
  /** How they resolved a disagreement, in a report that follows the first. */
  @Column({ name: 'resolution_kind', type: 'text', nullable: true, update: false }) resolutionKind!: ResolutionKind | null;
  @Column({ name: 'resolved_conclusion', type: 'text', nullable: true, update: false }) resolvedConclusion!: ConclusionGroup | null;
  @Column({ name: 'resolved_on', type: 'text', nullable: true, update: false }) resolvedOn!: string | null;
}
