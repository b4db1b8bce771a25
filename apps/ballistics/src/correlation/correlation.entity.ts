import type { FilteringClassField, SharingAudience } from '@headstamp/codes';
import type { BulletParameters, ComparisonParameters } from '@headstamp/toolmarks';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { KeptRow } from '../record/kept-row';
import type { CorrelationCause, CorrelationStage, CorrelationState } from './correlation.states';

/**
 * One acquisition compared against all that may be compared with it, or one that was shared late against the older own ones. Another
 * engine version, scope or collection makes another correlation; those before it stay with what they found.
 */
@Entity({ schema: 'ballistics', name: 'correlation' })
@Index('correlation_of_acquisition', ['jurisdictionId', 'acquisitionId', 'recordedAt'])
@Index('correlation_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('correlation_of_shared', ['jurisdictionId', 'sharedAcquisitionId'], { where: 'shared_acquisition_id IS NOT NULL' })
@Index('correlation_once_per_engine', ['jurisdictionId', 'acquisitionId', 'engineVersion', 'parametersHash'], {
  unique: true,
  where: `cause = 'ENGINE_CHANGED'`,
})
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'correlation_of_known_acquisition' })
@Check('correlation_known_state', `state IN ('queued', 'running', 'done', 'cancelled', 'failed')`)
@Check('correlation_of_one_query', `(acquisition_id IS NULL) <> (shared_acquisition_id IS NULL)`)
@Check('correlation_known_stage', `stage IN ('screen', 'compare', 'merge')`)
@Check('correlation_known_scope', `scope IN ('OWN', 'NAMED', 'REGION') AND (scope = 'NAMED') = (cardinality(partners) > 0)`)
@Check('correlation_known_cause', `cause IN ('ACQUIRED', 'REQUESTED', 'SHARED_LATE', 'ENGINE_CHANGED')`)
@Check('correlation_over_has_end', `(state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL)`)
export class Correlation extends KeptRow {
  /** The own acquisition that is looked for; null when it is a shared one. */
  @Column({ name: 'acquisition_id', type: 'uuid', nullable: true, update: false }) acquisitionId!: string | null;
  /** The shared acquisition that came later than the own ones it is compared with. */
  @Column({ name: 'shared_acquisition_id', type: 'uuid', nullable: true, update: false }) sharedAcquisitionId!: string | null;
  @Column({ type: 'text', default: 'ACQUIRED', update: false }) cause!: CorrelationCause;
  /** Whose acquisitions it is compared with. */
  @Column({ type: 'text', default: 'REGION', update: false }) scope!: SharingAudience;
  /** ISO 3166-1 alpha-2, with the scope NAMED. */
  @Column({ type: 'text', array: true, default: [], update: false }) partners!: string[];
  /** Class characteristics in which acquisitions that state another value are left out. */
  @Column({ name: 'class_fields', type: 'text', array: true, default: [], update: false }) classFields!: FilteringClassField[];
  @Column({ type: 'boolean', default: false }) urgent!: boolean;
  @Column({ name: 'official_id', type: 'uuid', nullable: true, update: false }) officialId!: string | null;
  @Column({ type: 'text' }) state!: CorrelationState;
  @Column({ type: 'text', default: 'screen' }) stage!: CorrelationStage;
  /** Steps of screen and cells together. */
  @Column({ type: 'integer' }) done!: number;
  @Column({ type: 'integer' }) total!: number;
  /** Acquisitions compared, and those left out because another engine version prepared them. */
  @Column({ type: 'integer' }) compared!: number;
  @Column({ name: 'left_out', type: 'integer' }) leftOut!: number;
  /** Those that class characteristics excluded. */
  @Column({ type: 'integer', default: 0 }) excluded!: number;
  /** SHA-256 over everything it compares with; null until it is divided into parts. */
  @Column({ name: 'collection_sha256', type: 'text', nullable: true }) collectionSha256!: string | null;
  @Column({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  @Column({ type: 'jsonb' }) parameters!: ComparisonParameters | BulletParameters;
  @Column({ name: 'parameters_hash', type: 'text' }) parametersHash!: string;
  @Column({ type: 'text', nullable: true }) failure!: string | null;
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @VersionColumn() version!: number;
}
