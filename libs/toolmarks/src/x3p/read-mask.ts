import { PNG } from 'pngjs';
import type { ManualMask } from '../surface/manual-mask';
import { Archive } from './archive';
import { X3P_LIMITS, type X3pLimits } from './limits';
import { parseMainXml } from './main-xml';
import { readRecord } from './read-record';
import { X3pError } from './x3p.error';
import { readZipDirectory } from './zip-directory';

/** A region somebody painted over the scan: its colour, what main.xml calls it, and its points. */
export interface X3pRegion {
  /** `#rrggbb`, or `#00000000` for what is transparent. */
  readonly colour: string;
  readonly annotation: string | null;
  readonly points: number;
}

export interface X3pMask {
  readonly nx: number;
  readonly ny: number;
  readonly regions: readonly X3pRegion[];
  /** 1 where the mask has one of the colours, `bits[x + nx * y]` as the heights are stored. */
  bits(...colours: readonly string[]): Uint8Array;
}

const NAME = 'bindata/mask.png';
const MOST_BYTES = 8 * 2 ** 20;
const MOST_REGIONS = 256;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * The painted mask that CSAFE's writers add to a scan (`bindata/mask.png`, one pixel a point), or null. Nothing uses it unless a caller
 * does: it is somebody's opinion about the scan. Throws {@link X3pError} when it is no PNG of the scan's size.
 */
export function readX3pMask(bytes: Uint8Array, overrides: Partial<X3pLimits> = {}): X3pMask | null {
  const limits = { ...X3P_LIMITS, ...overrides };
  const archive = new Archive(bytes, readZipDirectory(bytes, limits), limits, 'lenient');
  const png = archive.extra(NAME, MOST_BYTES);
  if (!png) return null;
  const { record } = readRecord(parseMainXml(archive.inflate(archive.main, limits.mainXmlBytes), limits), limits, []);
  const colours = coloursOf(png, record.sizeX, record.sizeY);
  const points = new Map<string, number>();
  for (const colour of colours) points.set(colour, (points.get(colour) ?? 0) + 1);
  if (points.size > MOST_REGIONS) throw new X3pError('x3p.mask-invalid', { regions: points.size });
  const names = new Map(
    (record.mask?.annotations ?? []).filter(({ text }) => text !== '').map(({ colour, text }) => [colour?.toLowerCase(), text]),
  );
  return {
    nx: record.sizeX,
    ny: record.sizeY,
    regions: [...points].map(([colour, count]) => ({ colour, annotation: names.get(colour) ?? null, points: count })),
    bits: (...wanted) => Uint8Array.from(colours, (colour) => (wanted.includes(colour) ? 1 : 0)),
  };
}

/** The regions of the given colours as a mask for preparation. */
export function manualMaskOf(mask: X3pMask, pitchUm: number, ...colours: readonly string[]): ManualMask {
  return { kind: 'bitmap', nx: mask.nx, ny: mask.ny, pitchUm, bits: mask.bits(...colours) };
}

function coloursOf(file: Buffer, nx: number, ny: number): string[] {
  // The size is checked before a pixel is unpacked; interlaced pictures would be unpacked without a bound.
  const header = file.length > 33 && file.subarray(0, 8).equals(SIGNATURE) && file.toString('latin1', 12, 16) === 'IHDR';
  if (!header || file.readUInt32BE(16) !== nx || file.readUInt32BE(20) !== ny || file[24] !== 8 || file[28] !== 0) {
    throw new X3pError('x3p.mask-invalid', { nx, ny });
  }
  const { data } = unpack(file);
  return Array.from({ length: nx * ny }, (_, i) => (data[4 * i + 3] === 0 ? '#00000000' : `#${data.toString('hex', 4 * i, 4 * i + 3)}`));
}

function unpack(file: Buffer): PNG {
  try {
    return PNG.sync.read(file);
  } catch {
    throw new X3pError('x3p.mask-invalid', { why: 'png' });
  }
}
