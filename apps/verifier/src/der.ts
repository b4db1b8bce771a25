import { hex, type Bytes } from './bytes';

/** Bytes that are not the DER (ITU-T X.690) that belongs there. */
export class DerFault extends Error {}

/** One value: `content` without tag and length, `whole` with them. */
export interface Der {
  readonly tag: number;
  readonly content: Bytes;
  readonly whole: Bytes;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Reads the one value that these bytes are. */
export function readDer(bytes: Bytes): Der {
  const value = valueAt(bytes, 0);
  if (value.whole.length !== bytes.length) throw new DerFault('has bytes after its end');
  return value;
}

/** Reads the first value; more may follow. */
export function firstDer(bytes: Bytes): Der {
  return valueAt(bytes, 0);
}

/** The values inside a constructed one. */
export function members({ content }: Der): Der[] {
  const values: Der[] = [];
  for (let at = 0; at < content.length;) {
    const value = valueAt(content, at);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

function valueAt(bytes: Bytes, at: number): Der {
  const [tag, short] = bytes.subarray(at, at + 2);
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) throw new DerFault('is cut short or has an unknown tag');
  let [length, from] = [short, at + 2];
  if (short >= 0x80) {
    const count = short & 0x7f;
    const digits = bytes.subarray(from, from + count);
    if (count < 1 || count > 4 || digits.length < count || digits[0] === 0) throw new DerFault('has a length that is not DER');
    length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
    if (length < 0x80) throw new DerFault('has a length that is not DER');
    from += count;
  }
  if (from + length > bytes.length) throw new DerFault('is cut short');
  return { tag, content: bytes.slice(from, from + length), whole: bytes.slice(at, from + length) };
}

/** The value, when it is there and has the tag. */
export function need(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new DerFault('lacks a part');
  return value;
}

/** Dotted object identifier. */
export function oid(value: Der | undefined): string {
  const { content } = need(value, TAG.oid);
  const arcs: bigint[] = [];
  let arc = 0n;
  content.forEach((byte, at) => {
    if (arc === 0n && byte === 0x80) throw new DerFault('has an identifier that is not DER');
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte & 0x80) {
      if (at === content.length - 1) throw new DerFault('has an identifier that is not DER');
      return;
    }
    arcs.push(arc);
    arc = 0n;
  });
  const [first = 0n, ...rest] = arcs;
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime in UTC (RFC 5280 4.1.2.5; RFC 3161 allows fractions of a second). */
export function instant(value: Der | undefined): number {
  const text = String.fromCharCode(...(value?.content ?? []));
  const pattern =
    value?.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/;
  if (value?.tag !== TAG.utcTime && value?.tag !== TAG.generalizedTime) throw new DerFault('lacks a time');
  const [, year, month, day, hour, minute, second, fraction] = pattern.exec(text) ?? [];
  if (!year) throw new DerFault('has a time that is not in UTC');
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const time = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}${(fraction || '.000').padEnd(4, '0').slice(0, 4)}Z`);
  if (Number.isNaN(time)) throw new DerFault('has a time that no clock shows');
  return time;
}

/**
 * An ECDSA signature as r ‖ s, each of `length` bytes (IEEE P1363), out of its DER. Null when it is not strictly DER or a number
 * is negative or too long: a signature that two readers could take for two is none.
 */
export function ecdsaRaw(signature: Bytes, length: number): Bytes | null {
  try {
    const parts = members(need(readDer(signature), TAG.sequence));
    if (parts.length !== 2) return null;
    const raw = new Uint8Array(2 * length);
    for (const [at, part] of parts.entries()) {
      const { content } = need(part, TAG.integer);
      const [first = 0x80, second = 0x80] = content;
      if (first >= 0x80 || (first === 0 && content.length > 1 && second < 0x80)) return null;
      const digits = first === 0 ? content.slice(1) : content;
      if (digits.length > length) return null;
      raw.set(digits, (at + 1) * length - digits.length);
    }
    return raw;
  } catch (error) {
    if (error instanceof DerFault) return null;
    throw error;
  }
}

export const sameDer = (a: Der, b: Der): boolean => hex(a.whole) === hex(b.whole);
