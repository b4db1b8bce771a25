import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { decodeValidBits, encodeValidBits } from '../x3p/heights';
import { validMask, withStep } from './grid';
import { headerOf, parseHeader, PreparedCodecError } from './prepared-header';
import type { Surface } from './surface';

const MAGIC = Buffer.from('HSPS', 'ascii');
const VERSION = 1;
/** Magic, version, three reserved bytes, header length, CRC-32 of everything behind. */
const PREFIX_BYTES = 16;
const HIGHEST = 32_767;
const FINEST_STEP_NM = 1;

/**
 * Packs a prepared surface for storage or for sending across a border: heights as 16-bit steps of a stated number of nanometres,
 * missing points as a bit each, differences between neighbours, deflated. Decoding gives exactly the quantised heights; the origin
 * with all steps travels along. At 25 µm pitch a breech face takes some ten kilobytes.
 */
export function encodePrepared(surface: Surface): Uint8Array {
  const valid = validMask(surface.z);
  const stepNm = quantisationOf(surface);
  const header = Buffer.from(JSON.stringify(headerOf(recordQuantisation(surface, stepNm), stepNm)), 'utf8');
  const body = deflateRawSync(Buffer.concat([encodeValidBits(valid), packHeights(surface, stepNm)]), { level: 9 });
  const prefix = Buffer.alloc(PREFIX_BYTES);
  MAGIC.copy(prefix);
  prefix.writeUInt8(VERSION, 4);
  prefix.writeUInt32LE(header.length, 8);
  prefix.writeUInt32LE(crc32(body, crc32(header)), 12);
  return new Uint8Array(Buffer.concat([prefix, header, body]));
}

/** Reads what {@link encodePrepared} wrote. Foreign bytes are refused with a {@link PreparedCodecError} before anything large is allocated. */
export function decodePrepared(bytes: Uint8Array): Surface {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < PREFIX_BYTES || !all.subarray(0, 4).equals(MAGIC)) throw new PreparedCodecError('prepared.not-a-prepared-surface');
  if (all.readUInt8(4) !== VERSION || all.readUIntLE(5, 3) !== 0) throw new PreparedCodecError('prepared.version-unknown');
  const headerEnd = PREFIX_BYTES + all.readUInt32LE(8);
  if (headerEnd > all.length) throw new PreparedCodecError('prepared.damaged');
  const rawHeader = all.subarray(PREFIX_BYTES, headerEnd);
  const body = all.subarray(headerEnd);
  if (crc32(body, crc32(rawHeader)) !== all.readUInt32LE(12)) throw new PreparedCodecError('prepared.damaged');

  const header = parseHeader(rawHeader);
  const points = header.nx * header.ny;
  const packed = inflateWithin(body, Math.ceil(points / 8) + 2 * points);
  const bitsEnd = Math.ceil(points / 8);
  if (packed.length < bitsEnd) throw new PreparedCodecError('prepared.damaged');
  const valid = decodeValidBits(packed.subarray(0, bitsEnd), points);
  const { nx, ny, pitchXUm, pitchYUm, meanRemovedUm, origin, stepNm } = header;
  return { nx, ny, pitchXUm, pitchYUm, z: unpackHeights(packed.subarray(bitsEnd), valid, stepNm), meanRemovedUm, origin };
}

/** A surface that was decoded keeps its step, so that packing it again gives the same bytes. */
function quantisationOf({ z, origin }: Surface): number {
  const last = origin.steps.at(-1);
  const stated = last?.name === 'quantise' ? last.parameters['stepNm'] : undefined;
  let highest = 0;
  for (let i = 0; i < z.length; i++) if (Math.abs(z[i]!) > highest) highest = Math.abs(z[i]!);
  const needed = Math.max(FINEST_STEP_NM, Math.ceil((highest * 1000) / HIGHEST));
  return typeof stated === 'number' && stated >= needed ? stated : needed;
}

/** Differences to the height before, zigzag, all low bytes before all high bytes: that deflates best. */
function packHeights({ z }: Surface, stepNm: number): Buffer {
  const values: number[] = [];
  for (let i = 0; i < z.length; i++) if (z[i] === z[i]) values.push(Math.round((z[i]! * 1000) / stepNm));
  const packed = Buffer.alloc(2 * values.length);
  let before = 0;
  values.forEach((value, i) => {
    const difference = ((value - before) << 16) >> 16;
    const zigzag = ((difference << 1) ^ (difference >> 15)) & 0xffff;
    packed[i] = zigzag & 0xff;
    packed[values.length + i] = zigzag >> 8;
    before = value;
  });
  return packed;
}

function unpackHeights(packed: Buffer, valid: Uint8Array, stepNm: number): Float32Array {
  const count = packed.length / 2;
  const z = new Float32Array(valid.length);
  let next = 0;
  let value = 0;
  for (let i = 0; i < z.length; i++) {
    if (!valid[i]) {
      z[i] = NaN;
      continue;
    }
    if (next >= count) throw new PreparedCodecError('prepared.damaged');
    const zigzag = packed[next]! | (packed[count + next]! << 8);
    value = ((value + ((zigzag >> 1) ^ -(zigzag & 1))) << 16) >> 16;
    z[i] = (value * stepNm) / 1000;
    next++;
  }
  if (next !== count) throw new PreparedCodecError('prepared.damaged');
  return z;
}

/** The step is part of what was done to the surface; a surface that already carries it is left as it is. */
function recordQuantisation(surface: Surface, stepNm: number): Surface {
  const last = surface.origin.steps.at(-1);
  if (last?.name === 'quantise' && last.parameters['stepNm'] === stepNm) return surface;
  return withStep(surface, { name: 'quantise', version: 1, parameters: { stepNm } }, {});
}

function inflateWithin(body: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: most });
  } catch {
    throw new PreparedCodecError('prepared.damaged');
  }
}
