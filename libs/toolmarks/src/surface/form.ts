import { withStep } from './grid';
import type { Surface } from './surface';

/** Subtracts the quadratic surface that fits the known points best (least squares): the dome of a set-back primer. */
export function subtractForm(surface: Surface): Surface {
  const { nx, ny, z } = surface;
  const size = 6;
  const normal = new Float64Array(size * (size + 1));
  const terms = new Float64Array(size);
  // Coordinates run from −1 to 1, so that all terms are of like size.
  const place = (i: number, n: number): number => (n > 1 ? (2 * i) / (n - 1) - 1 : 0);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      const height = z[at]!;
      if (height !== height) continue;
      fill(terms, place(x, nx), place(y, ny));
      for (let i = 0; i < size; i++) {
        for (let j = i; j < size; j++) normal[i * (size + 1) + j]! += terms[i]! * terms[j]!;
        normal[i * (size + 1) + size]! += terms[i]! * height;
      }
    }
  }
  const coefficients = solveSymmetric(normal, size);
  const result = new Float32Array(z.length);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      fill(terms, place(x, nx), place(y, ny));
      let form = 0;
      for (let i = 0; i < size; i++) form += coefficients[i]! * terms[i]!;
      result[at] = z[at]! - form;
    }
  }
  return withStep(surface, { name: 'subtract-quadratic', version: 1, parameters: { coefficients: [...coefficients] } }, { z: result });
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
