import type { ComparisonParameters } from '../cells/comparison';
import { wrapped } from '../cells/consensus';
import type { Grid } from '../cells/grid';
import { threadKernel } from '../fft/kernel';
import { type ArealPeak, ArealScreen, searchAngles, type TurnedSpectra } from './areal';

let shared: ArealScreen | undefined;
/** Whose spectra lie in the shared screen just now. */
let owner: symbol | undefined;

/** One scan turned through all permitted angles, ready to be laid over many others. */
export class QueryScreen {
  private readonly own = Symbol('query');
  private turned: TurnedSpectra | undefined;

  constructor(private readonly query: Grid, private readonly parameters: ComparisonParameters) {}

  /** The poses of the query that look best over the other scan, best first. */
  hypotheses(other: Grid): ArealPeak[] {
    const { parameters } = this;
    shared ??= new ArealScreen(threadKernel());
    if (owner !== this.own || this.turned === undefined) {
      const range = parameters.mode === 'oriented' ? parameters.angleRangeDeg : 180;
      this.turned = shared.turnedSpectra(this.query, searchAngles(range, parameters.angleStepDeg));
      owner = this.own;
    }
    const peaks = shared.peaks(other, this.turned, parameters.screenReachUm);
    return distinct(peaks, parameters.hypotheses);
  }
}

/** Best peaks that are different hypotheses: further apart than the screen's own blur. */
function distinct(peaks: readonly ArealPeak[], keep: number): ArealPeak[] {
  const sorted = [...peaks].sort((a, b) => b.score - a.score || Math.abs(a.thetaDeg) - Math.abs(b.thetaDeg));
  const kept: ArealPeak[] = [];
  for (const peak of sorted) {
    if (kept.length === keep) break;
    const known = kept.some((other) => Math.abs(wrapped(other.thetaDeg - peak.thetaDeg)) <= 12
      && Math.hypot(other.dxUm - peak.dxUm, other.dyUm - peak.dyUm) < 400);
    if (!known) kept.push(peak);
  }
  return kept;
}
