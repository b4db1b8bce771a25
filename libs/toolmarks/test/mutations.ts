import type { RandomSource } from '../src/surface/random';

/** One random damage to a file: bits, bytes, lengths, pieces moved, doubled or lost, or a number set to a favourite of attackers. */
export function mutate(original: Uint8Array, random: RandomSource): Buffer {
  let bytes: Buffer = Buffer.from(original);
  const rounds = 1 + Math.floor(random() * 4);
  for (let i = 0; i < rounds; i++) bytes = DAMAGES[Math.floor(random() * DAMAGES.length)]!(bytes, random);
  return bytes;
}

type Damage = (bytes: Buffer, random: RandomSource) => Buffer;

const FAVOURITES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 0x80000000];

const place = (bytes: Buffer, random: RandomSource): number => Math.floor(random() * (bytes.length + 1));

const DAMAGES: readonly Damage[] = [
  function flipBit(bytes, random) {
    if (bytes.length > 0) bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
    return bytes;
  },
  function setByte(bytes, random) {
    if (bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes;
  },
  function setNumber(bytes, random) {
    const width = random() < 0.5 ? 2 : 4;
    if (bytes.length < width) return bytes;
    const value = FAVOURITES[Math.floor(random() * FAVOURITES.length)]!;
    bytes.writeUIntLE(width === 2 ? value & 0xffff : value, Math.floor(random() * (bytes.length - width + 1)), width);
    return bytes;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, place(bytes, random));
  },
  function remove(bytes, random) {
    const from = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.floor(random() * 64))]);
  },
  function double(bytes, random) {
    const from = place(bytes, random);
    const to = from + Math.floor(random() * 64);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  function insert(bytes, random) {
    const at = place(bytes, random);
    const noise = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 16) }, () => Math.floor(random() * 256)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  function swap(bytes, random) {
    const [a, b, c] = [place(bytes, random), place(bytes, random), place(bytes, random)].sort((x, y) => x - y) as [number, number, number];
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  function aimAtDirectory(bytes, random) {
    // The last bytes are the archive's directory, where a byte decides over a whole entry.
    const tail = Math.min(bytes.length, 240);
    if (tail > 0) bytes[bytes.length - 1 - Math.floor(random() * tail)] = Math.floor(random() * 256);
    return bytes;
  },
];

const WORDS = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  '65536',
  '4294967297',
  'I',
  'L',
  'F',
  'D',
  'A',
  'SUR',
  'PCL',
  '../x',
  'bindata/data.bin',
  ';',
  '1;2',
  '&#0;',
  '<x>',
  '<!-- ',
  ']]>',
  '<Datum/>',
  '\u0000',
  '9'.repeat(70),
];

/** The text of an element or a tag replaced by something else, doubled or dropped: damage that later gets its right checksum. */
export function mutateXml(xml: string, random: RandomSource): string {
  const pieces = xml.split(/(<[^>]*>)/);
  const rounds = 1 + Math.floor(random() * 3);
  for (let i = 0; i < rounds; i++) {
    const at = Math.floor(random() * pieces.length);
    const kind = random();
    if (kind < 0.5) pieces[at] = WORDS[Math.floor(random() * WORDS.length)]!;
    else if (kind < 0.65) pieces.splice(at, 1);
    else if (kind < 0.8) pieces.splice(at, 0, pieces[Math.floor(random() * pieces.length)]!);
    else {
      const piece = pieces[at]!;
      const cut = Math.floor(random() * (piece.length + 1));
      pieces[at] = piece.slice(0, cut) + String.fromCharCode(Math.floor(random() * 128)) + piece.slice(cut + 1);
    }
  }
  return pieces.join('');
}
