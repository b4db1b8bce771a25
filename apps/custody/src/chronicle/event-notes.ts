import { sealedFactsOf } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { CORRECTION, EXPLANATION } from './custody-event';
import type { CustodyEventRow } from './custody-event.entity';

/** Which of the sealed facts of an event are its words for people; null where it has none. */
function noteField({ kind, facts }: CustodyEventRow): string | null {
  if (kind === EXPLANATION) return 'explanation';
  if (kind === CORRECTION) return 'correction';
  return (facts as { late?: unknown }).late === true ? 'reason' : null;
}

/** The events with the words that the log has sealed. What was erased there is gone here, too. */
export async function withNotes(tx: EntityManager, actor: Actor, rows: CustodyEventRow[]): Promise<CustodyEventRow[]> {
  const ids = rows.filter((row) => noteField(row) !== null).map(({ id }) => id);
  const sealed = await sealedFactsOf(tx, actor, ids);
  for (const row of rows) {
    const field = noteField(row);
    const words = field === null ? undefined : sealed.get(row.id)?.[field];
    row.note = typeof words === 'string' ? words : null;
  }
  return rows;
}
