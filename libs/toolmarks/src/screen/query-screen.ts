import type { ComparisonParameters } from '../cells/comparison';
import { wrapped } from '../cells/consensus';
import type { Grid } from '../cells/grid';
import { threadKernel } from '../fft/kernel';
import { type ArealMap, type ArealPeak, ArealScreen, searchAngles, type TurnedSpectra } from './areal';

/**
 * Sides of the canvas in points: the smaller one that two scans and their displacement fit into is taken, so that nothing wraps
 * around. Breech faces of up to 4 mm fit into the first at 50 µm; of scans beyond 6.4 mm the rim is left out.
 */
const CANVASES = [96, 128] as const;
type Canvas = (typeof CANVASES)[number];

/** Largest displacement in points; a wider map would leave no room on the canvas. */
const FARTHEST = 31;
/** How well two circles are known, in micrometres. */
const CIRCLE_UM = 150;

/**
 * How far apart the centres of two scans may lie, in points. Where a piece of a ring lies in a smaller circle than the whole ring,
 * both circles share the piece's rim: their centres are √(R² − r²) apart, which may be more than firings ever differ by.
 */
function reachOf(a: Grid, b: Grid, reachUm: number): number {
  const apartUm = Math.sqrt(Math.abs(a.radiusUm * a.radiusUm - b.radiusUm * b.radiusUm));
  return Math.min(FARTHEST, Math.round(Math.max(reachUm, apartUm + CIRCLE_UM) / b.pitchUm));
}

/** A screen of this thread, and whose spectra lie in it just now. */
interface Shared {
  readonly screen: ArealScreen;
  owner: symbol | undefined;
}

const shared = new Map<Canvas, Shared>();

function sharedScreen(canvas: Canvas): Shared {
  const known = shared.get(canvas) ?? { screen: new ArealScreen(canvas, threadKernel()), owner: undefined };
  shared.set(canvas, known);
  return known;
}

/** One scan turned through all permitted angles, ready to be laid over many others. */
export class QueryScreen {
  private readonly own = Symbol('query');
  private readonly turned = new Map<Canvas, TurnedSpectra>();

  constructor(private readonly query: Grid, private readonly parameters: ComparisonParameters) {}

  /** The poses of the query that look best over the other scan, best first. */
  hypotheses(other: Grid): ArealPeak[] {
    const reach = reachOf(this.query, other, this.parameters.screenReachUm);
    const needed = (this.query.n + other.n) / 2 + reach;
    const canvas = CANVASES.find((side) => side >= needed) ?? CANVASES[1];
    const turned = this.turnedOn(canvas);
    const map = sharedScreen(canvas).screen.peaks(other, turned, reach);
    return distinct(map, turned.angles, other.pitchUm, this.parameters.hypotheses);
  }

  private turnedOn(canvas: Canvas): TurnedSpectra {
    const place = sharedScreen(canvas);
    const known = this.turned.get(canvas);
    if (known && place.owner === this.own) return known;
    const { mode, angleRangeDeg, angleStepDeg } = this.parameters;
    const turned = place.screen.turnedSpectra(this.query, searchAngles(mode === 'oriented' ? angleRangeDeg : 180, angleStepDeg));
    this.turned.set(canvas, turned);
    place.owner = this.own;
    return turned;
  }
}

/** Best peaks that are different hypotheses: further apart than the screen's own blur. */
function distinct({ dx, dy, score }: ArealMap, angles: Float64Array, pitchUm: number, keep: number): ArealPeak[] {
  const order = Array.from(angles.keys()).filter((i) => score[i] !== 0)
    .sort((a, b) => score[b]! - score[a]! || Math.abs(angles[a]!) - Math.abs(angles[b]!) || a - b);
  const kept: number[] = [];
  for (const i of order) {
    if (kept.length === keep) break;
    const known = kept.some((j) => Math.abs(wrapped(angles[j]! - angles[i]!)) <= 12 && Math.hypot(dx[j]! - dx[i]!, dy[j]! - dy[i]!) * pitchUm < 400);
    if (!known) kept.push(i);
  }
  return kept.map((i) => ({ dxUm: dx[i]! * pitchUm, dyUm: dy[i]! * pitchUm, thetaDeg: angles[i]!, score: score[i]! }));
}
