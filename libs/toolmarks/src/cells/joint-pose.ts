import type { CellResult, JointPose } from './comparison';
import { wrapped } from './consensus';

interface Pair { ax: number; ay: number; bx: number; by: number; r: number; overlap: number }

/**
 * One pose for the whole pair, by least squares over the congruent cells; places in micrometres from the centres of the grids.
 * The scale shows what shrinkage of a cast looks like; it is reported and not applied.
 */
export function jointPose(results: readonly CellResult[], centreOf: (result: CellResult) => { x: number; y: number }): JointPose {
  const pairs: Pair[] = results.flatMap((result) => {
    const pose = result.poses[result.consensusPose];
    if (!pose) return [];
    const { x, y } = centreOf(result);
    const cos = Math.cos((pose.thetaDeg * Math.PI) / 180);
    const sin = Math.sin((pose.thetaDeg * Math.PI) / 180);
    const mx = x + pose.dxUm, my = y + pose.dyUm;
    return [{ ax: x, ay: y, bx: cos * mx + sin * my, by: cos * my - sin * mx, r: pose.r, overlap: pose.overlap }];
  });
  const only = results.find((result) => result.consensusPose >= 0);
  if (pairs.length < 3) {
    const pose = only?.poses[only.consensusPose] ?? { dxUm: 0, dyUm: 0, thetaDeg: 0, r: 0, overlap: 0 };
    return { ...pose, scale: 0 };
  }
  const mean = (value: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
  const ax = mean((p) => p.ax), ay = mean((p) => p.ay), bx = mean((p) => p.bx), by = mean((p) => p.by);
  let s = 0, c = 0, aa = 0;
  for (const pair of pairs) {
    const ux = pair.ax - ax, uy = pair.ay - ay, vx = pair.bx - bx, vy = pair.by - by;
    s += ux * vx + uy * vy;
    c += uy * vx - ux * vy;
    aa += ux * ux + uy * uy;
  }
  const theta = Math.atan2(c, s);
  const cos = Math.cos(theta), sin = Math.sin(theta);
  // b = R(a + d): d is what turns the mean of b back onto the mean of a.
  return {
    dxUm: cos * bx - sin * by - ax, dyUm: sin * bx + cos * by - ay,
    thetaDeg: wrapped((theta * 180) / Math.PI), r: mean((p) => p.r), overlap: mean((p) => p.overlap),
    scale: aa > 0 ? Math.sqrt(s * s + c * c) / aa : 0,
  };
}
