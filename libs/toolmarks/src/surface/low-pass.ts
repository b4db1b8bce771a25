import { convolveSeparable, gaussianTaps, SIGMA_PER_CUTOFF } from './gaussian';
import { regressionLowPass } from './regression';

/** Heights with their weights: 0 where a point is missing or must not count. */
export interface WeightedGrid {
  readonly nx: number;
  readonly ny: number;
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  readonly z: Float32Array;
  readonly weight: Float32Array;
}

/** A long filter is computed on a grid with at least this many points to the cut-off wavelength: by order of the regression. */
const POINTS_PER_CUTOFF = [20, 40, 40] as const;

/**
 * The long-wave part of a surface: at each point a weighted Gaussian regression of order 0, 1 or 2 over its known neighbours
 * (ISO 16610-21, -61, -71). Order 0 is the mean; order 2 follows form and does not bend at edges. NaN where nothing is known.
 */
export function lowPass(grid: WeightedGrid, cutoffUm: number, order: 0 | 1 | 2): Float32Array {
  const factor = Math.max(1, Math.floor(cutoffUm / (POINTS_PER_CUTOFF[order] * Math.max(grid.pitchXUm, grid.pitchYUm))));
  const nodes = sumBlocks(grid, factor);
  const tapsX = blockTaps(cutoffUm, grid.pitchXUm, factor);
  const tapsY = blockTaps(cutoffUm, grid.pitchYUm, factor);
  if (order === 0) {
    const sum = convolveSeparable(nodes.sum, nodes.nx, nodes.ny, tapsX, tapsY);
    const weight = convolveSeparable(nodes.weight, nodes.nx, nodes.ny, tapsX, tapsY);
    return interpolate(grid, { ...nodes, sum, weight });
  }
  const fitted = regressionLowPass(nodes, tapsX, tapsY, order);
  return interpolate(grid, { ...nodes, ...fitted });
}

/** Sums of weight and of weight · height over blocks of factor × factor points. */
export interface Nodes {
  readonly nx: number;
  readonly ny: number;
  readonly factor: number;
  readonly sum: Float64Array;
  readonly weight: Float64Array;
}

function sumBlocks({ nx, ny, z, weight }: WeightedGrid, factor: number): Nodes {
  const nodesX = Math.ceil(nx / factor);
  const nodesY = Math.ceil(ny / factor);
  const sum = new Float64Array(nodesX * nodesY);
  const total = new Float64Array(nodesX * nodesY);
  for (let y = 0, at = 0; y < ny; y++) {
    const row = nodesX * ((y / factor) | 0);
    for (let x = 0; x < nx; x++, at++) {
      const w = weight[at]!;
      if (w === 0) continue;
      const node = row + ((x / factor) | 0);
      sum[node]! += w * z[at]!;
      total[node]! += w;
    }
  }
  return { nx: nodesX, ny: nodesY, factor, sum, weight: total };
}

/** Summing blocks and interpolating between them blur too; the kernel is narrower by just that much. */
function blockTaps(cutoffUm: number, pitchUm: number, factor: number): Float64Array {
  const sigma = (SIGMA_PER_CUTOFF * cutoffUm) / pitchUm;
  const blur = factor === 1 ? 0 : (factor * factor - 1) / 12 + (factor * factor) / 6;
  return gaussianTaps(Math.sqrt(Math.max(0, sigma * sigma - blur)) / factor, cutoffUm / (pitchUm * factor));
}

/** Bilinear between nodes, of sum and weight separately, so that a node without weight draws nothing. */
function interpolate({ nx, ny }: WeightedGrid, nodes: Nodes): Float32Array {
  const low = new Float32Array(nx * ny).fill(NaN);
  const { sum, weight } = nodes;
  const acrossX = nodePositions(nx, nodes.nx, nodes.factor);
  const acrossY = nodePositions(ny, nodes.ny, nodes.factor);
  for (let y = 0, at = 0; y < ny; y++) {
    const below = nodes.nx * acrossY.node[y]!;
    const above = nodes.nx * acrossY.next[y]!;
    const v = acrossY.part[y]!;
    for (let x = 0; x < nx; x++, at++) {
      const left = acrossX.node[x]!;
      const right = acrossX.next[x]!;
      const u = acrossX.part[x]!;
      const a = (1 - u) * (1 - v);
      const b = u * (1 - v);
      const c = (1 - u) * v;
      const d = u * v;
      const total = a * weight[below + left]! + b * weight[below + right]! + c * weight[above + left]! + d * weight[above + right]!;
      if (total > 0)
        low[at] = (a * sum[below + left]! + b * sum[below + right]! + c * sum[above + left]! + d * sum[above + right]!) / total;
    }
  }
  return low;
}

function nodePositions(points: number, nodes: number, factor: number): { node: Int32Array; next: Int32Array; part: Float64Array } {
  const node = new Int32Array(points);
  const next = new Int32Array(points);
  const part = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    const position = Math.min(nodes - 1, Math.max(0, (i + 0.5) / factor - 0.5));
    node[i] = Math.floor(position);
    next[i] = Math.min(nodes - 1, node[i]! + 1);
    part[i] = position - node[i]!;
  }
  return { node, next, part };
}
