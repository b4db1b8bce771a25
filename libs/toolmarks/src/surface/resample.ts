import { withStep } from './grid';
import type { Surface } from './surface';

/** A result point is missing when less than this share of the area it covers is known. */
const LEAST_FILL = 0.5;
const SAME_PITCH = 1e-9;

/**
 * The surface on a square grid of another pitch (µm). A coarser grid takes the mean height over the area of each new point, a finer
 * one interpolates between neighbours; in both, points that are mostly unknown stay missing. The grids share their lower left corner.
 */
export function resampleTo(surface: Surface, pitchUm: number): Surface {
  if (!(pitchUm > 0) || !Number.isFinite(pitchUm)) throw new RangeError('pitch must be a positive number of micrometres');
  const ratioX = pitchUm / surface.pitchXUm;
  const ratioY = pitchUm / surface.pitchYUm;
  if (Math.abs(ratioX - 1) < SAME_PITCH && Math.abs(ratioY - 1) < SAME_PITCH) return surface;
  const nx = pointsAfter(surface.nx, ratioX);
  const ny = pointsAfter(surface.ny, ratioY);
  const weightsX = axisWeights(surface.nx, nx, ratioX);
  const weightsY = axisWeights(surface.ny, ny, ratioY);
  return withStep(
    surface,
    { name: 'resample', version: 1, parameters: { pitchUm, fromXUm: surface.pitchXUm, fromYUm: surface.pitchYUm, leastFill: LEAST_FILL } },
    { nx, ny, pitchXUm: pitchUm, pitchYUm: pitchUm, z: weightedMeans(surface, nx, ny, weightsX, weightsY) },
  );
}

function pointsAfter(points: number, ratio: number): number {
  return Math.max(1, Math.floor(points / ratio + 1e-6));
}

/** For every new point the first old point it draws from and the weights of the following ones; weights of a point sum to 1. */
interface AxisWeights {
  readonly first: Int32Array;
  readonly start: Int32Array;
  readonly weight: Float64Array;
}

function axisWeights(oldPoints: number, newPoints: number, ratio: number): AxisWeights {
  const first = new Int32Array(newPoints);
  const start = new Int32Array(newPoints + 1);
  const weights: number[] = [];
  for (let i = 0; i < newPoints; i++) {
    const { from, values } = weightsOf(i, ratio, oldPoints);
    first[i] = from;
    weights.push(...values);
    start[i + 1] = weights.length;
  }
  return { first, start, weight: Float64Array.from(weights) };
}

function weightsOf(i: number, ratio: number, points: number): { from: number; values: number[] } {
  if (ratio < 1) return linearWeights(i, ratio, points);
  const whole = Math.round(ratio);
  return Math.abs(ratio - whole) < 1e-6 ? blockWeights(i, whole, points) : areaWeights(i, ratio, points);
}

/** Whole blocks: 6.25 / 3.125 must fall on whole points although decimal fractions are not exact in binary. */
function blockWeights(i: number, block: number, points: number): { from: number; values: number[] } {
  const from = Math.min(i * block, points - 1);
  const length = Math.min(block, points - from);
  return { from, values: Array.from({ length }, () => 1 / length) };
}

/** The mean of the linearly interpolated heights between two places, so that a slope stays a slope at any ratio. */
function areaWeights(i: number, ratio: number, points: number): { from: number; values: number[] } {
  const begin = i * ratio;
  const end = begin + ratio;
  const from = Math.min(points - 1, Math.max(0, Math.ceil(begin - 1.5)));
  const values: number[] = [];
  for (let k = from; k < points && k + 0.5 < end + 1; k++) values.push(triangleUpTo(end - k - 0.5) - triangleUpTo(begin - k - 0.5));
  const sum = values.reduce((total, value) => total + value, 0);
  return sum > 0 ? { from, values: values.map((value) => value / sum) } : { from, values: [1] };
}

/** Area under the triangle of half-width 1 from −∞ to t. */
function triangleUpTo(t: number): number {
  if (t <= -1) return 0;
  if (t >= 1) return 1;
  return t <= 0 ? (t + 1) ** 2 / 2 : 1 - (1 - t) ** 2 / 2;
}

function linearWeights(i: number, ratio: number, points: number): { from: number; values: number[] } {
  const centre = Math.min(points - 1, Math.max(0, (i + 0.5) * ratio - 0.5));
  const from = Math.min(Math.floor(centre), Math.max(0, points - 2));
  const part = centre - from;
  return { from, values: part > 0 ? [1 - part, part] : [1] };
}

function weightedMeans(surface: Surface, nx: number, ny: number, alongX: AxisWeights, alongY: AxisWeights): Float32Array {
  const { nx: oldNx, ny: oldNy, z } = surface;
  const sums = new Float64Array(nx * oldNy);
  const fills = new Float64Array(nx * oldNy);
  for (let y = 0; y < oldNy; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      let fill = 0;
      let at = oldNx * y + alongX.first[x]!;
      for (let k = alongX.start[x]!; k < alongX.start[x + 1]!; k++, at++) {
        const height = z[at]!;
        if (height === height) {
          sum += alongX.weight[k]! * height;
          fill += alongX.weight[k]!;
        }
      }
      sums[x + nx * y] = sum;
      fills[x + nx * y] = fill;
    }
  }
  const result = new Float32Array(nx * ny).fill(NaN);
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0;
      let fill = 0;
      let at = x + nx * alongY.first[y]!;
      for (let k = alongY.start[y]!; k < alongY.start[y + 1]!; k++, at += nx) {
        sum += alongY.weight[k]! * sums[at]!;
        fill += alongY.weight[k]! * fills[at]!;
      }
      if (fill >= LEAST_FILL - 1e-9) result[x + nx * y] = sum / fill;
    }
  }
  return result;
}
