import type { Comparison, LandMatch, Pose } from '@headstamp/toolmarks';
import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { Correlation } from '../correlation/correlation.entity';
import { KeptRow } from '../record/kept-row';
import type { CandidateState } from './candidate.states';

/** Two lands that lie on each other. */
export interface LandPairFound extends Omit<LandMatch, 'reference' | 'compared'> {
  readonly own: number;
  readonly other: number;
}

export interface LandsFound {
  /** Land i of the other bullet lies on land (i + phase) mod n of the own one. */
  readonly phase: number;
  /** Mean correlation of each phase. */
  readonly phases: readonly number[];
  /** How far the best phase stands above the second best. */
  readonly margin: number;
  readonly pairs: readonly LandPairFound[];
}

/** One other acquisition that an examiner may want to look at. The score orders the list and says nothing more. */
@Entity({ schema: 'ballistics', name: 'candidate' })
@Unique('candidate_once_per_correlation', ['jurisdictionId', 'correlationId', 'acquisitionId', 'origin', 'otherId'])
@Index('candidate_of_acquisition', ['jurisdictionId', 'acquisitionId', 'correlationId'])
@Unique('candidate_rank_once', ['jurisdictionId', 'correlationId', 'rank'])
@ForeignKey(() => Correlation, ['jurisdictionId', 'correlationId'], ['jurisdictionId', 'id'], { name: 'candidate_of_correlation' })
@Check('candidate_known_state', `state IN ('candidate', 'lead', 'dismissed', 'undecided', 'second_look')`)
@Check('candidate_known_origin', `origin IN ('own', 'shared')`)
@Check(
  'candidate_reviewed_by_somebody',
  `(state = 'candidate') = (reviewed_by IS NULL) AND (state = 'candidate') = (review_reason IS NULL)`,
)
export class Candidate extends KeptRow {
  @Column({ name: 'correlation_id', type: 'uuid', update: false }) correlationId!: string;
  /** The acquisition that was correlated. */
  @Column({ name: 'acquisition_id', type: 'uuid', update: false }) acquisitionId!: string;
  @Column({ type: 'text', update: false }) origin!: 'own' | 'shared';
  /** The acquisition, or the shared acquisition, that was found. */
  @Column({ name: 'other_id', type: 'uuid', update: false }) otherId!: string;
  @Column({ type: 'integer', update: false }) rank!: number;
  @Column({ type: 'double precision', update: false }) score!: number;
  @Column({ name: 'mean_correlation', type: 'double precision', update: false }) meanCorrelation!: number;
  @Column({ type: 'double precision', update: false }) areal!: number;
  /** Congruent cells and cells looked at, forward and backward. */
  @Column({ name: 'congruent_cells', type: 'integer', array: true, update: false }) congruentCells!: number[];
  @Column({ type: 'integer', array: true, update: false }) cells!: number[];
  @Column({ type: 'jsonb', update: false }) pose!: Pose;
  /** How the lands of two bullets lie on each other; null for breech faces. */
  @Column({ type: 'jsonb', nullable: true, update: false }) lands!: LandsFound | null;
  @Column({ name: 'engine_version', type: 'text', update: false }) engineVersion!: string;
  @Column({ name: 'parameters_hash', type: 'text', update: false }) parametersHash!: string;
  /** Files that were compared. */
  @Column({ name: 'file_sha256', type: 'text', update: false }) fileSha256!: string;
  @Column({ name: 'other_file_sha256', type: 'text', update: false }) otherFileSha256!: string;
  /** What the score may be said to mean, or why nothing may be said. */
  @Column({ type: 'jsonb', update: false }) likelihood!: Comparison['likelihood'];
  @Column({ type: 'text', update: false }) note!: Comparison['note'];
  @Column({ type: 'text' }) state!: CandidateState;
  /** Of the last look; every look has a row of its own. */
  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true }) reviewedBy!: string | null;
  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true }) reviewedAt!: Date | null;
  @Column({ name: 'review_reason', type: 'text', nullable: true }) reviewReason!: string | null;
  @VersionColumn() version!: number;
}
