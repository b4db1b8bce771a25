import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerError } from './ledger.errors';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { leafHash } from './merkle';
import { proveInclusion } from './merkle-tree';
import { verifyInclusion } from './merkle-verify';
import { NodeTable } from './node-table';
import { openOwnCheckpoint, ownLog, type OwnLog } from './own-log';
import { tlogProofText } from './tlog-proof';
import { checkpointCovering, CosignedCheckpoints, type CosignedCheckpoint } from './witness/cosigned-checkpoints';

/** One event of the log with all that is needed to check that it stands there. */
@Injectable()
export class EventProofs {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly keys: LogKeys,
  ) {}

  /**
   * The text of a `.tlog-proof` file whose extra data are the event as it was logged: nothing sealed is in it.
   * Throws `ledger.unknown-event` for an event that has no place yet or is not ours.
   */
  tlogProof(actor: Actor, eventId: string): Promise<string> {
    return this.session.disclose(actor, { subjectKind: 'log-event', subjectId: eventId }, async (tx) => {
      const [leaf] = await tx.query<{ log: number; leaf_index: string; body: string }[]>(
        `SELECT l.log, l.leaf_index, e.body FROM ledger.leaf l JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
         WHERE l.jurisdiction_id = $1 AND l.event_id = $2`,
        [actor.jurisdictionId, eventId],
      );
      if (!leaf) throw new LedgerError('ledger.unknown-event');
      const own = await ownLog(tx, actor, this.keys, leaf.log);
      const leafIndex = BigInt(leaf.leaf_index);
      const body = Buffer.from(leaf.body);
      const { size, note } = await this.covering(tx, actor, own, leafIndex);
      const proof = await proveInclusion(new NodeTable(tx, actor, own.number), leafIndex, size);
      const { root } = openOwnCheckpoint(note, own);
      if (!verifyInclusion({ leafIndex, treeSize: size, leafHash: leafHash(body), root, proof })) throw new LedgerError('ledger.tree-altered', { size: String(size) });
      return tlogProofText({ leafIndex, proof, checkpoint: note, extra: body });
    });
  }

  /** The newest head that enough witnesses have cosigned, where it covers the event; else the newest head. */
  private async covering(tx: EntityManager, actor: Actor, own: OwnLog, leafIndex: bigint): Promise<CosignedCheckpoint> {
    const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
    const published = await checkpoints.newestPublished();
    if (published && published.size > leafIndex && (own.frozenSize === null || published.size <= own.frozenSize)) return published;
    const head = await logHead(tx, actor, own);
    // What a log said after its last good checkpoint is not vouched for.
    if (leafIndex >= head.size) throw new LedgerError('ledger.unknown-event');
    return checkpointCovering(checkpoints, leafIndex, head.size);
  }
}
