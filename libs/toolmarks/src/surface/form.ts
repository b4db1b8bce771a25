import { withStep } from './grid';
import type { Surface } from './surface';

/** Coefficients of 1, x, y, x², xy, y², with x and y running from −1 to 1 over the grid; heights in µm. */
export type Quadratic = Float64Array;

const TERMS = 6;

/** The quadratic surface that fits the known points best (least squares), of those inside the mask when one is given. */
export function fitQuadratic({ nx, ny, z }: Pick<Surface, 'nx' | 'ny' | 'z'>, mask?: Uint8Array): Quadratic {
  const normal = new Float64Array(TERMS * (TERMS + 1));
  const terms = new Float64Array(TERMS);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      const height = z[at]!;
      if (height !== height || mask?.[at] === 0) continue;
      fill(terms, place(x, nx), place(y, ny));
      for (let i = 0; i < TERMS; i++) {
        for (let j = i; j < TERMS; j++) normal[i * (TERMS + 1) + j]! += terms[i]! * terms[j]!;
        normal[i * (TERMS + 1) + TERMS]! += terms[i]! * height;
      }
    }
  }
  return solveSymmetric(normal, TERMS);
}

/** Heights over the quadratic surface. */
export function aboveQuadratic({ nx, ny, z }: Pick<Surface, 'nx' | 'ny' | 'z'>, [c0, cx, cy, cxx, cxy, cyy]: Quadratic): Float32Array {
  const above = new Float32Array(z.length);
  for (let j = 0, at = 0; j < ny; j++) {
    const y = place(j, ny);
    const row = c0! + cy! * y + cyy! * y * y;
    for (let i = 0; i < nx; i++, at++) {
      const x = place(i, nx);
      above[at] = z[at]! - row - x * (cx! + cxy! * y + cxx! * x);
    }
  }
  return above;
}

/** Removes the best quadratic surface: the dome of a set-back primer. */
export function subtractForm(surface: Surface): Surface {
  const quadratic = fitQuadratic(surface);
  return withStep(
    surface,
    { name: 'subtract-quadratic', version: 1, parameters: { coefficients: [...quadratic] } },
    { z: aboveQuadratic(surface, quadratic) },
  );
}

function place(i: number, n: number): number {
  return n > 1 ? (2 * i) / (n - 1) - 1 : 0;
}

function fill(terms: Float64Array, x: number, y: number): void {
  terms[0] = 1;
  terms[1] = x;
  terms[2] = y;
  terms[3] = x * x;
  terms[4] = x * y;
  terms[5] = y * y;
}

/** Gaussian elimination of a symmetric system given by its upper triangle and right side; undetermined terms are 0. */
function solveSymmetric(normal: Float64Array, size: number): Float64Array {
  const row = size + 1;
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) normal[i * row + j] = normal[j * row + i]!;
  const determined: boolean[] = [];
  for (let k = 0; k < size; k++) {
    const pivot = normal[k * row + k]!;
    determined[k] = pivot > 1e-9 * Math.max(1, normal[0]!);
    if (!determined[k]) continue;
    for (let i = k + 1; i < size; i++) {
      const factor = normal[i * row + k]! / pivot;
      for (let j = k; j <= size; j++) normal[i * row + j]! -= factor * normal[k * row + j]!;
    }
  }
  const solution = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    if (!determined[k]) continue;
    let rest = normal[k * row + size]!;
    for (let j = k + 1; j < size; j++) rest -= normal[k * row + j]! * solution[j]!;
    solution[k] = rest / normal[k * row + k]!;
  }
  return solution;
}
