import { entriesOf, type Entry, type HistoryFile } from './history-file';

const ERASED = 'ledger.opening-erased';

/** What the log says of the end of sealed facts that a file does not open. */
export type Expiry =
  | { readonly state: 'withheld' }
  /** The log says that they were erased. */
  | { readonly state: 'expired'; readonly by: Entry }
  /** The log says that some were erased, fewer than the file leaves closed, and not which. */
  | { readonly state: 'withheld-or-expired'; readonly by: Entry };

/** Why the sealed facts of an event are closed. Only for an event with a commitment and without an opening. */
export function expiryOf(history: HistoryFile, entry: Entry): Expiry {
  const all = entriesOf(history);
  const by = all.slice(all.indexOf(entry) + 1).find(({ event }) => event.kind === ERASED);
  if (!by) return { state: 'withheld' };
  const last = all.findLastIndex(({ event }) => event.kind === ERASED);
  const before = all.slice(0, last);
  const closed = before.filter(({ event, opening }) => event.commitment !== null && opening === null).length;
  const erased = all.filter(({ event }) => event.kind === ERASED).reduce((sum, { event }) => sum + count(event.facts.get('events')), 0);
  return { state: closed <= erased ? 'expired' : 'withheld-or-expired', by };
}

const count = (fact: unknown): number => (typeof fact === 'number' ? fact : 0);
