import type { Bytes } from './bytes';

// FIPS 180-4. Browsers hash asynchronously only, and a tree of hashes cannot wait for each of them.

const K = Uint32Array.from(fractions(64, 3));
const INITIAL = Uint32Array.from(fractions(8, 2));

/** First 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4 4.2.2, 5.3.3). */
function fractions(count: number, root: 2 | 3): number[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes.map((prime) => Number(floorRoot(prime << (32n * BigInt(root)), BigInt(root)) & 0xffffffffn));
}

function floorRoot(value: bigint, degree: bigint): bigint {
  let [low, high] = [0n, value];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** SHA-256 over the parts, one after the other. */
export function sha256(...parts: readonly Uint8Array[]): Bytes {
  const state = INITIAL.slice();
  const words = new Uint32Array(64);
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  let [filled, length] = [0, 0];
  for (const part of parts) {
    length += part.length;
    for (let at = 0; at < part.length;) {
      const taken = part.subarray(at, at + 64 - filled);
      block.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < 64) break;
      compress(state, view, words);
      filled = 0;
    }
  }
  block[filled] = 0x80;
  block.fill(0, filled + 1);
  if (filled >= 56) {
    compress(state, view, words);
    block.fill(0);
  }
  view.setUint32(56, Math.floor(length / 0x2000_0000));
  view.setUint32(60, (length << 3) >>> 0);
  compress(state, view, words);
  const digest = new Uint8Array(32);
  state.forEach((word, at) => new DataView(digest.buffer).setUint32(4 * at, word));
  return digest;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Uint32Array, block: DataView, words: Uint32Array): void {
  const w = (at: number): number => words[at] as number;
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(4 * at);
  for (let at = 16; at < 64; at++) {
    const [a, b] = [w(at - 15), w(at - 2)];
    words[at] = w(at - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w(at - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[at] as number) + w(at)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] as number) + word));
}
