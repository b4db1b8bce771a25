import type { ArealPeak } from '../screen/areal';
import type { CellResult, ComparisonParameters } from './comparison';
import { modeConsensus, wrapped } from './consensus';
import { FoundPlaces } from './found-places';
import type { Turns } from './grid';
import { convergenceCongruent, highCongruent, originalCongruent } from './literature';
import type { CellRegister, CellTemplates } from './register';

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
  register: CellRegister, reference: CellTemplates, compared: Turns, plan: readonly AnglePlan[], parameters: ComparisonParameters,
): Direction {
  const pitchUm = compared.pitchUm;
  const found = new FoundPlaces(reference.cells.length, Float64Array.from(plan, ({ thetaDeg }) => thetaDeg));
  const expected = ({ thetaDeg, dxUm, dyUm }: AnglePlan) => ({ image: compared.turned(thetaDeg), dx: Math.round(dxUm / pitchUm), dy: Math.round(dyUm / pitchUm) });
  for (let i = 0; i + 1 < plan.length; i += 2) {
    register.search(reference, [expected(plan[i]!), expected(plan[i + 1]!)], parameters.overlap, i, found);
  }
  const poses = reference.cells.map((_, cell) => found.best(cell, parameters.poses, pitchUm));
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
