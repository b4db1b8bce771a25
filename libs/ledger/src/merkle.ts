import { createHash } from 'node:crypto';

/** Thrown when a proof is asked for that the tree cannot give. */
export class MerkleError extends Error {
  override readonly name = 'MerkleError';
}

/** Bytes of a SHA-256 hash. */
export const HASH_LENGTH = 32;

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

/** Hash of the tree without leaves: SHA-256 of nothing (RFC 6962 2.1). */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** SHA-256(0x00 ‖ leaf): the leading byte keeps a leaf from posing as a node (RFC 6962 2.1). */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(leaf).digest();
}

/** SHA-256(0x01 ‖ left ‖ right) (RFC 6962 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** Where the left subtree of `count` leaves ends: the largest power of two smaller than `count` (count ≥ 2). */
export function splitPoint(count: bigint): bigint {
  return 1n << BigInt((count - 1n).toString(2).length - 1);
}

/** Root of the tree over these leaf hashes, computed from the definition (RFC 6962 2.1). For trees that fit in memory. */
export function rootOf(leafHashes: readonly Buffer[]): Buffer {
  if (leafHashes.length === 0) return EMPTY_ROOT;
  const [only] = leafHashes;
  if (only && leafHashes.length === 1) return only;
  const [left, right] = halves(leafHashes);
  return nodeHash(rootOf(left), rootOf(right));
}

/** Audit path of one leaf, nearest sibling first (RFC 6962 2.1.1). Throws MerkleError when the tree has no such leaf. */
export function inclusionProof(leafHashes: readonly Buffer[], leafIndex: number): Buffer[] {
  if (!Number.isInteger(leafIndex) || leafIndex < 0 || leafIndex >= leafHashes.length) {
    throw new MerkleError(`no leaf ${leafIndex} in a tree of ${leafHashes.length}`);
  }
  if (leafHashes.length === 1) return [];
  const [left, right] = halves(leafHashes);
  return leafIndex < left.length
    ? [...inclusionProof(left, leafIndex), rootOf(right)]
    : [...inclusionProof(right, leafIndex - left.length), rootOf(left)];
}

/** Proof that the tree of the first `oldSize` leaves is a beginning of this one (RFC 6962 2.1.2). 0 < oldSize ≤ size. */
export function consistencyProof(leafHashes: readonly Buffer[], oldSize: number): Buffer[] {
  if (!Number.isInteger(oldSize) || oldSize < 1 || oldSize > leafHashes.length) {
    throw new MerkleError(`no consistency from ${oldSize} to ${leafHashes.length}`);
  }
  return subProof(leafHashes, oldSize, true);
}

function subProof(leafHashes: readonly Buffer[], oldSize: number, oldIsWhole: boolean): Buffer[] {
  if (oldSize === leafHashes.length) return oldIsWhole ? [] : [rootOf(leafHashes)];
  const [left, right] = halves(leafHashes);
  return oldSize <= left.length
    ? [...subProof(left, oldSize, oldIsWhole), rootOf(right)]
    : [...subProof(right, oldSize - left.length, false), rootOf(left)];
}

function halves(leafHashes: readonly Buffer[]): [Buffer[], Buffer[]] {
  const split = Number(splitPoint(BigInt(leafHashes.length)));
  return [leafHashes.slice(0, split), leafHashes.slice(split)];
}
