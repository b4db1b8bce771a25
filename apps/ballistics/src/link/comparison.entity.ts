import type { ComparisonBasis, ConclusionGroup, MarkOfInterest } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ConclusionScale } from '../conclusion-scale/conclusion-scale.entity';
import { KeptRow } from '../record/kept-row';
import { Link } from './link.entity';
import type { LinkOutcome } from './link.states';

/** What the first examiner compared, and with what. What was concluded stands elsewhere, unread until the verification. */
@Entity({ schema: 'ballistics', name: 'comparison' })
@Unique('comparison_once_per_link', ['jurisdictionId', 'linkId'])
@Unique('comparison_of_examiner', ['jurisdictionId', 'id', 'linkId', 'examinerId'])
@Unique('comparison_on_basis', ['jurisdictionId', 'id', 'basis'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'comparison_of_link' })
@ForeignKey(() => ConclusionScale, ['jurisdictionId', 'scaleId'], ['jurisdictionId', 'id'], { name: 'comparison_on_scale' })
@Check('comparison_known_basis', `basis IN ('ORIGINAL_ORIGINAL', 'ORIGINAL_CAST', 'CAST_CAST', 'IMAGE_ONLY')`)
@Check('comparison_names_two_specimens', `cardinality(specimens) >= 2`)
export class Comparison extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ name: 'examiner_id', type: 'uuid', update: false }) examinerId!: string;
  @Column({ name: 'examiner_reference', type: 'text', update: false }) examinerReference!: string;
  @Column({ type: 'text', update: false }) basis!: ComparisonBasis;
  @Column({ type: 'text', array: true, update: false }) specimens!: string[];
  @Column({ type: 'text', update: false }) instrument!: string;
  @Column({ type: 'double precision', update: false }) magnification!: number;
  @Column({ name: 'marks_used', type: 'text', array: true, update: false }) marksUsed!: MarkOfInterest[];
  @Column({ type: 'text', update: false }) scale!: string;
  @Column({ name: 'scale_version', type: 'text', update: false }) scaleVersion!: string;
  /** The laboratory's own scale; null for the AFTE range. */
  @Column({ name: 'scale_id', type: 'uuid', nullable: true, update: false }) scaleId!: string | null;
  /** HMAC-SHA-256 over conclusion and remarks, which the log holds from the start. */
  @Column({ type: 'text', update: false }) commitment!: string;
}

/** What the first examiner concluded: read by nobody else before somebody else has concluded, too. */
@Entity({ schema: 'ballistics', name: 'first_conclusion' })
@Unique('first_conclusion_as_given', ['jurisdictionId', 'comparisonId', 'conclusion'])
@ForeignKey(() => Comparison, ['jurisdictionId', 'comparisonId', 'basis'], ['jurisdictionId', 'id', 'basis'], {
  name: 'first_conclusion_of_comparison',
})
@Check(
  'first_conclusion_known',
  `conclusion IN ('IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'INCONCLUSIVE', 'ELIMINATION', 'UNSUITABLE')`,
)
@Check('first_conclusion_no_identification_on_images', `NOT (basis = 'IMAGE_ONLY' AND conclusion = 'IDENTIFICATION')`)
export class FirstConclusion {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'comparison_id', type: 'uuid' }) comparisonId!: string;
  @Column({ type: 'text', update: false }) basis!: ComparisonBasis;
  @Column({ type: 'text', update: false }) conclusion!: ConclusionGroup;
  /** As stated on a scale of the laboratory's own; null on the AFTE range. */
  @Column({ type: 'text', nullable: true, update: false }) stated!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  /** Opens the commitment. */
  @Column({ name: 'opening_key', type: 'bytea', update: false }) openingKey!: Buffer;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** What another examiner concluded without knowing the first conclusion, and what the two make of the link. */
@Entity({ schema: 'ballistics', name: 'verification' })
@Unique('verification_once_per_comparison', ['jurisdictionId', 'comparisonId'])
@Unique('verification_settles_link', ['jurisdictionId', 'linkId', 'id', 'outcome'])
@ForeignKey(
  () => Comparison,
  ['jurisdictionId', 'comparisonId', 'linkId', 'examinerId'],
  ['jurisdictionId', 'id', 'linkId', 'examinerId'],
  {
    name: 'verification_of_comparison',
  },
)
@ForeignKey(
  () => FirstConclusion,
  ['jurisdictionId', 'comparisonId', 'firstConclusion'],
  ['jurisdictionId', 'comparisonId', 'conclusion'],
  {
    name: 'verification_meets_first_conclusion',
  },
)
@Check('verification_by_another', `verifier_id <> examiner_id`)
@Check(
  'verification_known',
  `conclusion IN ('IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'INCONCLUSIVE', 'ELIMINATION', 'UNSUITABLE')`,
)
@Check(
  'verification_outcome_follows',
  `CASE WHEN first_conclusion = 'IDENTIFICATION' AND conclusion = 'IDENTIFICATION' THEN outcome IN ('confirmed_hit', 'verified')
        WHEN first_conclusion = 'ELIMINATION' AND conclusion = 'ELIMINATION' THEN outcome = 'not_confirmed'
        ELSE outcome = 'inconclusive_parked' END`,
)
export class Verification extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ name: 'comparison_id', type: 'uuid', update: false }) comparisonId!: string;
  @Column({ name: 'examiner_id', type: 'uuid', update: false }) examinerId!: string;
  @Column({ name: 'verifier_id', type: 'uuid', update: false }) verifierId!: string;
  @Column({ name: 'verifier_reference', type: 'text', update: false }) verifierReference!: string;
  @Column({ name: 'first_conclusion', type: 'text', update: false }) firstConclusion!: ConclusionGroup;
  @Column({ type: 'text', update: false }) conclusion!: ConclusionGroup;
  /** As stated on a scale of the laboratory's own; null on the AFTE range. */
  @Column({ type: 'text', nullable: true, update: false }) stated!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  @Column({ type: 'text', update: false }) outcome!: LinkOutcome;
}
