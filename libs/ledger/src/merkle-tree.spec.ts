import fc from 'fast-check';
import { consistencyProof, EMPTY_ROOT, inclusionProof, leafHash, MerkleError, rootOf } from './merkle';
import { appendLeaves, proveConsistency, proveInclusion, treeRoot, type NodeId, type NodeStore, type StoredNode } from './merkle-tree';

class NodesInMemory implements NodeStore {
  readonly nodes = new Map<string, Buffer>();
  reads = 0;

  read(ids: readonly NodeId[]): Promise<Buffer[]> {
    this.reads += ids.length;
    return Promise.resolve(
      ids.map(({ level, index }) => {
        const hash = this.nodes.get(`${level}/${index}`);
        if (!hash) throw new MerkleError(`node ${level}/${index} is missing`);
        return hash;
      }),
    );
  }

  write(nodes: readonly StoredNode[]): Promise<void> {
    for (const { level, index, hash } of nodes) {
      if (this.nodes.has(`${level}/${index}`)) throw new MerkleError(`node ${level}/${index} is written twice`);
      this.nodes.set(`${level}/${index}`, hash);
    }
    return Promise.resolve();
  }
}

const leavesUpTo = (count: number): Buffer[] => Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));

describe('a tree over stored nodes', () => {
  it('has the root of the definition after every batch, and every earlier root stays readable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9 }), { maxLength: 12 }), async (batches) => {
        const store = new NodesInMemory();
        const leaves: Buffer[] = [];
        for (const batch of batches) {
          const added = leavesUpTo(leaves.length + batch).slice(leaves.length);
          const head = await appendLeaves(store, BigInt(leaves.length), added);
          leaves.push(...added);
          expect(head).toEqual({ size: BigInt(leaves.length), root: rootOf(leaves) });
        }
        for (let size = 0; size <= leaves.length; size++) {
          expect(await treeRoot(store, BigInt(size))).toEqual(rootOf(leaves.slice(0, size)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the proofs of the definition for every index and size up to 40', async () => {
    const store = new NodesInMemory();
    const leaves = leavesUpTo(40);
    await appendLeaves(store, 0n, leaves);
    for (let size = 1; size <= 40; size++) {
      const tree = leaves.slice(0, size);
      for (let at = 0; at < size; at++) {
        expect(await proveInclusion(store, BigInt(at), BigInt(size))).toEqual(inclusionProof(tree, at));
        expect(await proveConsistency(store, BigInt(at + 1), BigInt(size))).toEqual(consistencyProof(tree, at + 1));
      }
    }
  });

  it('reads a number of nodes that grows with the logarithm of the tree', async () => {
    const store = new NodesInMemory();
    await appendLeaves(store, 0n, leavesUpTo(10_000));
    const costOf = async (work: () => Promise<unknown>): Promise<number> => {
      store.reads = 0;
      await work();
      return store.reads;
    };
    expect(await costOf(() => proveInclusion(store, 1234n, 9_999n))).toBeLessThanOrEqual(28);
    expect(await costOf(() => proveConsistency(store, 4_321n, 9_999n))).toBeLessThanOrEqual(28);
    expect(await costOf(() => appendLeaves(store, 10_000n, leavesUpTo(1)))).toBeLessThanOrEqual(14);
  });

  it('is the empty tree before the first leaf', async () => {
    expect(await appendLeaves(new NodesInMemory(), 0n, [])).toEqual({ size: 0n, root: EMPTY_ROOT });
  });

  it('refuses a proof for a leaf it does not have', async () => {
    const store = new NodesInMemory();
    await appendLeaves(store, 0n, leavesUpTo(3));
    await expect(proveInclusion(store, 3n, 3n)).rejects.toThrow(MerkleError);
    await expect(proveConsistency(store, 0n, 3n)).rejects.toThrow(MerkleError);
    await expect(proveConsistency(store, 4n, 3n)).rejects.toThrow(MerkleError);
  });
});
