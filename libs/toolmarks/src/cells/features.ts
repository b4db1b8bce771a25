import type { Surface } from '../surface/surface';
import type { ComparisonParameters } from './comparison';
import { conditioned, halved } from './condition';
import { type Grid, gridAt } from './grid';

const MAGIC = 0x54464d32;
const MISSING = -128;
/** Conditioned heights lie within ±3 deviations: one step is 1/42 of a deviation. */
const STEPS = 42;
const HEAD = 80;

/** What a comparison needs of one acquisition, derived from its prepared surface and rebuildable from it. */
export interface Features {
  readonly fileSha256: string;
  /** Conditioned surface at the pitch of the cells. */
  readonly cells: Grid;
  /** The same at twice the pitch. */
  readonly screen: Grid;
}

/** Derives the features of a prepared surface; heights are rounded as in `packFeatures`, so that stored and fresh features are equal. */
export function featuresOf(surface: Surface, { cellPitchUm, cutoffUm }: Pick<ComparisonParameters, 'cellPitchUm' | 'cutoffUm'>): Features {
  const grid = conditioned(gridAt(surface, cellPitchUm), cutoffUm);
  return withScreen(surface.origin.fileSha256, { ...grid, z: heights(steps(grid.z)) });
}

function withScreen(fileSha256: string, cells: Grid): Features {
  return { fileSha256, cells, screen: halved(cells) };
}

function steps(z: Float32Array): Int8Array {
  return Int8Array.from(z, (height) => (height === height ? Math.round(height * STEPS) : MISSING));
}

function heights(points: Int8Array): Float32Array {
  const z = new Float32Array(points.length);
  for (let i = 0; i < z.length; i++) z[i] = points[i] === MISSING ? NaN : points[i]! / STEPS;
  return z;
}

/** Bytes for storage beside the acquisition: one byte a point, about 20 kB. */
export function packFeatures({ fileSha256, cells }: Features): Uint8Array {
  const bytes = new Uint8Array(HEAD + cells.n * cells.n);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, cells.n, true);
  [cells.pitchUm, cells.offsetXUm, cells.offsetYUm, cells.radiusUm].forEach((value, i) => view.setFloat64(8 + 8 * i, value, true));
  bytes.set(Buffer.from(fileSha256, 'hex').subarray(0, 32), 48);
  bytes.set(new Uint8Array(steps(cells.z).buffer), HEAD);
  return bytes;
}

/** Reads what `packFeatures` wrote. */
export function unpackFeatures(bytes: Uint8Array): Features {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new RangeError('not the features of an acquisition');
  const n = view.getUint32(4, true);
  if (bytes.byteLength !== HEAD + n * n) throw new RangeError('the features of an acquisition are cut short');
  const [pitchUm, offsetXUm, offsetYUm, radiusUm] = [0, 1, 2, 3].map((i) => view.getFloat64(8 + 8 * i, true)) as [number, number, number, number];
  const z = heights(new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, n * n));
  const fileSha256 = Buffer.from(bytes.subarray(48, 80)).toString('hex');
  return withScreen(fileSha256, { n, pitchUm, z, offsetXUm, offsetYUm, radiusUm });
}
