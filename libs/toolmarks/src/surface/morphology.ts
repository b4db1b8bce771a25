/** Operations on a mask of nx · ny points, 1 inside and 0 outside. What lies beyond the grid counts as outside. */

/** Shrinks by n steps of the 3 × 3 cross. */
export function erodeCross(mask: Uint8Array, nx: number, ny: number, n: number): Uint8Array {
  return compare(stepsTo(mask, nx, ny, 0, true), n, true);
}

/** Grows by n steps of the 3 × 3 cross. */
export function dilateCross(mask: Uint8Array, nx: number, ny: number, n: number): Uint8Array {
  return compare(stepsTo(mask, nx, ny, 1, false), n, false);
}

/** Removes specks and threads thinner than 2n + 1 points. */
export function openCross(mask: Uint8Array, nx: number, ny: number, n: number): Uint8Array {
  return dilateCross(erodeCross(mask, nx, ny, n), nx, ny, n);
}

/** Fills holes and gaps thinner than 2n + 1 points. */
export function closeCross(mask: Uint8Array, nx: number, ny: number, n: number): Uint8Array {
  return erodeCross(dilateCross(mask, nx, ny, n), nx, ny, n);
}

/** Shrinks by a disc of the given radius in points: what remains is farther than the radius from everything outside. */
export function erodeDisc(mask: Uint8Array, nx: number, ny: number, radius: number): Uint8Array {
  const reach = Math.floor(radius);
  const alongRow = rowDistances(mask, nx, ny, reach + 1);
  const result = new Uint8Array(mask.length);
  const halfWidth = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.sqrt(radius * radius - (i - reach) ** 2));
  for (let y = 0; y < ny; y++) {
    if (y < reach || y >= ny - reach) continue;
    for (let x = 0, at = nx * y; x < nx; x++, at++) {
      if (!mask[at]) continue;
      let inside = 1;
      for (let k = 0, row = at - reach * nx; k < halfWidth.length; k++, row += nx) {
        if (alongRow[row]! <= halfWidth[k]!) {
          inside = 0;
          break;
        }
      }
      result[at] = inside;
    }
  }
  return result;
}

/** Connected pieces (four neighbours): the label of every point, 0 outside, and the size of every piece by label. */
export function labelPieces(mask: Uint8Array, nx: number, ny: number): { labels: Int32Array; sizes: number[] } {
  const labels = new Int32Array(mask.length);
  const stack = new Int32Array(mask.length);
  const sizes = [0];
  for (let seed = 0; seed < mask.length; seed++) {
    if (!mask[seed] || labels[seed]) continue;
    const label = sizes.length;
    let top = 0;
    let size = 0;
    stack[top++] = seed;
    labels[seed] = label;
    while (top > 0) {
      const at = stack[--top]!;
      size++;
      const x = at % nx;
      if (x > 0 && mask[at - 1] && !labels[at - 1]) {
        labels[at - 1] = label;
        stack[top++] = at - 1;
      }
      if (x < nx - 1 && mask[at + 1] && !labels[at + 1]) {
        labels[at + 1] = label;
        stack[top++] = at + 1;
      }
      if (at >= nx && mask[at - nx] && !labels[at - nx]) {
        labels[at - nx] = label;
        stack[top++] = at - nx;
      }
      if (at < nx * (ny - 1) && mask[at + nx] && !labels[at + nx]) {
        labels[at + nx] = label;
        stack[top++] = at + nx;
      }
    }
    sizes.push(size);
  }
  return { labels, sizes };
}

function compare(distances: Uint16Array, n: number, farther: boolean): Uint8Array {
  const mask = new Uint8Array(distances.length);
  for (let i = 0; i < mask.length; i++) mask[i] = distances[i]! > n === farther ? 1 : 0;
  return mask;
}

/** Steps of the cross to the nearest point with the given value, the outside of the grid being such a point or not. */
function stepsTo(mask: Uint8Array, nx: number, ny: number, value: 0 | 1, beyond: boolean): Uint16Array {
  const far = 0xfff0;
  const border = beyond ? 0 : far;
  const steps = new Uint16Array(mask.length);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      if (mask[at] === value) continue;
      const left = x > 0 ? steps[at - 1]! : border;
      const above = y > 0 ? steps[at - nx]! : border;
      const nearest = left < above ? left : above;
      steps[at] = nearest < far ? nearest + 1 : far;
    }
  }
  for (let y = ny - 1, at = mask.length - 1; y >= 0; y--) {
    for (let x = nx - 1; x >= 0; x--, at--) {
      const right = x < nx - 1 ? steps[at + 1]! : border;
      const below = y < ny - 1 ? steps[at + nx]! : border;
      const nearest = right < below ? right : below;
      if (nearest + 1 < steps[at]!) steps[at] = nearest + 1;
    }
  }
  return steps;
}

/** Points to the nearest outside point in the same row, at most `cap`. */
function rowDistances(mask: Uint8Array, nx: number, ny: number, cap: number): Uint16Array {
  const distances = new Uint16Array(mask.length);
  for (let y = 0; y < ny; y++) {
    const row = nx * y;
    let run = 0;
    for (let x = 0; x < nx; x++) {
      run = mask[row + x] ? (run < cap ? run + 1 : cap) : 0;
      distances[row + x] = run;
    }
    run = 0;
    for (let x = nx - 1; x >= 0; x--) {
      run = mask[row + x] ? (run < cap ? run + 1 : cap) : 0;
      if (run < distances[row + x]!) distances[row + x] = run;
    }
  }
  return distances;
}
