import type { ArealPeak } from '../screen/areal';
import type { CellResult, ComparisonParameters, Pose } from './comparison';
import { modeConsensus, wrapped } from './consensus';
import { type Grid, Turnable } from './grid';
import { convergenceCongruent, highCongruent, originalCongruent } from './literature';
import type { CellRegister, CellTemplates, Found } from './register';

/** Angles to search, in pairs, with the displacement expected there (micrometres between the centres of the grids). */
export interface AnglePlan {
  readonly thetaDeg: number;
  readonly dxUm: number;
  readonly dyUm: number;
}

export interface Direction {
  readonly results: CellResult[];
  readonly mode: number;
  readonly thetaDeg: number;
  readonly sumR: number;
  readonly original: number;
  readonly high: number;
  readonly convergence: number;
}

/** The expectation seen from the other scan: a = Rᵀb − d. */
export function reversed({ thetaDeg, dxUm, dyUm }: AnglePlan): AnglePlan {
  const cos = Math.cos((thetaDeg * Math.PI) / 180);
  const sin = Math.sin((thetaDeg * Math.PI) / 180);
  return { thetaDeg: wrapped(-thetaDeg), dxUm: -(cos * dxUm + sin * dyUm), dyUm: -(cos * dyUm - sin * dxUm) };
}

/** Around each hypothesis of the screen the angles that its step leaves open. */
export function planAround(hypotheses: readonly ArealPeak[], offsetsDeg: readonly number[]): AnglePlan[] {
  return hypotheses.flatMap(({ thetaDeg, dxUm, dyUm }) => offsetsDeg.map((offset) => ({ thetaDeg: wrapped(thetaDeg + offset), dxUm, dyUm })));
}

/** Looks for all cells of the reference in the compared grid and decides which agree. */
export function searchDirection(
  register: CellRegister, reference: CellTemplates, compared: Grid, plan: readonly AnglePlan[], parameters: ComparisonParameters,
): Direction {
  const pitchUm = compared.pitchUm;
  const found: Found[][] = reference.cells.map(() => []);
  const turnable = new Turnable(compared);
  const expected = ({ thetaDeg, dxUm, dyUm }: AnglePlan) => ({ image: turnable.turned(thetaDeg), dx: Math.round(dxUm / pitchUm), dy: Math.round(dyUm / pitchUm) });
  for (let i = 0; i + 1 < plan.length; i += 2) {
    register.search(reference, [expected(plan[i]!), expected(plan[i + 1]!)], parameters.overlap, found);
  }
  const poses = found.map((ofCell) => bestPoses(ofCell, pitchUm, parameters.poses));
  const consensus = modeConsensus(poses, parameters);
  const results = reference.cells.map((cell, i): CellResult => ({
    cell, poses: poses[i]!, consensusPose: consensus.members[i]!, congruent: consensus.members[i]! >= 0,
  }));
  const count = (congruent: readonly boolean[]) => congruent.filter(Boolean).length;
  return {
    results, mode: consensus.count, thetaDeg: consensus.thetaDeg, sumR: consensus.sumR,
    original: count(originalCongruent(poses.map((ofCell) => ofCell[0]), parameters)),
    high: count(highCongruent(found, pitchUm, parameters)),
    convergence: count(convergenceCongruent(found, pitchUm, parameters)),
  };
}

function bestPoses(found: readonly Found[], pitchUm: number, keep: number): Pose[] {
  return [...found]
    .sort((a, b) => b.r - a.r || Math.abs(a.thetaDeg) - Math.abs(b.thetaDeg))
    .slice(0, keep)
    .map(({ dx, dy, thetaDeg, r, overlap }) => ({ dxUm: dx * pitchUm, dyUm: dy * pitchUm, thetaDeg, r, overlap }));
}
