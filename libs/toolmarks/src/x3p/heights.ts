import { endianness } from 'node:os';
import { decimal } from './numbers';
import { BYTES_PER_HEIGHT, type X3pDataType } from './record';
import { X3pError } from './x3p.error';

/** Heights exactly as stored, before increment and offset. */
export type StoredHeights = Int16Array | Int32Array | Float32Array | Float64Array;

/** Reads little-endian stored heights; the caller has checked the length. */
export function decodeHeights(bytes: Buffer, type: X3pDataType, points: number): StoredHeights {
  const expected = points * BYTES_PER_HEIGHT[type];
  if (bytes.length !== expected) throw new X3pError('x3p.data-length', { expected, found: bytes.length });
  // A copy starts at offset 0 and is therefore aligned for every type.
  const own = Buffer.from(new Uint8Array(bytes).buffer);
  if (endianness() === 'BE') swapBytes(own, BYTES_PER_HEIGHT[type]);
  return viewOf(own.buffer, type);
}

/** The inverse of {@link decodeHeights}: the same bits, little-endian. */
export function encodeHeights(stored: StoredHeights): Buffer {
  const bytes = Buffer.from(new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength));
  if (endianness() === 'BE') swapBytes(bytes, stored.BYTES_PER_ELEMENT);
  return bytes;
}

export function allocateHeights(type: X3pDataType, points: number): StoredHeights {
  return viewOf(new ArrayBuffer(points * BYTES_PER_HEIGHT[type]), type);
}

/** Heights of an inline list, one `Datum` a point; an empty one is a missing point. */
export function parseDatumList(data: readonly string[], type: X3pDataType, points: number): { stored: StoredHeights; valid: Uint8Array } {
  if (data.length !== points) throw new X3pError('x3p.data-length', { expected: points, found: data.length });
  const stored = allocateHeights(type, points);
  const valid = new Uint8Array(points);
  const integer = type === 'I' || type === 'L';
  const bound = type === 'I' ? 2 ** 15 : 2 ** 31;
  data.forEach((text, i) => {
    if (text === '') return;
    if (text.includes(';')) throw new X3pError('x3p.axis-unsupported', { point: i, text: text.slice(0, 40) });
    const value = decimal(text, 'Datum');
    if (integer && (!Number.isInteger(value) || value < -bound || value >= bound))
      throw new X3pError('x3p.number-invalid', { field: 'Datum', text });
    stored[i] = value;
    valid[i] = 1;
  });
  return { stored, valid };
}

/** Bit i mod 8, least significant first, of byte i div 8; 1 is valid. */
export function decodeValidBits(bits: Uint8Array, points: number): Uint8Array {
  const expected = Math.ceil(points / 8);
  if (bits.length !== expected) throw new X3pError('x3p.valid-length', { expected, found: bits.length });
  const valid = new Uint8Array(points);
  for (let i = 0; i < points; i++) valid[i] = (bits[i >> 3]! >> (i & 7)) & 1;
  return valid;
}

export function encodeValidBits(valid: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(valid.length / 8));
  for (let i = 0; i < valid.length; i++) if (valid[i]) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

function viewOf(buffer: ArrayBuffer, type: X3pDataType): StoredHeights {
  if (type === 'I') return new Int16Array(buffer);
  if (type === 'L') return new Int32Array(buffer);
  return type === 'F' ? new Float32Array(buffer) : new Float64Array(buffer);
}

function swapBytes(bytes: Buffer, width: number): void {
  if (width === 2) bytes.swap16();
  else if (width === 4) bytes.swap32();
  else bytes.swap64();
}
