import type { Bytes } from './bytes';
import { equal } from './bytes';
import type { Crypto } from './crypto';

type Hashes = Pick<Crypto, 'sha256'>;

const [LEAF, NODE] = [Uint8Array.of(0), Uint8Array.of(1)];
export const HASH_BYTES = 32;

/** SHA-256(0x00 ‖ leaf), RFC 6962 2.1. */
export function leafHash({ sha256 }: Hashes, leaf: Uint8Array): Bytes {
  return sha256(LEAF, leaf);
}

/** The root that a leaf and its audit path lead to, by the recursion of RFC 6962 2.1.1; null when the path has the wrong length. */
export function rootFromPath(hashes: Hashes, leaf: Bytes, index: number, size: number, path: readonly Bytes[]): Bytes | null {
  if (index < 0 || index >= size || leaf.length !== HASH_BYTES || path.some(({ length }) => length !== HASH_BYTES)) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (!sibling) return null;
  const split = largestPowerOfTwoBelow(size);
  const inLeft = index < split;
  const own = rootFromPath(hashes, leaf, inLeft ? index : index - split, inLeft ? split : size - split, path.slice(0, -1));
  if (!own) return null;
  return inLeft ? hashes.sha256(NODE, own, sibling) : hashes.sha256(NODE, sibling, own);
}

/**
 * Whether the tree of `oldSize` leaves with `oldRoot` is a beginning of the other (RFC 6962 2.1.2), by the recursion that makes the
 * proof, read backwards.
 */
export function isBeginning(
  hashes: Hashes,
  older: { readonly size: number; readonly root: Bytes },
  newer: { readonly size: number; readonly root: Bytes },
  proof: readonly Bytes[],
): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) {
    const possible = older.size > 0 || equal(older.root, hashes.sha256());
    return possible && proof.length === 0 && equal(older.root, newer.root);
  }
  if (older.size === 0 || [older.root, newer.root, ...proof].some(({ length }) => length !== HASH_BYTES)) return false;
  const both = rootsFromProof(hashes, older.size, newer.size, [...proof], older.root, true);
  return both !== null && both.left.length === 0 && equal(both.oldRoot, older.root) && equal(both.newRoot, newer.root);
}

interface Roots {
  readonly oldRoot: Bytes;
  readonly newRoot: Bytes;
  readonly left: Bytes[];
}

/** PROOF and SUBPROOF of RFC 6962 2.1.2: what the hashes at the end of the proof make of a subtree, and the hashes before them. */
function rootsFromProof(hashes: Hashes, m: number, n: number, proof: Bytes[], oldRoot: Bytes, whole: boolean): Roots | null {
  if (m === n) {
    if (whole) return { oldRoot, newRoot: oldRoot, left: proof };
    const first = proof[0];
    return first && proof.length === 1 ? { oldRoot: first, newRoot: first, left: [] } : null;
  }
  const sibling = proof.at(-1);
  if (!sibling) return null;
  const split = largestPowerOfTwoBelow(n);
  const rest = proof.slice(0, -1);
  if (m <= split) {
    const inner = rootsFromProof(hashes, m, split, rest, oldRoot, whole);
    return inner && { ...inner, newRoot: hashes.sha256(NODE, inner.newRoot, sibling) };
  }
  const inner = rootsFromProof(hashes, m - split, n - split, rest, oldRoot, false);
  return (
    inner && {
      left: inner.left,
      oldRoot: hashes.sha256(NODE, sibling, inner.oldRoot),
      newRoot: hashes.sha256(NODE, sibling, inner.newRoot),
    }
  );
}

// Multiplication, not shifts: a shift would wrap at 2^31.
function largestPowerOfTwoBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
