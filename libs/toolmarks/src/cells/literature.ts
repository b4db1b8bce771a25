import type { ComparisonParameters, Pose } from './comparison';
import { median, wrapped } from './consensus';
import type { Found } from './register';

type Rule = (found: readonly (readonly Found[])[], pitchUm: number, parameters: ComparisonParameters) => boolean[];

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

function angleTable(found: readonly (readonly Found[])[]): Map<number, (Found | undefined)[]> {
  const table = new Map<number, (Found | undefined)[]>();
  found.forEach((ofCell, cell) => {
    for (const place of ofCell) {
      const row = table.get(place.thetaDeg) ?? Array.from<Found | undefined>({ length: found.length });
      const known = row[cell];
      if (!known || place.r > known.r) row[cell] = place;
      table.set(place.thetaDeg, row);
    }
  });
  return new Map([...table].sort(([a], [b]) => a - b));
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
  for (const [theta, row] of angleTable(found)) {
    const dx = median(row.flatMap((place) => (place ? [place.dx * pitchUm] : [])));
    const dy = median(row.flatMap((place) => (place ? [place.dy * pitchUm] : [])));
    const cells = row.flatMap((place, cell) => (place && place.r >= literatureCorrelation && Math.abs(place.dx * pitchUm - dx) <= toleranceUm
      && Math.abs(place.dy * pitchUm - dy) <= toleranceUm ? [cell] : []));
    perAngle.push({ theta, cells });
  }
  const most = Math.max(0, ...perAngle.map(({ cells }) => cells.length));
  const high = perAngle.filter(({ cells }) => most > 0 && cells.length >= most - 1);
  const members = new Set(high.length > 0 && spread(high.map(({ theta }) => theta)) <= toleranceDeg ? high.flatMap(({ cells }) => cells) : []);
  return found.map((_, cell) => members.has(cell));
};

/**
 * Chen 2017 (convergence), one direction: the angle at which the cells' displacements lie closest to their median is the angle of
 * the pair; the cells near that median count, if the median distance itself is within the tolerance.
 */
export const convergenceCongruent: Rule = (found, pitchUm, { toleranceUm, literatureCorrelation }) => {
  let closest = Infinity;
  let members: boolean[] = found.map(() => false);
  for (const row of angleTable(found).values()) {
    const present = row.filter((place) => place !== undefined);
    if (present.length < 3) continue;
    const dx = median(present.map((place) => place.dx));
    const dy = median(present.map((place) => place.dy));
    const distance = median(present.map((place) => Math.max(Math.abs(place.dx - dx), Math.abs(place.dy - dy)))) * pitchUm;
    if (distance >= closest) continue;
    closest = distance;
    members = row.map((place) => place !== undefined && place.r >= literatureCorrelation
      && Math.abs(place.dx - dx) * pitchUm <= toleranceUm && Math.abs(place.dy - dy) * pitchUm <= toleranceUm);
  }
  return closest <= toleranceUm ? members : found.map(() => false);
};
