import type { Surface } from '../surface/surface';
import { type Grid, gridAt } from './grid';

const MAGIC = 0x54464d31;
const MISSING = -32768;
const HEADER = 40;

/** What a search needs of one acquisition: its surface at the pitches of the screen and of the cells, derived and rebuildable. */
export interface Features {
  readonly fileSha256: string;
  readonly screen: Grid;
  readonly cells: Grid;
}

/** Derives the features of a prepared surface. Heights are rounded to 1/32,000 of the largest, so that stored and fresh features are equal. */
export function featuresOf(surface: Surface, screenPitchUm: number, cellPitchUm: number): Features {
  return {
    fileSha256: surface.origin.fileSha256,
    screen: rounded(gridAt(surface, screenPitchUm)),
    cells: rounded(gridAt(surface, cellPitchUm)),
  };
}

function rounded(grid: Grid): Grid {
  const { step, points } = quantised(grid.z);
  return { ...grid, z: heights(points, step) };
}

function quantised(z: Float32Array): { step: number; points: Int16Array } {
  let largest = 0;
  for (const height of z) if (Math.abs(height) > largest) largest = Math.abs(height);
  const step = Math.fround(largest / 32_000) || 1;
  const points = new Int16Array(z.length);
  for (let i = 0; i < z.length; i++) points[i] = z[i]! === z[i]! ? Math.round(z[i]! / step) : MISSING;
  return { step, points };
}

function heights(points: Int16Array, step: number): Float32Array {
  const z = new Float32Array(points.length);
  for (let i = 0; i < z.length; i++) z[i] = points[i] === MISSING ? NaN : points[i]! * step;
  return z;
}

/** Bytes for storage beside the acquisition: two grids of int16, about 60 kB. */
export function packFeatures({ fileSha256, screen, cells }: Features): Uint8Array {
  const parts = [screen, cells].map((grid) => {
    const { step, points } = quantised(grid.z);
    const part = new ArrayBuffer(HEADER + points.byteLength + (points.byteLength % 8));
    const view = new DataView(part);
    view.setUint32(0, grid.n, true);
    view.setFloat32(4, step, true);
    [grid.pitchUm, grid.offsetXUm, grid.offsetYUm].forEach((value, i) => view.setFloat64(8 + 8 * i, value, true));
    view.setFloat32(32, grid.boxXUm, true);
    view.setFloat32(36, grid.boxYUm, true);
    new Int16Array(part, HEADER, points.length).set(points);
    return new Uint8Array(part);
  });
  const head = new Uint8Array(48);
  new DataView(head.buffer).setUint32(0, MAGIC, true);
  head.set(Buffer.from(fileSha256, 'hex').subarray(0, 32), 8);
  return Buffer.concat([head, ...parts]);
}

/** Reads what `packFeatures` wrote. */
export function unpackFeatures(bytes: Uint8Array): Features {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 48 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not the features of an acquisition');
  let at = 48;
  const grid = (): Grid => {
    const n = view.getUint32(at, true);
    const size = n * n * 2;
    if (at + HEADER + size > bytes.byteLength) throw new RangeError('features are cut short');
    const points = new Int16Array(n * n);
    new Uint8Array(points.buffer).set(bytes.subarray(at + HEADER, at + HEADER + size));
    const read = {
      n, pitchUm: view.getFloat64(at + 8, true), z: heights(points, view.getFloat32(at + 4, true)),
      offsetXUm: view.getFloat64(at + 16, true), offsetYUm: view.getFloat64(at + 24, true),
      boxXUm: view.getFloat32(at + 32, true), boxYUm: view.getFloat32(at + 36, true),
    };
    at += HEADER + size + (size % 8);
    return read;
  };
  return { fileSha256: Buffer.from(bytes.subarray(8, 40)).toString('hex'), screen: grid(), cells: grid() };
}
