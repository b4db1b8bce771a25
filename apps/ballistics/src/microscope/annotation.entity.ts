import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { Candidate } from '../candidate/candidate.entity';
import { Link } from '../link/link.entity';
import { KeptRow } from '../record/kept-row';
import type { AnnotationKind, AnnotationShape, PairPurpose } from './annotation.rules';

/** Something said of two surfaces side by side, at a candidate or at a link. */
export abstract class OfPair extends KeptRow {
  @Column({ type: 'text', update: false }) purpose!: PairPurpose;
  @Column({ name: 'candidate_id', type: 'uuid', nullable: true, update: false }) candidateId!: string | null;
  @Column({ name: 'link_id', type: 'uuid', nullable: true, update: false }) linkId!: string | null;
  @Column({ name: 'own_acquisition_id', type: 'uuid', update: false }) ownAcquisitionId!: string;
  /** The other acquisition, ours or the other side's. */
  @Column({ name: 'other_id', type: 'uuid', update: false }) otherId!: string;
  @Column({ name: 'examiner_id', type: 'uuid', update: false }) examinerId!: string;
  @Column({ name: 'examiner_reference', type: 'text', update: false }) examinerReference!: string;
}

/** What an examiner marked on both surfaces, and called agreement or disagreement. Never changed: withdrawn and made anew. */
@Entity({ schema: 'ballistics', name: 'pair_annotation' })
@Index('pair_annotation_of_pair', ['jurisdictionId', 'ownAcquisitionId', 'otherId'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'ownAcquisitionId'], ['jurisdictionId', 'id'], { name: 'pair_annotation_of_acquisition' })
@ForeignKey(() => Candidate, ['jurisdictionId', 'candidateId'], ['jurisdictionId', 'id'], { name: 'pair_annotation_of_candidate' })
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'pair_annotation_of_link' })
@Check('pair_annotation_known_purpose', `(purpose = 'candidate') = (candidate_id IS NOT NULL) AND (purpose = 'comparison') = (link_id IS NOT NULL)`)
@Check('pair_annotation_known_kind', `kind IN ('agreement', 'disagreement')`)
@Check('pair_annotation_known_shape', `shape IN ('point', 'line', 'box')`)
@Check(
  'pair_annotation_places',
  `cardinality(own_um) = cardinality(other_um) AND cardinality(own_um) = CASE shape WHEN 'point' THEN 2 ELSE 4 END`,
)
export class PairAnnotation extends OfPair {
  @Column({ type: 'text', update: false }) kind!: AnnotationKind;
  @Column({ type: 'text', update: false }) shape!: AnnotationShape;
  /** x and y of each place in micrometres from the centre of the exchanged form of the own surface, y upwards. */
  @Column({ name: 'own_um', type: 'double precision', array: true, update: false }) ownUm!: number[];
  @Column({ name: 'other_um', type: 'double precision', array: true, update: false }) otherUm!: number[];
  @Column({ type: 'text', update: false }) words!: string;
}

@Entity({ schema: 'ballistics', name: 'pair_annotation_withdrawal' })
@ForeignKey(() => PairAnnotation, ['jurisdictionId', 'annotationId'], ['jurisdictionId', 'id'], { name: 'pair_annotation_withdrawn' })
export class PairAnnotationWithdrawal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'annotation_id', type: 'uuid' }) annotationId!: string;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
