// Distinguished Encoding Rules (ITU-T X.690), as far as time stamps need them.

/** A value that cannot be read as what it should be. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

export const TAG = { boolean: 0x01, integer: 0x02, octets: 0x04, null: 0x05, oid: 0x06, time: 0x18, sequence: 0x30, set: 0x31, first: 0xa0 } as const;

/** One value: `whole` with tag and length, `content` without. */
export interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Writes one value. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const digits = content.length.toString(16);
  const long = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
  const length = content.length < 0x80 ? Buffer.from([content.length]) : Buffer.concat([Buffer.from([0x80 | long.length]), long]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

/** Reads the values that stand side by side. */
export function values(bytes: Buffer): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const value = valueAt(bytes, at);
    found.push(value);
    at += value.whole.length;
  }
  return found;
}

function valueAt(bytes: Buffer, at: number): Der {
  const [tag, short] = bytes.subarray(at, at + 2);
  const longer = short !== undefined && short > 0x80 ? short & 0x7f : 0;
  if (tag === undefined || short === undefined || short === 0x80 || longer > 4 || at + 2 + longer > bytes.length) throw new DerError('a value is cut short');
  const length = longer ? bytes.readUIntBE(at + 2, longer) : short;
  const from = at + 2 + longer;
  if (from + length > bytes.length) throw new DerError('a value is cut short');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

/** The only value in these bytes, which must have this tag. */
export function only(bytes: Buffer, tag: number): Der {
  const [value, ...more] = values(bytes);
  if (more.length > 0) throw new DerError('more than one value where one is meant');
  return expected(value, tag);
}

/** The value, if it is there and has this tag. */
export function expected(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new DerError(`a value of tag ${tag} is missing`);
  return value;
}

/** An object identifier as dotted text. */
export function oidText({ content }: Der): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}
