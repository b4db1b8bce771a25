/** σ of the Gaussian filter whose weighting function transmits 50 % at the cut-off wavelength: √(ln 2 / π) / √(2π) · λc (ISO 16610-21). */
export const SIGMA_PER_CUTOFF = Math.sqrt(Math.LN2 / Math.PI) / Math.sqrt(2 * Math.PI);

/** Half of a sampled Gaussian, centre first, cut at ±cutoff (5.3 σ); `sigma` and `reach` in points. */
export function gaussianTaps(sigma: number, reach: number): Float64Array {
  const taps = new Float64Array(Math.max(0, Math.floor(reach)) + 1);
  let sum = 0;
  for (let i = 0; i < taps.length; i++) {
    taps[i] = sigma > 0 ? Math.exp((-i * i) / (2 * sigma * sigma)) : i === 0 ? 1 : 0;
    sum += i === 0 ? taps[i]! : 2 * taps[i]!;
  }
  return taps.map((tap) => tap / sum);
}

/** Convolves every row, then every column. Beyond the grid everything is 0, which the filtered mask of the caller accounts for. */
export function convolveSeparable(values: Float64Array, nx: number, ny: number, tapsX: Float64Array, tapsY: Float64Array): Float64Array {
  return convolveColumns(convolveRows(values, nx, ny, tapsX), nx, ny, tapsY);
}

/** `odd`: the taps change sign on the side of smaller x, as x · g(x) does. */
export function convolveRows(values: Float64Array, nx: number, ny: number, taps: Float64Array, odd = false): Float64Array {
  const side = odd ? -1 : 1;
  const reach = taps.length - 1;
  const padded = new Float64Array(nx + 2 * reach);
  const result = new Float64Array(values.length);
  const centre = taps[0]!;
  for (let y = 0; y < ny; y++) {
    padded.set(values.subarray(nx * y, nx * (y + 1)), reach);
    for (let x = 0; x < nx; x++) {
      let sum = centre * padded[x + reach]!;
      for (let k = 1, left = x + reach - 1, right = x + reach + 1; k <= reach; k++, left--, right++) {
        sum += taps[k]! * (side * padded[left]! + padded[right]!);
      }
      result[x + nx * y] = sum;
    }
  }
  return result;
}

/** Whole rows at a time: the inner loop runs over neighbouring memory. */
export function convolveColumns(values: Float64Array, nx: number, ny: number, taps: Float64Array, odd = false): Float64Array {
  const reach = taps.length - 1;
  const result = new Float64Array(values.length);
  for (let y = 0; y < ny; y++) {
    const out = nx * y;
    for (let k = -reach; k <= reach; k++) {
      const from = y + k;
      if (from < 0 || from >= ny) continue;
      const tap = odd && k < 0 ? -taps[-k]! : taps[Math.abs(k)]!;
      for (let x = 0, at = nx * from; x < nx; x++, at++) result[out + x]! += tap * values[at]!;
    }
  }
  return result;
}
