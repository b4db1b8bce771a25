import { convolveSeparable, gaussianTaps, SIGMA_PER_CUTOFF } from '../surface/gaussian';
import type { Grid } from './grid';

/** Local contrast is never raised above that of an area with this part of the mean variance: flat areas stay flat. */
const CONTRAST_FLOOR = 0.1;
/** Conditioned heights are in units of the local deviation; what lies beyond is a spike. */
const CLIP = 3;

/**
 * Makes all marks of a scan count alike: removes waves longer than the cut-off (Gaussian, order 0, over valid points), then divides by
 * the local deviation over the same neighbourhood. Long waves and a few deep features otherwise dominate a correlation, leave it few
 * independent points, and let surfaces of different origin agree by chance.
 */
export function conditioned(grid: Grid, cutoffUm: number): Grid {
  const { n, pitchUm, z } = grid;
  const taps = gaussianTaps((SIGMA_PER_CUTOFF * cutoffUm) / pitchUm, cutoffUm / pitchUm);
  const weight = new Float64Array(n * n);
  const height = new Float64Array(n * n);
  for (let i = 0; i < z.length; i++) {
    if (z[i]! !== z[i]!) continue;
    weight[i] = 1;
    height[i] = z[i]!;
  }
  const weights = convolveSeparable(weight, n, n, taps, taps);
  const long = convolveSeparable(height, n, n, taps, taps);
  const squares = new Float64Array(n * n);
  let variance = 0;
  let valid = 0;
  for (let i = 0; i < z.length; i++) {
    if (weight[i] === 0) continue;
    height[i] = height[i]! - long[i]! / weights[i]!;
    squares[i] = height[i]! * height[i]!;
    variance += squares[i]!;
    valid++;
  }
  const local = convolveSeparable(squares, n, n, taps, taps);
  const floor = (CONTRAST_FLOOR * variance) / Math.max(1, valid);
  const out = new Float32Array(n * n).fill(NaN);
  for (let i = 0; i < z.length; i++) {
    if (weight[i] === 0) continue;
    const deviation = Math.sqrt(local[i]! / weights[i]! + floor);
    out[i] = deviation > 0 ? Math.max(-CLIP, Math.min(CLIP, height[i]! / deviation)) : 0;
  }
  return { ...grid, z: out };
}

/** Mean of blocks of 2 × 2 points, missing when less than half are valid: the grid of the screen. */
export function halved(grid: Grid): Grid {
  const n = grid.n / 2;
  const z = new Float32Array(n * n).fill(NaN);
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      let sum = 0;
      let valid = 0;
      for (let k = 0; k < 4; k++) {
        const height = grid.z[2 * x + (k & 1) + grid.n * (2 * y + (k >> 1))]!;
        if (height !== height) continue;
        sum += height;
        valid++;
      }
      if (valid >= 2) z[x + n * y] = sum / valid;
    }
  }
  return { ...grid, n, z, pitchUm: 2 * grid.pitchUm };
}
