import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { openCheckpoint } from './checkpoint';
import { LedgerError } from './ledger.errors';
import type { LogSigner } from './log-keys';
import { EMPTY_ROOT } from './merkle';
import { treeRoot, type TreeHead } from './merkle-tree';
import { NodeTable } from './node-table';
import { noteVerifier, SignedNoteError } from './signed-note';

export interface LogHead extends TreeHead {
  /** The signed checkpoint; null while the log is empty. */
  readonly note: string | null;
}

/**
 * The log's latest signed state, opened under the log's own key and compared with the stored tree. Throws `ledger.tree-altered`
 * when the two differ: a log that cannot be reconciled must not sign again.
 */
export async function logHead(tx: EntityManager, actor: Actor, signer: LogSigner): Promise<LogHead> {
  const [row] = await tx.query<{ size: string; note: string }[]>(
    'SELECT size, note FROM ledger.checkpoint WHERE jurisdiction_id = $1 ORDER BY size DESC LIMIT 1',
    [actor.jurisdictionId],
  );
  if (!row) return { size: 0n, root: EMPTY_ROOT, note: null };
  const { size, root } = opened(row.note, signer);
  const stored = await treeRoot(new NodeTable(tx, actor), size);
  if (size !== BigInt(row.size) || !stored.equals(root)) throw new LedgerError('ledger.tree-altered', { size: row.size });
  return { size, root, note: row.note };
}

function opened(note: string, signer: LogSigner): TreeHead {
  try {
    return openCheckpoint(note, [noteVerifier(signer.verifierKey)]);
  } catch (error) {
    if (error instanceof SignedNoteError) throw new LedgerError('ledger.tree-altered', { checkpoint: error.message });
    throw error;
  }
}
