import type { Surface } from '../surface/surface';

const { floor } = Math;

/** Heights along the width of a land, striae running across it; NaN only outside the cuts. */
export interface Profile {
  readonly pitchUm: number;
  readonly z: Float64Array;
  /** First and last kept point of the land, as an examiner may move them. */
  readonly cut: readonly [number, number];
}

export interface ProfileParameters {
  /** Part of the height of the scan that is averaged where its bands resemble each other. */
  readonly rows: readonly [number, number];
  /** Correlation that neighbouring bands must reach to be called stable. */
  readonly stable: number;
  /** Part cut at each end when no shoulder is found. */
  readonly shoulder: number;
}

export const PROFILE_DEFAULTS: ProfileParameters = { rows: [0.3, 0.7], stable: 0.3, shoulder: 0.14 };

/** Striae leaning up to 4.6° are set upright, to 0.11°. */
const LEAN_MOST = 0.08;
const LEAN_STEPS = 40;
/** A lean is believed when it sharpens the averaged rows by this factor. */
const SHARPER = 1.02;

/**
 * The profile of a land: the median over the rows of each column, gaps between valid columns interpolated, the shoulders cut off.
 * Striae are set upright first; rows are taken from the middle, or from where bands of a tenth of the height resemble each other most.
 */
export function landProfile(land: Surface, parameters: ProfileParameters = PROFILE_DEFAULTS, cut?: readonly [number, number]): Profile {
  return uprightProfile(land, lean(land, parameters), parameters, cut);
}

/** As `landProfile`, with what tells whether there are striae at all: the mean correlation of ten bands along the land with their neighbours. */
export function landProfileAndLikeness(land: Surface, parameters: ProfileParameters = PROFILE_DEFAULTS): { readonly profile: Profile; readonly likeness: number } {
  const slope = lean(land, parameters);
  return { profile: uprightProfile(land, slope, parameters), likeness: likenessOfBands(land, slope) };
}

function uprightProfile(land: Surface, slope: number, parameters: ProfileParameters, cut?: readonly [number, number]): Profile {
  const [from, to] = stableRows(land, parameters, slope);
  const z = filled(columnMedians(land, from, to, slope));
  const first = z.findIndex((height) => height === height);
  if (first < 0) throw new RangeError('a land without a valid column has no profile');
  let last = z.length - 1;
  while (z[last]! !== z[last]!) last--;
  return { pitchUm: land.pitchXUm, z, cut: cut ?? shoulders(z, first, last, parameters.shoulder) };
}

/** A slope is told per row as high as a point is wide; rows may be further apart. */
const shear = ({ pitchXUm, pitchYUm }: Surface, slope: number): number => slope * (pitchYUm / pitchXUm);

function columnMedians(land: Surface, from: number, to: number, slope: number): Float64Array {
  const { nx, ny, z } = land;
  const perRow = shear(land, slope);
  const profile = new Float64Array(nx).fill(NaN);
  for (let x = 0; x < nx; x++) {
    const heights: number[] = [];
    for (let y = from; y < to; y++) {
      const place = x + perRow * (y - ny / 2);
      const left = floor(place);
      if (left < 0 || left + 1 >= nx) continue;
      const height = z[left + nx * y]! * (1 - place + left) + z[left + 1 + nx * y]! * (place - left);
      if (height === height) heights.push(height);
    }
    if (heights.length === 0) continue;
    heights.sort((a, b) => a - b);
    const middle = heights.length >> 1;
    profile[x] = heights.length % 2 === 1 ? heights[middle]! : (heights[middle - 1]! + heights[middle]!) / 2;
  }
  return profile;
}

/** Straight lines over the gaps inside; the ends stay missing. */
function filled(profile: Float64Array): Float64Array {
  const z = profile.slice();
  let known = -1;
  for (let x = 0; x < z.length; x++) {
    if (z[x]! !== z[x]!) continue;
    for (let gap = known + 1; known >= 0 && gap < x; gap++) z[gap] = z[known]! + ((z[x]! - z[known]!) * (gap - known)) / (x - known);
    known = x;
  }
  return z;
}

/** The middle of the height; where its bands do not resemble each other, the stretch of the same size whose bands resemble most. */
function stableRows(land: Surface, { rows, stable }: ProfileParameters, slope: number): [number, number] {
  const { ny, pitchXUm, pitchYUm } = land;
  const band = floor(ny / 10);
  const middle: [number, number] = [Math.round(rows[0] * ny), Math.max(Math.round(rows[0] * ny) + 1, Math.round(rows[1] * ny))];
  if (band < 1 || band * pitchYUm < 3 * pitchXUm) return middle;
  const bands = Array.from({ length: 10 }, (_, i) => filled(columnMedians(land, i * band, (i + 1) * band, slope)));
  const like = bands.map((profile, i) => (i === 0 ? 1 : roughCorrelation(bands[i - 1]!, profile)));
  const tenths = Math.max(2, Math.round((rows[1] - rows[0]) * 10));
  const least = (start: number) => Math.min(...like.slice(start + 1, start + tenths));
  const centre = Math.round(rows[0] * 10);
  if (least(centre) >= stable) return middle;
  let best = centre;
  for (let start = 1; start + tenths <= 9; start++) if (least(start) > least(best) + 0.05) best = start;
  return best === centre ? middle : [best * band, (best + tenths) * band];
}

function likenessOfBands(land: Surface, slope: number): number {
  const band = Math.max(1, floor(land.ny / 10));
  const bands = Array.from({ length: Math.min(10, land.ny) }, (_, i) => filled(columnMedians(land, i * band, (i + 1) * band, slope)));
  const like = bands.slice(1).map((profile, i) => roughCorrelation(bands[i]!, profile));
  return like.reduce((sum, r) => sum + r, 0) / Math.max(1, like.length);
}

