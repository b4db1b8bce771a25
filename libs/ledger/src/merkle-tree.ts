import { EMPTY_ROOT, MerkleError, nodeHash, splitPoint } from './merkle';

/** A node whose subtree is full: level 0 are the leaves, node `index` of a level covers leaves index·2^level and the next 2^level − 1. */
export interface NodeId {
  readonly level: number;
  readonly index: bigint;
}

export interface StoredNode extends NodeId {
  readonly hash: Buffer;
}

/** Where full nodes are kept. A full node never changes, so writes only add. */
export interface NodeStore {
  /** Hashes in the order asked for; rejects when one is missing. */
  read(nodes: readonly NodeId[]): Promise<Buffer[]>;
  write(nodes: readonly StoredNode[]): Promise<void>;
}

export interface TreeHead {
  readonly size: bigint;
  readonly root: Buffer;
}

/** Half-open range of leaves that the RFC 6962 recursion treats as one subtree, so `start` is aligned to its size. */
interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

/** Adds leaves after the first `size` ones: O(log size) reads, about two writes per leaf. */
export async function appendLeaves(store: NodeStore, size: bigint, leafHashes: readonly Buffer[]): Promise<TreeHead> {
  const edge = fullNodes({ start: 0n, end: size });
  const known = new Map<string, Buffer>();
  const hashes = await store.read(edge);
  edge.forEach((node, position) => known.set(key(node), found(hashes[position], node)));

  const added: StoredNode[] = [];
  const add = (node: StoredNode): void => {
    known.set(key(node), node.hash);
    added.push(node);
  };
  leafHashes.forEach((leaf, offset) => {
    let node: StoredNode = { level: 0, index: size + BigInt(offset), hash: leaf };
    add(node);
    while ((node.index & 1n) === 1n) {
      const left = { level: node.level, index: node.index - 1n };
      node = { level: node.level + 1, index: node.index >> 1n, hash: nodeHash(found(known.get(key(left)), left), node.hash) };
      add(node);
    }
  });
  await store.write(added);

  const newSize = size + BigInt(leafHashes.length);
  return { size: newSize, root: newSize === 0n ? EMPTY_ROOT : hashOf({ start: 0n, end: newSize }, known) };
}

/** Root of the tree as it was when it had `size` leaves. */
export async function treeRoot(store: NodeStore, size: bigint): Promise<Buffer> {
  if (size === 0n) return EMPTY_ROOT;
  const [root] = await hashesOf(store, [{ start: 0n, end: size }]);
  return found(root, { level: 0, index: size });
}

/** Audit path of a leaf in the tree of `size` leaves, nearest sibling first. One read of O(log size) nodes. */
export async function proveInclusion(store: NodeStore, leafIndex: bigint, size: bigint): Promise<Buffer[]> {
  if (leafIndex < 0n || leafIndex >= size) throw new MerkleError(`no leaf ${leafIndex} in a tree of ${size}`);
  const path: Range[] = [];
  let [start, end] = [0n, size];
  while (end - start > 1n) {
    const middle = start + splitPoint(end - start);
    if (leafIndex < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return hashesOf(store, path.reverse());
}

/** Proof that the tree of `oldSize` leaves is a beginning of the tree of `newSize`; 0 < oldSize ≤ newSize. */
export async function proveConsistency(store: NodeStore, oldSize: bigint, newSize: bigint): Promise<Buffer[]> {
  if (oldSize < 1n || oldSize > newSize) throw new MerkleError(`no consistency from ${oldSize} to ${newSize}`);
  const path: Range[] = [];
  let [start, end] = [0n, newSize];
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start);
    if (oldSize <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  // The verifier holds the old root itself, so it is sent only when the old tree is not one full subtree on its own.
  if (start !== 0n) path.push({ start, end });
  return hashesOf(store, path.reverse());
}

async function hashesOf(store: NodeStore, ranges: readonly Range[]): Promise<Buffer[]> {
  const nodes = ranges.flatMap(fullNodes);
  const hashes = await store.read(nodes);
  const known = new Map(nodes.map((node, position) => [key(node), found(hashes[position], node)]));
  return ranges.map((range) => hashOf(range, known));
}

/** The full nodes that make up a range, left to right: one for each bit set in its length. */
function fullNodes({ start, end }: Range): NodeId[] {
  const nodes: NodeId[] = [];
  for (let from = start; from < end;) {
    const level = (end - from).toString(2).length - 1;
    nodes.push({ level, index: from >> BigInt(level) });
    from += 1n << BigInt(level);
  }
  return nodes;
}

function hashOf(range: Range, known: ReadonlyMap<string, Buffer>): Buffer {
  return fullNodes(range)
    .map((node) => found(known.get(key(node)), node))
    .reduceRight((right, left) => nodeHash(left, right));
}

function key({ level, index }: NodeId): string {
  return `${level}/${index}`;
}

function found(hash: Buffer | undefined, { level, index }: NodeId): Buffer {
  if (!hash) throw new MerkleError(`node ${level}/${index} is missing`);
  return hash;
}
