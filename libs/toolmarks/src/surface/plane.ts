import type { RandomSource } from './random';
import type { Surface } from './surface';

/** z = offset + slopeX · x + slopeY · y, all in µm, with x and y from the first point of the grid. */
export interface Plane {
  readonly offsetUm: number;
  readonly slopeX: number;
  readonly slopeY: number;
}

export interface RobustPlaneParameters {
  readonly draws: number;
  readonly sampleSize: number;
  readonly inlierUm: number;
  readonly steepestSlope: number;
  readonly refinements: number;
}

/**
 * The plane most points agree on: three-point trials judged on a random sample, then least squares on the points near the best
 * trial. A firing-pin impression of a hundred micrometres or a rounded edge does not tilt it. Null when no plane can be found.
 * `among` restricts the trials to points whose value there is known.
 */
export function robustPlane(
  surface: Surface,
  parameters: RobustPlaneParameters,
  random: RandomSource,
  among: Float32Array = surface.z,
): Plane | null {
  const sample = sampleValid(among, parameters.sampleSize, random);
  const trial = bestTrial(surface, sample, parameters, random);
  if (!trial) return null;
  let plane = trial;
  for (let i = 0; i < parameters.refinements; i++) plane = leastSquaresPlane(surface, plane, parameters.inlierUm) ?? plane;
  return plane;
}

/** Height above the plane; missing points stay missing. */
export function residuals(surface: Surface, { offsetUm, slopeX, slopeY }: Plane): Float32Array {
  const { nx, ny, z, pitchXUm, pitchYUm } = surface;
  const above = new Float32Array(z.length);
  for (let y = 0; y < ny; y++) {
    const row = offsetUm + slopeY * pitchYUm * y;
    for (let x = 0, i = nx * y; x < nx; x++, i++) above[i] = z[i]! - (row + slopeX * pitchXUm * x);
  }
  return above;
}

function sampleValid(z: Float32Array, size: number, random: RandomSource): Int32Array {
  const valid = new Int32Array(z.length);
  let count = 0;
  for (let i = 0; i < z.length; i++) if (z[i] === z[i]) valid[count++] = i;
  if (count <= size) return valid.slice(0, count);
  return Int32Array.from({ length: size }, () => valid[Math.floor(random() * count)]!);
}

function bestTrial(surface: Surface, sample: Int32Array, parameters: RobustPlaneParameters, random: RandomSource): Plane | null {
  if (sample.length < 3) return null;
  const { nx, z, pitchXUm, pitchYUm } = surface;
  const xs = Float64Array.from(sample, (i) => (i % nx) * pitchXUm);
  const ys = Float64Array.from(sample, (i) => Math.floor(i / nx) * pitchYUm);
  const zs = Float64Array.from(sample, (i) => z[i]!);
  const pick = (): number => Math.floor(random() * sample.length);
  let best: Plane | null = null;
  let bestCount = 0;
  for (let draw = 0; draw < parameters.draws; draw++) {
    const plane = planeThrough(xs, ys, zs, pick(), pick(), pick());
    if (!plane || Math.abs(plane.slopeX) > parameters.steepestSlope || Math.abs(plane.slopeY) > parameters.steepestSlope) continue;
    let count = 0;
    for (let i = 0; i < zs.length; i++) {
      const above = zs[i]! - plane.offsetUm - plane.slopeX * xs[i]! - plane.slopeY * ys[i]!;
      if (above < parameters.inlierUm && above > -parameters.inlierUm) count++;
    }
    if (count > bestCount) {
      best = plane;
      bestCount = count;
    }
  }
  return best;
}

function planeThrough(xs: Float64Array, ys: Float64Array, zs: Float64Array, a: number, b: number, c: number): Plane | null {
  const ux = xs[b]! - xs[a]!;
  const uy = ys[b]! - ys[a]!;
  const vx = xs[c]! - xs[a]!;
  const vy = ys[c]! - ys[a]!;
  const area = ux * vy - uy * vx;
  if (area === 0) return null;
  const uz = zs[b]! - zs[a]!;
  const vz = zs[c]! - zs[a]!;
  const slopeX = (uz * vy - uy * vz) / area;
  const slopeY = (ux * vz - uz * vx) / area;
  return { offsetUm: zs[a]! - slopeX * xs[a]! - slopeY * ys[a]!, slopeX, slopeY };
}

function leastSquaresPlane(surface: Surface, near: Plane, inlierUm: number): Plane | null {
  const { nx, ny, z, pitchXUm, pitchYUm } = surface;
  // Coordinates from the middle of the grid keep the normal equations well conditioned.
  const midX = ((nx - 1) / 2) * pitchXUm;
  const midY = ((ny - 1) / 2) * pitchYUm;
  let n = 0,
    sx = 0,
    sy = 0,
    sxx = 0,
    sxy = 0,
    syy = 0,
    sz = 0,
    sxz = 0,
    syz = 0;
  for (let j = 0; j < ny; j++) {
    const y = j * pitchYUm - midY;
    const row = near.offsetUm + near.slopeX * midX + near.slopeY * (y + midY);
    for (let i = 0, at = nx * j; i < nx; i++, at++) {
      const x = i * pitchXUm - midX;
      const above = z[at]! - row - near.slopeX * x;
      if (!(above < inlierUm && above > -inlierUm)) continue;
      n++;
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
      syy += y * y;
      sz += above;
      sxz += x * above;
      syz += y * above;
    }
  }
  const cxx = sxx - (sx * sx) / n,
    cxy = sxy - (sx * sy) / n,
    cyy = syy - (sy * sy) / n;
  const cxz = sxz - (sx * sz) / n,
    cyz = syz - (sy * sz) / n;
  const determinant = cxx * cyy - cxy * cxy;
  if (!(n >= 3) || !(determinant > 1e-9 * cxx * cyy)) return null;
  const dx = (cxz * cyy - cyz * cxy) / determinant;
  const dy = (cyz * cxx - cxz * cxy) / determinant;
  const lift = (sz - dx * sx - dy * sy) / n;
  return {
    offsetUm: near.offsetUm + lift - dx * midX - dy * midY,
    slopeX: near.slopeX + dx,
    slopeY: near.slopeY + dy,
  };
}
