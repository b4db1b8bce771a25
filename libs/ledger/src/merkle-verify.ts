import { EMPTY_ROOT, HASH_LENGTH, nodeHash } from './merkle';

export interface InclusionClaim {
  readonly leafIndex: bigint;
  readonly treeSize: bigint;
  readonly leafHash: Buffer;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

export interface ConsistencyClaim {
  readonly oldSize: bigint;
  readonly newSize: bigint;
  readonly oldRoot: Buffer;
  readonly newRoot: Buffer;
  readonly proof: readonly Buffer[];
}

/** Whether the leaf stands at its index in the tree with this root (RFC 9162 2.1.3.2, the check RFC 6962 leaves to the reader). */
export function verifyInclusion({ leafIndex, treeSize, leafHash, root, proof }: InclusionClaim): boolean {
  if (leafIndex < 0n || leafIndex >= treeSize || !areHashes([leafHash, root, ...proof])) return false;
  let [index, last] = [leafIndex, treeSize - 1n];
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (isOdd(index) || index === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(index) && index !== 0n) [index, last] = [index >> 1n, last >> 1n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [index, last] = [index >> 1n, last >> 1n];
  }
  return last === 0n && hash.equals(root);
}

/**
 * Whether the old tree is a beginning of the new one (RFC 9162 2.1.4.2). From the empty tree nothing follows, so an old size of
 * zero proves something only when the new size is zero as well and both roots are the empty root.
 */
export function verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof }: ConsistencyClaim): boolean {
  if (oldSize < 0n || oldSize > newSize) return false;
  if (oldSize === newSize) {
    return proof.length === 0 && oldRoot.equals(newRoot) && (oldSize > 0n || oldRoot.equals(EMPTY_ROOT));
  }
  if (oldSize === 0n) return false;
  return climb(0n, oldSize, newSize, oldRoot, newRoot, proof);
}

/** Leaves `start` (inclusive) to `end` (exclusive) of a log. */
export interface Subtree {
  readonly start: bigint;
  readonly end: bigint;
}

/** Whether these leaves hang under one point of the tree: `start` is a multiple of the power of two that holds them all. */
export function isSubtree({ start, end }: Subtree): boolean {
  if (start < 0n || end < start) return false;
  if (end - start < 2n) return true;
  return start % splitAbove(end - start) === 0n;
}

/** Whether the leaf stands at its index of the log inside this subtree (draft-ietf-plants-merkle-tree-certs 4.3). */
export function verifySubtreeInclusion(subtree: Subtree, claim: Omit<InclusionClaim, 'treeSize'>): boolean {
  if (!isSubtree(subtree) || claim.leafIndex < subtree.start || claim.leafIndex >= subtree.end) return false;
  return verifyInclusion({ ...claim, leafIndex: claim.leafIndex - subtree.start, treeSize: subtree.end - subtree.start });
}

/** Whether the subtree with root `oldRoot` is part of the tree of `newSize` leaves (draft-ietf-plants-merkle-tree-certs 4.4). */
export function verifySubtreeConsistency(subtree: Subtree, claim: Omit<ConsistencyClaim, 'oldSize'>): boolean {
  const { start, end } = subtree;
  const { newSize, oldRoot, newRoot, proof } = claim;
  if (!isSubtree(subtree) || end > newSize) return false;
  if (start === end) return proof.length === 0 && oldRoot.equals(EMPTY_ROOT);
  if (start === 0n && end === newSize) return proof.length === 0 && oldRoot.equals(newRoot);
  return climb(start, end, newSize, oldRoot, newRoot, proof);
}

// Rebuilds both roots from the shared nodes; the tree of `oldSize` leaves is the subtree that starts at zero.
function climb(start: bigint, end: bigint, size: bigint, oldRoot: Buffer, newRoot: Buffer, proof: readonly Buffer[]): boolean {
  if (!areHashes([oldRoot, newRoot, ...proof])) return false;
  let [first, lastOld, lastNew] = [start, end - 1n, size - 1n];
  const up = (): void => void ([first, lastOld, lastNew] = [first >> 1n, lastOld >> 1n, lastNew >> 1n]);
  if (lastOld === lastNew) while (first !== lastOld) up();
  else while (first !== lastOld && isOdd(lastOld)) up();

  const siblings = [...proof];
  const seed = first === lastOld ? oldRoot : siblings.shift();
  if (!seed) return false;
  let [oldHash, newHash] = [seed, seed];
  for (const sibling of siblings) {
    if (lastNew === 0n) return false;
    if (isOdd(lastOld) || lastOld === lastNew) {
      if (first < lastOld) oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (!isOdd(lastOld) && lastOld !== 0n) up();
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    up();
  }
  return lastNew === 0n && oldHash.equals(oldRoot) && newHash.equals(newRoot);
}

function splitAbove(count: bigint): bigint {
  return 1n << BigInt((count - 1n).toString(2).length);
}

function isOdd(value: bigint): boolean {
  return (value & 1n) === 1n;
}

function areHashes(hashes: readonly Buffer[]): boolean {
  return hashes.every((hash) => hash.length === HASH_LENGTH);
}
