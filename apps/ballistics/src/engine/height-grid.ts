import { decodePrepared, orient, type Polarity, readX3p, resampleTo, type Surface } from '@headstamp/toolmarks';
import { placeOfExchanged } from './place-of-mark';
import { rowOrderOf } from './read-scan';

/** As it was taken in, as it was prepared, or as it crosses borders and is compared. */
export const SURFACE_FORMS = ['taken-in', 'prepared', 'exchanged'] as const;
export type SurfaceForm = (typeof SURFACE_FORMS)[number];

/** What is known of a surface of which one form is to be shown. */
export interface HeightsWanted {
  readonly form: SurfaceForm;
  /** Every form that may be asked for. */
  readonly forms: readonly SurfaceForm[];
  /** The X3P file; needed for the form that was taken in only. */
  readonly file: { readonly bytes: Uint8Array; readonly polarity: Polarity; readonly micrometresConfirmed: boolean } | null;
  /** As `encodePrepared` wrote it; null when only the exchanged form is here. */
  readonly prepared: Uint8Array | null;
  /** As `encodePrepared` wrote it; null for a mark that is not prepared: its own centre is the origin then. */
  readonly exchanged: Uint8Array | null;
  readonly synthetic: boolean;
}

const MAGIC = 'HSHG';
const VERSION = 1;
const PREFIX_BYTES = 12;
const MISSING = -32_768;
/** The widest picture that every WebGL 2 device shows whole is 2,048 points; common ones show 4,096 and more. */
const MOST_POINTS_ALONG = 4_096;

/** Writes the heights of one form with all that a reader must know of them; docs/microscope.md describes the file. */
export function heightGrid(wanted: HeightsWanted): Uint8Array {
  const { surface, originXUm, originYUm } = shown(wanted);
  const stepNm = stepOf(surface);
  const { nx, ny, pitchXUm, pitchYUm, meanRemovedUm, origin } = surface;
  const header = padded({
    form: wanted.form,
    forms: wanted.forms,
    nx,
    ny,
    pitchXUm,
    pitchYUm,
    originXUm,
    originYUm,
    meanRemovedUm,
    encoding: stepNm === null ? 'float32' : 'int16',
    stepNm,
    synthetic: wanted.synthetic,
    fileSha256: origin.fileSha256,
    steps: origin.steps,
  });
  const heights = stepNm === null ? floats(surface.z) : steps(surface.z, stepNm);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'ascii');
  prefix.writeUInt8(VERSION, 4);
  prefix.writeUInt32LE(header.length, 8);
  return new Uint8Array(Buffer.concat([prefix, header, heights]));
}

interface Shown {
  readonly surface: Surface;
  /** Where the centre of the exchanged form lies, in micrometres from the centre of this one: the origin of every form. */
  readonly originXUm: number;
  readonly originYUm: number;
}

function shown(wanted: HeightsWanted): Shown {
  const exchanged = wanted.exchanged && decodePrepared(wanted.exchanged);
  if (wanted.form === 'exchanged') {
    if (!exchanged) throw new Error('there is no exchanged form');
    return { surface: exchanged, originXUm: 0, originYUm: 0 };
  }
  if (wanted.form === 'prepared') {
    if (!wanted.prepared || !exchanged) throw new Error('there is no prepared form');
    const surface = decodePrepared(wanted.prepared);
    // The two grids share their lower left corner.
    return { surface, ...offset(exchanged, surface) };
  }
  if (!wanted.file) throw new Error('there is no file');
  const { bytes, polarity, micrometresConfirmed } = wanted.file;
  const reading = readX3p(bytes, { mode: 'strict', ...(micrometresConfirmed && { units: 'micrometre-confirmed' as const }) });
  const surface = withinReach(orient(reading.surface, polarity, rowOrderOf(reading)));
  if (!exchanged) return { surface, originXUm: 0, originYUm: 0 };
  const place = placeOfExchanged(reading.surface, exchanged);
  return {
    surface,
    originXUm: place.xUm + (reading.surface.nx * reading.surface.pitchXUm - surface.nx * surface.pitchXUm) / 2,
    originYUm: place.yUm + (reading.surface.ny * reading.surface.pitchYUm - surface.ny * surface.pitchYUm) / 2,
  };
}

function offset(inner: Surface, outer: Surface): { originXUm: number; originYUm: number } {
  return {
    originXUm: (inner.nx * inner.pitchXUm - outer.nx * outer.pitchXUm) / 2,
    originYUm: (inner.ny * inner.pitchYUm - outer.ny * outer.pitchYUm) / 2,
  };
}

/** A scan that no device can show whole is made coarser, and its steps say so. */
function withinReach(surface: Surface): Surface {
  const most = Math.max(surface.nx, surface.ny);
  if (most <= MOST_POINTS_ALONG) return surface;
  return resampleTo(surface, Math.max(surface.pitchXUm, surface.pitchYUm) * Math.ceil(most / MOST_POINTS_ALONG));
}

/** A surface that was packed for storage keeps its step, so that nothing is lost by sending whole numbers. */
function stepOf({ origin }: Surface): number | null {
  const last = origin.steps.at(-1);
  const stepNm = last?.name === 'quantise' ? last.parameters['stepNm'] : undefined;
  return typeof stepNm === 'number' ? stepNm : null;
}

/** The numbers begin at a multiple of four bytes. */
function padded(header: object): Buffer {
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  return Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
}

function floats(z: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 * z.length);
  z.forEach((height, i) => bytes.writeFloatLE(height, 4 * i));
  return bytes;
}

function steps(z: Float32Array, stepNm: number): Buffer {
  const bytes = Buffer.alloc(2 * z.length);
  z.forEach((height, i) => bytes.writeInt16LE(Number.isNaN(height) ? MISSING : Math.round((height * 1_000) / stepNm), 2 * i));
  return bytes;
}
