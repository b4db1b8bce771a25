import type { ComparisonParameters } from '@headstamp/toolmarks';
import type { Correlation } from './correlation.entity';
import type { CorrelationState } from './correlation.states';

export class CorrelationView {
  readonly id!: string;
  readonly acquisitionId!: string;
  readonly state!: CorrelationState;
  /** Share of the work that is done, 0 to 1. */
  readonly progress!: number;
  readonly done!: number;
  readonly total!: number;
  /** Acquisitions it is compared against. */
  readonly compared!: number;
  /** Shared acquisitions left out because another engine version prepared them. */
  readonly leftOut!: number;
  readonly engineVersion!: string;
  readonly parameters!: ComparisonParameters;
  readonly parametersHash!: string;
  readonly failure!: string | null;
  readonly startedAt!: Date | null;
  readonly endedAt!: Date | null;
  readonly version!: number;

  static of(correlation: Correlation): CorrelationView {
    const {
      id,
      acquisitionId,
      state,
      done,
      total,
      compared,
      leftOut,
      engineVersion,
      parameters,
      parametersHash,
      failure,
      startedAt,
      endedAt,
      version,
    } = correlation;
    const progress = state === 'done' ? 1 : total > 0 ? Math.min(1, done / total) : 0;
    return Object.assign(new CorrelationView(), {
      id,
      acquisitionId,
      state,
      progress,
      done,
      total,
      compared,
      leftOut,
      engineVersion,
      parameters,
      parametersHash,
      failure,
      startedAt,
      endedAt,
      version,
    });
  }
}
