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
  // An empty tree begins every tree, and proves nothing of any but itself.
  if (older.size === 0 && (newer.size !== 0 || !equal(older.root, newer.root))) return false;
  return isPart(hashes, { start: 0, end: older.size, root: older.root }, newer, proof);
}

/** Leaves `start` to `end`, without `end`, under one point of the tree. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly root: Bytes;
}

/** Whether such a part of a log can hang under one point: it begins at a multiple of the power of two that holds it. */
export function isOnePoint({ start, end }: Omit<Part, 'root'>): boolean {
  const count = end - start;
  if (start < 0 || count < 0) return false;
  return count < 2 || start % (largestPowerOfTwoBelow(count) * 2) === 0;
}

/** Whether the part with its root belongs to the tree (draft-ietf-plants-merkle-tree-certs 4.4, of which RFC 6962 2.1.2 is the case `start` 0). */
export function isPart(
  hashes: Hashes,
  part: Part,
  tree: { readonly size: number; readonly root: Bytes },
  proof: readonly Bytes[],
): boolean {
  const { start, end, root } = part;
  if (end > tree.size || !isOnePoint(part)) return false;
  if (start === end) return proof.length === 0 && equal(root, hashes.sha256());
  if (start === 0 && end === tree.size) return proof.length === 0 && equal(root, tree.root);
  if ([root, tree.root, ...proof].some(({ length }) => length !== HASH_BYTES)) return false;
  const both = rootsFromProof(hashes, part, tree.size, [...proof], true);
  return both !== null && both.left.length === 0 && equal(both.partRoot, root) && equal(both.treeRoot, tree.root);
}

interface Roots {
  readonly partRoot: Bytes;
  readonly treeRoot: Bytes;
  readonly left: Bytes[];
}

/** What the hashes at the end of the proof make of a part and of the tree around it, and the hashes before them. */
function rootsFromProof(hashes: Hashes, part: Part, size: number, proof: Bytes[], whole: boolean): Roots | null {
  const { start, end, root } = part;
  if (start === 0 && end === size) {
    if (whole) return { partRoot: root, treeRoot: root, left: proof };
    const first = proof[0];
    return first && proof.length === 1 ? { partRoot: first, treeRoot: first, left: [] } : null;
  }
  const sibling = proof.at(-1);
  if (!sibling) return null;
  const split = largestPowerOfTwoBelow(size);
  const rest = proof.slice(0, -1);
  if (end <= split) {
    const inner = rootsFromProof(hashes, part, split, rest, whole);
    return inner && { ...inner, treeRoot: hashes.sha256(NODE, inner.treeRoot, sibling) };
  }
  // Either all of it lies to the right, or it begins where the tree does and all of the left half is in it.
  const apart = start >= split;
  const right = { start: apart ? start - split : 0, end: end - split, root };
  const inner = rootsFromProof(hashes, right, size - split, rest, whole && apart);
  return (
    inner && {
      left: inner.left,
      partRoot: apart ? inner.partRoot : hashes.sha256(NODE, sibling, inner.partRoot),
      treeRoot: hashes.sha256(NODE, sibling, inner.treeRoot),
    }
  );
}

// Multiplication, not shifts: a shift would wrap at 2^31.
function largestPowerOfTwoBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
