import type { ComparisonParameters, Pose } from './comparison';
import { median, wrapped } from './consensus';
import type { FoundPlaces } from './found-places';

type Rule = (found: FoundPlaces, pitchUm: number, parameters: ComparisonParameters) => boolean[];

/** Song 2013: the best pose of each cell, compared with the medians over the cells. */
export function originalCongruent(best: readonly (Pose | undefined)[], { toleranceUm, toleranceDeg, literatureCorrelation }: ComparisonParameters): boolean[] {
  const present = best.filter((pose) => pose !== undefined);
  const origin = present[0]?.thetaDeg ?? 0;
  const dx = median(present.map((pose) => pose.dxUm));
  const dy = median(present.map((pose) => pose.dyUm));
  const theta = origin + median(present.map((pose) => wrapped(pose.thetaDeg - origin)));
  return best.map((pose) => pose !== undefined && pose.r >= literatureCorrelation && Math.abs(pose.dxUm - dx) <= toleranceUm
    && Math.abs(pose.dyUm - dy) <= toleranceUm && Math.abs(wrapped(pose.thetaDeg - theta)) <= toleranceDeg);
}

/** For each angle, ascending, the pose of every cell; of an angle that is planned twice the place with the higher correlation. */
function angleTable(found: FoundPlaces, pitchUm: number): { readonly thetaDeg: number; readonly row: readonly (Pose | undefined)[] }[] {
  const { angles } = found;
  const distinct = [...new Set(angles)].sort((a, b) => a - b);
  return distinct.map((thetaDeg) => ({
    thetaDeg,
    row: Array.from({ length: found.cells }, (_, cell) => {
      let best = -1;
      for (let i = 0; i < angles.length; i++) {
        if (angles[i] === thetaDeg && found.known(cell, i) && (best < 0 || found.r[found.at(cell, i)]! > found.r[found.at(cell, best)]!)) best = i;
      }
      return best < 0 ? undefined : found.pose(cell, best, pitchUm);
    }),
  })).filter(({ row }) => row.some((pose) => pose !== undefined));
}

function spread(angles: readonly number[]): number {
  const origin = angles[0] ?? 0;
  const turned = angles.map((angle) => wrapped(angle - origin));
  return Math.max(...turned) - Math.min(...turned);
}

/**
 * Tong 2015 (High CMC), one direction: cells near the median displacement of each angle; the angles with nearly the most of them
 * must lie together, and give the union of their cells. All false when they do not. Fragile at a coarse pitch: reported, never ranked by.
 */
export const highCongruent: Rule = (found, pitchUm, { toleranceUm, toleranceDeg, literatureCorrelation }) => {
  const perAngle: { theta: number; cells: number[] }[] = [];
  for (const { thetaDeg, row } of angleTable(found, pitchUm)) {
    const dx = median(row.flatMap((place) => (place ? [place.dxUm] : [])));
    const dy = median(row.flatMap((place) => (place ? [place.dyUm] : [])));
    const cells = row.flatMap((place, cell) => (place && place.r >= literatureCorrelation && Math.abs(place.dxUm - dx) <= toleranceUm
      && Math.abs(place.dyUm - dy) <= toleranceUm ? [cell] : []));
    perAngle.push({ theta: thetaDeg, cells });
  }
  const most = Math.max(0, ...perAngle.map(({ cells }) => cells.length));
  const high = perAngle.filter(({ cells }) => most > 0 && cells.length >= most - 1);
  const members = new Set(high.length > 0 && spread(high.map(({ theta }) => theta)) <= toleranceDeg ? high.flatMap(({ cells }) => cells) : []);
  return Array.from({ length: found.cells }, (_, cell) => members.has(cell));
};

/**
 * Chen 2017 (convergence), one direction: the angle at which the cells' displacements lie closest to their median is the angle of
 * the pair; the cells near that median count, if the median distance itself is within the tolerance.
 */
export const convergenceCongruent: Rule = (found, pitchUm, { toleranceUm, literatureCorrelation }) => {
  let closest = Infinity;
  const none = Array.from({ length: found.cells }, () => false);
  let members = none;
  for (const { row } of angleTable(found, pitchUm)) {
    const present = row.filter((place) => place !== undefined);
    if (present.length < 3) continue;
    const dx = median(present.map((place) => place.dxUm));
    const dy = median(present.map((place) => place.dyUm));
    const distance = median(present.map((place) => Math.max(Math.abs(place.dxUm - dx), Math.abs(place.dyUm - dy))));
    if (distance >= closest) continue;
    closest = distance;
    members = row.map((place) => place !== undefined && place.r >= literatureCorrelation
      && Math.abs(place.dxUm - dx) <= toleranceUm && Math.abs(place.dyUm - dy) <= toleranceUm);
  }
  return closest <= toleranceUm ? members : none;
};
