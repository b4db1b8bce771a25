// Distinguished Encoding Rules (ITU-T X.690), as far as certificates and signatures need them.

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  printableString: 0x13,
  generalizedTime: 0x18,
  boolean: 0x01,
} as const;

/** One value with its tag and length. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(content);
  if (value.length < 0x80) return Buffer.concat([Buffer.from([tag, value.length]), value]);
  const digits = value.length.toString(16);
  const length = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, value]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...content);

/** @param value not negative */
export function integer(value: bigint): Buffer {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
  return der(TAG.integer, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** @param dotted for example `1.2.840.10045.2.1` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return der(TAG.objectIdentifier, Buffer.from(bytes));
}

/** A value as it was read: `whole` with tag and length, `content` without. */
export interface Read {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Reads the values that stand side by side in these bytes. @throws RangeError when a length does not fit */
export function readAll(bytes: Buffer): Read[] {
  const values: Read[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readOne(bytes, at);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

/** Reads one value and leaves what follows it. @throws RangeError when a length does not fit */
export function readOne(bytes: Buffer, at = 0): Read {
  const [tag, short] = bytes.subarray(at, at + 2);
  if (tag === undefined || short === undefined) throw new RangeError('a value is cut short');
  const longer = short & 0x80 ? short & 0x7f : 0;
  if (longer > 4 || short === 0x80 || at + 2 + longer > bytes.length) throw new RangeError('a length cannot be read');
  const length = longer ? bytes.readUIntBE(at + 2, longer) : short;
  const from = at + 2 + longer;
  if (from + length > bytes.length) throw new RangeError('a value is cut short');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}
