import { withStep } from './grid';
import { lowPass, type WeightedGrid } from './low-pass';
import type { Surface } from './surface';

export interface GaussianFilterParameters {
  /** Wavelength in µm of which half the amplitude passes. */
  readonly cutoffUm: number;
  readonly order: 0 | 1 | 2;
  /** Down-weights outliers by Tukey's biweight until the scale settles. */
  readonly robust: boolean;
}

const BIWEIGHT_SCALE = 4.4478;
const SETTLED = 0.05;
const MOST_ROUNDS = 20;

/** Keeps wavelengths longer than the cut-off. Missing points neither count nor get a height. */
export function gaussianLowPass(surface: Surface, parameters: GaussianFilterParameters): Surface {
  const low = longWaves(surface, parameters);
  for (let i = 0; i < low.length; i++) if (surface.z[i] !== surface.z[i]) low[i] = NaN;
  return withStep(surface, step('gaussian-low-pass', parameters), { z: low });
}

/** Keeps wavelengths shorter than the cut-off: the surface minus its long waves. */
export function gaussianHighPass(surface: Surface, parameters: GaussianFilterParameters): Surface {
  const z = longWaves(surface, parameters);
  for (let i = 0; i < z.length; i++) z[i] = surface.z[i]! - z[i]!;
  return withStep(surface, step('gaussian-high-pass', parameters), { z });
}

/** What lies between two wavelengths in µm: long waves are removed first, then short ones. */
export function gaussianBandPass(surface: Surface, shortUm: number, longUm: number, order: 0 | 1 | 2, robust: boolean): Surface {
  const high = gaussianHighPass(surface, { cutoffUm: longUm, order, robust });
  return gaussianLowPass(high, { cutoffUm: shortUm, order: 0, robust: false });
}

function longWaves(surface: Surface, { cutoffUm, order, robust }: GaussianFilterParameters): Float32Array {
  const { nx, ny, pitchXUm, pitchYUm, z } = surface;
  const weight = new Float32Array(z.length);
  for (let i = 0; i < z.length; i++) weight[i] = z[i] === z[i] ? 1 : 0;
  const grid: WeightedGrid = { nx, ny, pitchXUm, pitchYUm, z, weight };
  let low = lowPass(grid, cutoffUm, order);
  if (!robust) return low;

  let scale = NaN;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = BIWEIGHT_SCALE * medianDistance(z, low);
    if (!(next > 0) || Math.abs(next - scale) < SETTLED * scale) break;
    scale = next;
    for (let i = 0; i < z.length; i++) weight[i] = biweight((z[i]! - low[i]!) / scale);
    low = lowPass(grid, cutoffUm, order);
  }
  return low;
}

function biweight(ratio: number): number {
  const rest = 1 - ratio * ratio;
  return rest > 0 ? rest * rest : 0;
}

function medianDistance(z: Float32Array, low: Float32Array): number {
  const distances = new Float32Array(z.length);
  let n = 0;
  for (let i = 0; i < z.length; i++) {
    const distance = Math.abs(z[i]! - low[i]!);
    if (distance === distance) distances[n++] = distance;
  }
  if (n === 0) return 0;
  const sorted = distances.subarray(0, n).sort();
  return (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
}

function step(
  name: string,
  { cutoffUm, order, robust }: GaussianFilterParameters,
): { name: string; version: number; parameters: { cutoffUm: number; order: number; robust: boolean } } {
  return { name, version: 1, parameters: { cutoffUm, order, robust } };
}
