import { createHash } from 'node:crypto';
import type { ComparisonParameters } from './comparison';

/** Changes with every change of the arithmetic: scores of two versions are not comparable. */
export const ENGINE_VERSION = 'headstamp-toolmarks/1.1.0';

/** Tuned on Fadul slides 1–5; see docs/toolmarks.md for what was chosen by reason and what by number. */
export const DEFAULT_PARAMETERS: ComparisonParameters = {
  mode: 'full-circle',
  cellPitchUm: 25,
  cutoffUm: 250,
  angleRangeDeg: 30,
  angleStepDeg: 3,
  hypotheses: 2,
  screenReachUm: 750,
  cellSideUm: 425,
  cellFill: 0.15,
  overlap: 0.4,
  poses: 2,
  toleranceUm: 75,
  toleranceDeg: 6,
  correlation: 0.45,
  literatureCorrelation: 0.5,
  agreementDeg: 9,
};

/** The defaults with the given values in their place. */
export function completeParameters(parameters: Partial<ComparisonParameters> = {}): ComparisonParameters {
  return { ...DEFAULT_PARAMETERS, ...parameters };
}

/** SHA-256 over the parameters in one stated order; equal parameters have equal hashes however they were written. */
export function parametersHash(parameters: ComparisonParameters): string {
  const ordered = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
