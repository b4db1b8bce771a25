import type { ComparisonParameters } from '@headstamp/toolmarks';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { KeptRow } from '../record/kept-row';
import type { CorrelationState } from './correlation.states';

/** One acquisition compared against all that may be compared with it. Another engine version makes another correlation. */
@Entity({ schema: 'ballistics', name: 'correlation' })
@Index('correlation_of_acquisition', ['jurisdictionId', 'acquisitionId', 'recordedAt'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'correlation_of_known_acquisition' })
@Check('correlation_known_state', `state IN ('queued', 'running', 'done', 'cancelled', 'failed')`)
@Check('correlation_over_has_end', `(state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL)`)
export class Correlation extends KeptRow {
  @Column({ name: 'acquisition_id', type: 'uuid', update: false }) acquisitionId!: string;
  @Column({ type: 'text' }) state!: CorrelationState;
  /** Steps of screen and cells together. */
  @Column({ type: 'integer' }) done!: number;
  @Column({ type: 'integer' }) total!: number;
  /** Acquisitions compared, and those left out because another engine version prepared them. */
  @Column({ type: 'integer' }) compared!: number;
  @Column({ name: 'left_out', type: 'integer' }) leftOut!: number;
  @Column({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  @Column({ type: 'jsonb' }) parameters!: ComparisonParameters;
  @Column({ name: 'parameters_hash', type: 'text' }) parametersHash!: string;
  /** The run at work on it, and when it last gave a sign of life. */
  @Column({ type: 'uuid', nullable: true }) runner!: string | null;
  @Column({ name: 'last_sign_at', type: 'timestamptz', nullable: true }) lastSignAt!: Date | null;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ type: 'text', nullable: true }) failure!: string | null;
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @VersionColumn() version!: number;
}
