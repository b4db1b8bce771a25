import type { Point } from './camera';

/** One step of the preparation as the server recorded it. */
export interface RecordedStep {
  readonly name: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const FORMS = ['taken-in', 'prepared', 'exchanged'] as const;
export type SurfaceForm = (typeof FORMS)[number];

/** Heights of one form of a surface; row 0 is the lowest, a missing point is NaN. */
export interface HeightGrid {
  readonly form: SurfaceForm;
  readonly forms: readonly SurfaceForm[];
  readonly nx: number;
  readonly ny: number;
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  /** Where the common origin lies, from the centre of this grid. */
  readonly originXUm: number;
  readonly originYUm: number;
  readonly synthetic: boolean;
  readonly fileSha256: string;
  readonly steps: readonly RecordedStep[];
  /** Micrometres. */
  readonly z: Float32Array;
}

interface Header extends Omit<HeightGrid, 'z'> {
  readonly encoding: 'int16' | 'float32';
  readonly stepNm: number | null;
}

const MAGIC = 0x47485348;
const PREFIX_BYTES = 12;
const MISSING = -32_768;

/** Reads a file of heights (docs/microscope.md). @throws Error when it is none, or shorter than it says */
export function readHeightGrid(file: ArrayBuffer): HeightGrid {
  const view = new DataView(file);
  if (file.byteLength < PREFIX_BYTES || view.getUint32(0, true) !== MAGIC || view.getUint8(4) !== 1) throw new Error('no file of heights');
  const begin = PREFIX_BYTES + view.getUint32(8, true);
  if (begin > file.byteLength || begin % 4 !== 0) throw new Error('a broken file of heights');
  const { encoding, stepNm, ...header } = JSON.parse(new TextDecoder().decode(new Uint8Array(file, PREFIX_BYTES, begin - PREFIX_BYTES))) as Header;
  const points = header.nx * header.ny;
  if (file.byteLength !== begin + points * (encoding === 'int16' ? 2 : 4)) throw new Error('a broken file of heights');
  const z = encoding === 'int16' ? fromSteps(new Int16Array(file, begin, points), stepNm ?? 1) : new Float32Array(file, begin, points);
  return { ...header, z };
}

function fromSteps(steps: Int16Array, stepNm: number): Float32Array {
  const z = new Float32Array(steps.length);
  const stepUm = stepNm / 1_000;
  for (let i = 0; i < z.length; i++) {
    const step = steps[i] ?? MISSING;
    z[i] = step === MISSING ? NaN : step * stepUm;
  }
  return z;
}

/** Width and height in micrometres. */
export const sizeOf = ({ nx, ny, pitchXUm, pitchYUm }: HeightGrid): readonly [number, number] => [nx * pitchXUm, ny * pitchYUm];

/** The centre of the grid as a place. */
export const centreOf = ({ originXUm, originYUm }: HeightGrid): Point => ({ x: -originXUm, y: -originYUm });

/** Between the known ones of the four points around a place; NaN where most of what is near is missing. */
export function heightAt({ nx, ny, pitchXUm, pitchYUm, originXUm, originYUm, z }: HeightGrid, place: Point): number {
  const x = (place.x + originXUm) / pitchXUm + (nx - 1) / 2;
  const y = (place.y + originYUm) / pitchYUm + (ny - 1) / 2;
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - i, y - j];
  let sum = 0;
  let weight = 0;
  for (const [di, dj, share] of [[0, 0, (1 - u) * (1 - v)], [1, 0, u * (1 - v)], [0, 1, (1 - u) * v], [1, 1, u * v]] as const) {
    if (i + di < 0 || j + dj < 0 || i + di >= nx || j + dj >= ny) continue;
    const height = z[i + di + nx * (j + dj)] ?? NaN;
    if (Number.isNaN(height)) continue;
    sum += share * height;
    weight += share;
  }
  return weight >= 0.5 ? sum / weight : NaN;
}

/** The heights between which all but the outermost of many points lie, for the colours. */
export function usualRange({ z }: HeightGrid, outermost = 0.01): readonly [number, number] {
  const stride = Math.max(1, Math.floor(z.length / 20_000));
  const known: number[] = [];
  for (let i = 0; i < z.length; i += stride) {
    const height = z[i] ?? NaN;
    if (!Number.isNaN(height)) known.push(height);
  }
  known.sort((a, b) => a - b);
  const at = (share: number): number => known[Math.min(known.length - 1, Math.floor(share * known.length))] ?? 0;
  return [at(outermost), at(1 - outermost)];
}

/** Mean slope, after exaggeration, that reads well under a light half-way up. */
const GOOD_SLOPE = 0.15;

/** How many times heights should be exaggerated; the same rule as the server's pictures follow. */
export function usualExaggeration({ z, nx, pitchXUm }: HeightGrid): number {
  let sum = 0;
  let n = 0;
  for (let i = 1; i < z.length; i++) {
    const rise = (z[i] ?? NaN) - (z[i - 1] ?? NaN);
    if (Number.isNaN(rise) || i % nx === 0) continue;
    sum += Math.min(Math.abs(rise) / pitchXUm, 1);
    n++;
  }
  const exaggeration = sum > 0 ? Math.min(1_000, Math.max(0.1, (GOOD_SLOPE * n) / sum)) : 1;
  return Number(exaggeration.toPrecision(2));
}