/** Points by which striae lean to the right from row to row: the lean at which the averaged rows are sharpest. */
function lean(land: Surface, { rows }: ProfileParameters): number {
  const from = Math.round(rows[0] * land.ny);
  const to = Math.max(from + 1, Math.round(rows[1] * land.ny));
  let best = 0;
  let sharpest = -1;
  for (let step = 0; step <= 2 * LEAN_STEPS; step++) {
    const slope = (LEAN_MOST * (step % 2 === 0 ? step / 2 : -(step + 1) / 2)) / LEAN_STEPS;
    const profile = columnMeans(land, from, to, slope);
    let sum = 0, n = 0;
    for (let x = 2; x < profile.length; x++) {
      const bend = profile[x]! - profile[x - 2]!;
      if (bend !== bend) continue;
      sum += bend * bend;
      n++;
    }
    if (n > 20 && sum / n > sharpest * (step === 0 || best !== 0 ? 1 : SHARPER)) {
      sharpest = sum / n;
      best = slope;
    }
  }
  return best;
}

/** Means of the columns of a land set upright by a slope; of each row all points are moved by the same way, so that it is walked once. */
function columnMeans(land: Surface, from: number, to: number, slope: number): Float64Array {
  const { nx, ny, z } = land;
  const perRow = shear(land, slope);
  const sums = new Float64Array(nx);
  const counts = new Int32Array(nx);
  for (let y = from; y < to; y++) {
    const way = perRow * (y - ny / 2);
    const whole = floor(way);
    const part = way - whole;
    const row = nx * y + whole;
    for (let x = Math.max(0, -whole); x < Math.min(nx, nx - 1 - whole); x++) {
      const height = z[row + x]! * (1 - part) + z[row + x + 1]! * part;
      if (height !== height) continue;
      sums[x]! += height;
      counts[x]!++;
    }
  }
  return sums.map((sum, x) => (counts[x]! >= 0.8 * (to - from) ? sum / counts[x]! : NaN));
}

/** Correlation of differences between neighbours, so that the curvature of the bullet does not count. */
function roughCorrelation(a: Float64Array, b: Float64Array): number {
  let n = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
  for (let x = 5; x < Math.min(a.length, b.length); x++) {
    const u = a[x]! - a[x - 5]!, v = b[x]! - b[x - 5]!;
    if (!(u === u && v === v)) continue;
    n++;
    sa += u;
    sb += v;
    saa += u * u;
    sbb += v * v;
    sab += u * v;
  }
  const va = saa - (sa * sa) / n, vb = sbb - (sb * sb) / n;
  return n > 20 && va > 0 && vb > 0 ? (sab - (sa * sb) / n) / Math.sqrt(va * vb) : 0;
}

/** Where the groove's wall ends on either side: never less than the stated part, more where the profile rises out of its own curve. */
function shoulders(z: Float64Array, first: number, last: number, part: number): [number, number] {
  const width = last - first + 1;
  const left = first + Math.round(part * width);
  const right = last - Math.round(part * width);
  const [a, b, c] = quadratic(z, left, right);
  const residual = (x: number) => z[x]! - (a + b * (x - first) + c * (x - first) ** 2);
  const inside = Array.from({ length: right - left + 1 }, (_, i) => Math.abs(residual(left + i))).sort((p, q) => p - q);
  const high = 6 * 1.4826 * inside[inside.length >> 1]!;
  let from = left;
  let to = right;
  const most = Math.round(0.1 * width);
  while (from - left < most && residual(from) > high) from++;
  while (right - to < most && residual(to) > high) to--;
  return [from, to];

  function quadratic(values: Float64Array, start: number, end: number): [number, number, number] {
    return fitQuadratic(values, start, end, first);
  }
}

/** Least squares of a + b·(x − origin) + c·(x − origin)² over the valid points of [start, end]. */
export function fitQuadratic(z: Float64Array, start: number, end: number, origin: number): [number, number, number] {
  const middle = (start + end) / 2;
  const half = Math.max(1, (end - start) / 2);
  const s = [0, 0, 0, 0, 0];
  const t = [0, 0, 0];
  for (let x = start; x <= end; x++) {
    const height = z[x]!;
    if (height !== height) continue;
    let power = 1;
    const u = (x - middle) / half;
    for (let i = 0; i < 5; i++, power *= u) {
      s[i]! += power;
      if (i < 3) t[i]! += power * height;
    }
  }
  const [s0, s1, s2, s3, s4] = s as [number, number, number, number, number];
  const [t0, t1, t2] = t as [number, number, number];
  const d = s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
  if (!(Math.abs(d) > 0)) return [s0 > 0 ? t0 / s0 : 0, 0, 0];
  const p = (t0 * (s2 * s4 - s3 * s3) - s1 * (t1 * s4 - s3 * t2) + s2 * (t1 * s3 - s2 * t2)) / d;
  const q = (s0 * (t1 * s4 - t2 * s3) - t0 * (s1 * s4 - s2 * s3) + s2 * (s1 * t2 - t1 * s2)) / d;
  const r = (s0 * (s2 * t2 - s3 * t1) - s1 * (s1 * t2 - t1 * s2) + t0 * (s1 * s3 - s2 * s2)) / d;
  // Back from (x − middle) / half to (x − origin).
  const shift = origin - middle;
  return [p + (q * shift) / half + (r * shift * shift) / (half * half), q / half + (2 * r * shift) / (half * half), r / (half * half)];
}
