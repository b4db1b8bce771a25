import { createHash } from 'node:crypto';

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** SHA-256(0x00 ‖ leaf), RFC 6962 2.1. */
export function leafHash(leaf: Uint8Array): Buffer {
  return sha256(Uint8Array.of(0), leaf);
}

/** The root that a leaf and its audit path lead to, by the recursion of RFC 6962 2.1.1; null when the path has the wrong length. */
export function rootFromPath(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (!sibling) return null;
  const split = largestPowerOfTwoBelow(size);
  const inLeft = index < split;
  const own = rootFromPath(leaf, inLeft ? index : index - split, inLeft ? split : size - split, path.slice(0, -1));
  if (!own) return null;
  return inLeft ? sha256(Uint8Array.of(1), own, sibling) : sha256(Uint8Array.of(1), sibling, own);
}

// Multiplication, not shifts: a shift would wrap at 2^31.
function largestPowerOfTwoBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
