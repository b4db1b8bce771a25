import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerError } from './ledger.errors';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { proveConsistency, proveInclusion } from './merkle-tree';
import { NodeTable } from './node-table';
import { ownLog } from './own-log';

export interface EventProof {
  readonly leafIndex: bigint;
  readonly treeSize: bigint;
  /** Audit path, nearest sibling first. */
  readonly proof: readonly Buffer[];
  /** Signed checkpoint of the tree of `treeSize`. */
  readonly checkpoint: string;
}

/** Proofs about the actor's own log, against its latest checkpoint. */
@Injectable()
export class LogProofs {
  constructor(private readonly keys: LogKeys) {}

  /** That the event stands in the log. Throws `ledger.unknown-event` for an event that is not sequenced yet or not ours. */
  async inclusion(tx: EntityManager, actor: Actor, eventId: string): Promise<EventProof> {
    const own = await ownLog(tx, actor, this.keys);
    const head = await logHead(tx, actor, own);
    const [leaf] = await tx.query<{ leaf_index: string }[]>(
      'SELECT leaf_index FROM ledger.leaf WHERE jurisdiction_id = $1 AND log = $3 AND event_id = $2',
      [actor.jurisdictionId, eventId, own.number],
    );
    if (!leaf || head.note === null) throw new LedgerError('ledger.unknown-event');
    const leafIndex = BigInt(leaf.leaf_index);
    const proof = await proveInclusion(new NodeTable(tx, actor, own.number), leafIndex, head.size);
    return { leafIndex, treeSize: head.size, proof, checkpoint: head.note };
  }

  /** That the log of `oldSize` events is a beginning of the log as it stands. `oldSize` ≥ 1 and not beyond the log. */
  async consistency(
    tx: EntityManager,
    actor: Actor,
    oldSize: bigint,
  ): Promise<{ readonly oldSize: bigint; readonly newSize: bigint; readonly proof: readonly Buffer[]; readonly checkpoint: string }> {
    const own = await ownLog(tx, actor, this.keys);
    const head = await logHead(tx, actor, own);
    if (head.note === null || oldSize < 1n || oldSize > head.size) throw new LedgerError('ledger.no-history', { size: String(head.size) });
    const proof = await proveConsistency(new NodeTable(tx, actor, own.number), oldSize, head.size);
    return { oldSize, newSize: head.size, proof, checkpoint: head.note };
  }
}
