import { convolveColumns, convolveRows } from './gaussian';
import type { Nodes } from './low-pass';

/** Powers of x and y whose product with the kernel is needed: the normal equations of order p use all up to degree 2p. */
type Power = readonly [number, number];

const TERMS: Readonly<Record<1 | 2, readonly Power[]>> = {
  1: [
    [0, 0],
    [1, 0],
    [0, 1],
  ],
  2: [
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 0],
    [1, 1],
    [0, 2],
  ],
};
/** A fit whose smallest pivot is below this share of its diagonal is not determined by its neighbours. */
const LEAST_PIVOT = 1e-6;

/**
 * At every node the constant term of a polynomial of the given order fitted with Gaussian weights (ISO 16610-31 and -71). All moments
 * are separable convolutions; what remains per node is a small symmetric system. Where the neighbours do not determine the
 * polynomial, fewer terms are used, at last the weighted mean.
 */
export function regressionLowPass(
  nodes: Nodes,
  tapsX: Float64Array,
  tapsY: Float64Array,
  order: 1 | 2,
): { sum: Float64Array; weight: Float64Array } {
  const terms = TERMS[order];
  const moments = momentTable(nodes, tapsX, tapsY, terms);
  const size = terms.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const sum = new Float64Array(nodes.sum.length);
  const weight = new Float64Array(nodes.sum.length);
  for (let node = 0; node < sum.length; node++) {
    const total = moments.ofWeight(0, 0)[node]!;
    if (!(total > 1e-12)) continue;
    for (let i = 0; i < size; i++) {
      const [xi, yi] = terms[i]!;
      right[i] = moments.ofHeight(xi, yi)[node]! / total;
      for (let j = 0; j < size; j++) {
        const [xj, yj] = terms[j]!;
        matrix[i * size + j] = moments.ofWeight(xi + xj, yi + yj)[node]! / total;
      }
    }
    sum[node] = constantTerm(matrix, right, size);
    weight[node] = 1;
  }
  return { sum, weight };
}

interface MomentTable {
  ofWeight(x: number, y: number): Float64Array;
  ofHeight(x: number, y: number): Float64Array;
}

function momentTable(nodes: Nodes, tapsX: Float64Array, tapsY: Float64Array, terms: readonly Power[]): MomentTable {
  const highest = Math.max(...terms.map(([x]) => x));
  const weights = new Map<string, Float64Array>();
  const heights = new Map<string, Float64Array>();
  for (let x = 0; x <= 2 * highest; x++) {
    const rowsOfWeight = powerRows(nodes.weight, nodes.nx, nodes.ny, tapsX, x);
    const rowsOfHeight = x <= highest ? powerRows(nodes.sum, nodes.nx, nodes.ny, tapsX, x) : null;
    for (let y = 0; x + y <= 2 * highest; y++) {
      weights.set(`${x} ${y}`, powerColumns(rowsOfWeight, nodes.nx, nodes.ny, tapsY, y));
      if (rowsOfHeight && x + y <= highest) heights.set(`${x} ${y}`, powerColumns(rowsOfHeight, nodes.nx, nodes.ny, tapsY, y));
    }
  }
  return { ofWeight: (x, y) => weights.get(`${x} ${y}`)!, ofHeight: (x, y) => heights.get(`${x} ${y}`)! };
}

/** Distances are measured in units of the kernel's reach, so that all moments are of like size. */
function powerTaps(taps: Float64Array, power: number): Float64Array {
  const reach = Math.max(1, taps.length - 1);
  return taps.map((tap, i) => tap * (i / reach) ** power);
}

function powerRows(values: Float64Array, nx: number, ny: number, taps: Float64Array, power: number): Float64Array {
  return convolveRows(values, nx, ny, powerTaps(taps, power), power % 2 === 1);
}

function powerColumns(values: Float64Array, nx: number, ny: number, taps: Float64Array, power: number): Float64Array {
  return convolveColumns(values, nx, ny, powerTaps(taps, power), power % 2 === 1);
}

/** First unknown of a symmetric positive system by elimination from the last term to the first; undetermined terms are left out. */
function constantTerm(matrix: Float64Array, right: Float64Array, size: number): number {
  for (let k = size - 1; k > 0; k--) {
    const pivot = matrix[k * size + k]!;
    if (!(pivot > LEAST_PIVOT * scaleOf(size, k))) continue;
    for (let i = 0; i < k; i++) {
      const factor = matrix[i * size + k]! / pivot;
      if (factor === 0) continue;
      right[i]! -= factor * right[k]!;
      for (let j = 0; j < k; j++) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
    }
  }
  return right[0]! / matrix[0]!;
}

/** Size of the diagonal for a full neighbourhood: fourth moments are about the square of the second. */
function scaleOf(size: number, term: number): number {
  const second = 0.035;
  return size > 3 && term > 2 ? second * second : second;
}
