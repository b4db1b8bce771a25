import type { HeightGrid, RecordedStep } from './height-grid';

/** What was done to a surface, as far as it changes what is seen: for the line that always stands beside it. */
export interface InForce {
  readonly pitchUm: number;
  readonly levelled: boolean;
  readonly cut: boolean;
  readonly formRemoved: boolean;
  /** Wavelengths that a filter keeps, in micrometres; null on a side where none was removed. */
  readonly shortestUm: number | null;
  readonly longestUm: number | null;
  /** Names of steps that this page does not know: shown as they are recorded. */
  readonly others: readonly string[];
}

const SILENT = new Set(['read-x3p', 'crop', 'orient', 'resample', 'quantise']);
const KNOWN = new Set([...SILENT, 'level', 'mask-mark', 'manual-mask', 'subtract-quadratic', 'gaussian-high-pass', 'gaussian-low-pass']);

export function inForce({ steps, pitchXUm }: Pick<HeightGrid, 'steps' | 'pitchXUm'>): InForce {
  const has = (...names: readonly string[]): boolean => steps.some(({ name }) => names.includes(name));
  return {
    pitchUm: pitchXUm,
    levelled: has('level'),
    cut: has('mask-mark', 'manual-mask'),
    formRemoved: has('subtract-quadratic'),
    shortestUm: cutoffOf(steps, 'gaussian-low-pass'),
    longestUm: cutoffOf(steps, 'gaussian-high-pass'),
    others: steps.map(({ name }) => name).filter((name) => !KNOWN.has(name)),
  };
}

function cutoffOf(steps: readonly RecordedStep[], wanted: string): number | null {
  const cutoff = steps.find(({ name }) => name === wanted)?.parameters['cutoffUm'];
  return typeof cutoff === 'number' ? cutoff : null;
}
