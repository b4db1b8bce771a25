import type { NotSharingReason, SharingAnswer, SharingCriterion } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';

export type SharingDecision = 'SHARE' | 'DO_NOT_SHARE';

/** Whether a recovery is to be shared, by the six criteria answered one by one. A later one supersedes it; nothing is changed. */
@Entity({ schema: 'ballistics', name: 'sharing_assessment' })
@Index('sharing_assessment_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('sharing_assessment_of_case', ['jurisdictionId', 'caseId'])
@Unique('sharing_assessment_superseded_once', ['jurisdictionId', 'supersedesId'])
@ForeignKey(() => SharingAssessment, ['jurisdictionId', 'supersedesId'], ['jurisdictionId', 'id'], {
  name: 'sharing_assessment_supersedes_known',
})
@Check('sharing_assessment_has_exhibits', 'cardinality(exhibit_ids) >= 1')
@Check('sharing_assessment_known_decision', `decision IN ('SHARE', 'DO_NOT_SHARE')`)
@Check('sharing_assessment_refusal_has_reason', `(decision = 'DO_NOT_SHARE') = (reason IS NOT NULL)`)
export class SharingAssessment extends KeptRow {
  @Column({ name: 'case_id', type: 'uuid', update: false }) caseId!: string;
  /** What was recovered together. */
  @Column({ name: 'exhibit_ids', type: 'uuid', array: true, update: false }) exhibitIds!: string[];
  /** ISO 8601 date. */
  @Column({ name: 'recovered_on', type: 'text', update: false }) recoveredOn!: string;
  /** Firearms recovered together. */
  @Column({ type: 'integer', update: false }) firearms!: number;
  @Column({ type: 'jsonb', update: false }) answers!: Record<SharingCriterion, SharingAnswer>;
  @Column({ type: 'text', update: false }) decision!: SharingDecision;
  @Column({ type: 'text', nullable: true, update: false }) reason!: NotSharingReason | null;
  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true, update: false }) supersedesId!: string | null;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
