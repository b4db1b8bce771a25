import type { ConclusionGroup } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import { Verification } from './comparison.entity';
import type { ResolutionKind, Voice } from './disagreement.states';
import type { LinkOutcome } from './link.states';

/** How a disagreement of two examiners was resolved, by whom, and what it comes to. Both conclusions stay where they are. */
@Entity({ schema: 'ballistics', name: 'disagreement_resolution' })
@Index('disagreement_resolution_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('disagreement_resolution_once', ['jurisdictionId', 'linkId'])
@Unique('disagreement_resolution_settles_link', ['jurisdictionId', 'linkId', 'id', 'outcome'])
@ForeignKey(() => Verification, ['jurisdictionId', 'verificationId'], ['jurisdictionId', 'id'], { name: 'disagreement_resolution_of_verification' })
@Check('disagreement_resolution_known_kind', `kind IN ('THIRD_EXAMINER', 'CONFERENCE')`)
@Check('disagreement_resolution_of_a_disagreement', `first_conclusion <> second_conclusion`)
@Check(
  'disagreement_resolution_known',
  `conclusion IN ('IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'INCONCLUSIVE', 'ELIMINATION', 'UNSUITABLE')`,
)
@Check(
  'disagreement_resolution_outcome_follows',
  `CASE conclusion WHEN 'IDENTIFICATION' THEN outcome IN ('confirmed_hit', 'verified') WHEN 'ELIMINATION' THEN outcome = 'not_confirmed'
   ELSE outcome = 'inconclusive_parked' END`,
)
export class DisagreementResolution extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ name: 'verification_id', type: 'uuid', update: false }) verificationId!: string;
  @Column({ type: 'text', update: false }) kind!: ResolutionKind;
  @Column({ name: 'first_conclusion', type: 'text', update: false }) firstConclusion!: ConclusionGroup;
  @Column({ name: 'second_conclusion', type: 'text', update: false }) secondConclusion!: ConclusionGroup;
  /** What the voices come to. */
  @Column({ type: 'text', update: false }) conclusion!: ConclusionGroup;
  @Column({ type: 'jsonb', update: false }) voices!: Voice[];
  /** What was examined and said. */
  @Column({ type: 'text', update: false }) record!: string;
  /** Who led it and recorded it. */
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text', update: false }) outcome!: LinkOutcome;
}
