import type { Pose } from './comparison';

export interface Tolerance {
  readonly toleranceUm: number;
  readonly toleranceDeg: number;
  readonly correlation: number;
}

export interface Consensus {
  /** For each cell the index of its pose in the consensus, −1 when it has none. */
  readonly members: Int16Array;
  readonly count: number;
  /** Median angle of the members, NaN without members. */
  readonly thetaDeg: number;
  readonly sumR: number;
}

function angleBetween(a: number, b: number): number {
  const d = Math.abs(a - b) % 360;
  return d > 180 ? 360 - d : d;
}

/** Signed smallest angle equal to the given one, in (−180, 180]. */
export function wrapped(deg: number): number {
  const d = ((deg % 360) + 360) % 360;
  return d > 180 ? d - 360 : d;
}

/**
 * Mode consensus: every pose of every cell is tried as the truth; the one that most cells agree with wins. Unlike a median it
 * holds when fewer than half of the cells are right. Ties: larger sum of r, then smaller angle, then first.
 */
export function modeConsensus(poses: readonly (readonly Pose[])[], tolerance: Tolerance): Consensus {
  const { toleranceUm, toleranceDeg, correlation } = tolerance;
  let best: Consensus = { members: new Int16Array(poses.length).fill(-1), count: 0, thetaDeg: NaN, sumR: 0 };
  let bestAngle = Infinity;
  for (const ofCell of poses) {
    for (const seed of ofCell) {
      if (seed.r < correlation) continue;
      const members = new Int16Array(poses.length).fill(-1);
      let count = 0;
      let sumR = 0;
      for (let cell = 0; cell < poses.length; cell++) {
        const candidates = poses[cell]!;
        for (let k = 0; k < candidates.length; k++) {
          const pose = candidates[k]!;
          if (pose.r < correlation || Math.abs(pose.dxUm - seed.dxUm) > toleranceUm || Math.abs(pose.dyUm - seed.dyUm) > toleranceUm) continue;
          if (angleBetween(pose.thetaDeg, seed.thetaDeg) > toleranceDeg) continue;
          members[cell] = k;
          count++;
          sumR += pose.r;
          break;
        }
      }
      const angle = Math.abs(seed.thetaDeg);
      if (count > best.count || (count === best.count && (sumR > best.sumR || (sumR === best.sumR && angle < bestAngle)))) {
        best = { members, count, thetaDeg: NaN, sumR };
        bestAngle = angle;
      }
    }
  }
  return { ...best, thetaDeg: medianAngle(poses, best.members) };
}

/** Median of the members' angles, measured from the first of them so that the turn from 180° to −180° does no harm. */
function medianAngle(poses: readonly (readonly Pose[])[], members: Int16Array): number {
  const angles: number[] = [];
  members.forEach((k, cell) => { if (k >= 0) angles.push(poses[cell]![k]!.thetaDeg); });
  const origin = angles[0];
  if (origin === undefined) return NaN;
  return wrapped(origin + median(angles.map((angle) => wrapped(angle - origin))));
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
