import type { AfteConclusion, ComparisonBasis, ReportedDeviation } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import { Link } from './link.entity';
import type { LinkOutcome } from './link.states';

/** What two examiners of the other jurisdiction concluded, as its signed document says. Named by the document. */
@Entity({ schema: 'ballistics', name: 'comparison_report' })
@Unique('comparison_report_settles_link', ['jurisdictionId', 'linkId', 'id', 'reportedOutcome'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'comparison_report_of_link' })
@Check('comparison_report_by_two', `examiner_reference <> verifier_reference`)
@Check(
  'comparison_report_outcome_follows',
  `CASE WHEN conclusion = 'IDENTIFICATION' AND verification = 'IDENTIFICATION' THEN reported_outcome IN ('confirmed_hit', 'verified') AND basis <> 'IMAGE_ONLY'
        WHEN conclusion = 'ELIMINATION' AND verification = 'ELIMINATION' THEN reported_outcome = 'not_confirmed'
        ELSE reported_outcome = 'inconclusive_parked' END`,
)
export class ComparisonReport extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ type: 'text', update: false }) basis!: ComparisonBasis;
  @Column({ type: 'text', update: false }) scale!: string;
  @Column({ name: 'scale_version', type: 'text', update: false }) scaleVersion!: string;
  @Column({ type: 'text', update: false }) conclusion!: AfteConclusion;
  @Column({ type: 'text', update: false }) verification!: AfteConclusion;
  @Column({ name: 'reported_outcome', type: 'text', update: false }) reportedOutcome!: LinkOutcome;
  @Column({ name: 'examined_specimens', type: 'text', array: true, update: false }) examinedSpecimens!: string[];
  @Column({ name: 'examiner_reference', type: 'text', update: false }) examinerReference!: string;
  @Column({ name: 'verifier_reference', type: 'text', update: false }) verifierReference!: string;
  @Column({ name: 'concluded_on', type: 'text', update: false }) concludedOn!: string;
  @Column({ name: 'verified_on', type: 'text', update: false }) verifiedOn!: string;
  @Column({ name: 'case_reference', type: 'text', update: false }) caseReference!: string;
  /** What was not in order there, as its signed document says. */
  @Column({ type: 'jsonb', default: [], update: false }) deviations!: ReportedDeviation[];
}
