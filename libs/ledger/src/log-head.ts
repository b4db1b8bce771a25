import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LedgerError } from './ledger.errors';
import { EMPTY_ROOT } from './merkle';
import { treeRoot, type TreeHead } from './merkle-tree';
import { NodeTable } from './node-table';
import { openOwnCheckpoint, type OwnLog } from './own-log';
import { SignedNoteError } from './signed-note';

export interface LogHead extends TreeHead {
  /** The signed checkpoint; null while the log is empty. */
  readonly note: string | null;
}

/**
 * The log's latest signed state, or its last good one when it was frozen, opened under the key of its size and compared with the stored
 * tree. Throws `ledger.tree-altered` when the two differ: a log that cannot be reconciled must not sign again.
 */
export async function logHead(tx: EntityManager, actor: Actor, own: OwnLog): Promise<LogHead> {
  const [row] = await tx.query<{ size: string; note: string }[]>(
    `SELECT size, note FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND log = $2 AND ($3::bigint IS NULL OR size <= $3)
     ORDER BY size DESC LIMIT 1`,
    [actor.jurisdictionId, own.number, own.frozenSize === null ? null : String(own.frozenSize)],
  );
  if (!row) return { size: 0n, root: EMPTY_ROOT, note: null };
  const { size, root } = opened(row.note, own);
  const stored = await treeRoot(new NodeTable(tx, actor, own.number), size);
  if (size !== BigInt(row.size) || !stored.equals(root)) throw new LedgerError('ledger.tree-altered', { size: row.size });
  return { size, root, note: row.note };
}

function opened(note: string, own: OwnLog): TreeHead {
  try {
    return openOwnCheckpoint(note, own);
  } catch (error) {
    if (error instanceof SignedNoteError) throw new LedgerError('ledger.tree-altered', { checkpoint: error.message });
    throw error;
  }
}
