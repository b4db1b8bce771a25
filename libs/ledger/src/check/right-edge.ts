import { EMPTY_ROOT, nodeHash } from '../merkle';
import type { StoredNode } from '../merkle-tree';

/** The full subtrees of a growing log, largest first: all that is needed to go on and to know the root. */
export class RightEdge {
  private readonly subtrees: { hash: Buffer; level: number }[] = [];
  size = 0n;

  /** Adds a leaf; returns the full nodes that it completes, itself the first. */
  add(leaf: Buffer): StoredNode[] {
    const completed: StoredNode[] = [{ level: 0, index: this.size, hash: leaf }];
    let grown = { hash: leaf, level: 0 };
    for (let left = this.subtrees.at(-1); left?.level === grown.level; left = this.subtrees.at(-1)) {
      this.subtrees.pop();
      grown = { hash: nodeHash(left.hash, grown.hash), level: grown.level + 1 };
      completed.push({ ...grown, index: this.size >> BigInt(grown.level) });
    }
    this.subtrees.push(grown);
    this.size++;
    return completed;
  }

  root(): Buffer {
    return this.size === 0n ? EMPTY_ROOT : this.subtrees.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
