import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { Call } from '../../api/access';
import type { Session } from '../../session/session';

/** One thing that waits for somebody. */
export interface Waiting {
  readonly id: string;
  /** What it is, with the way there. */
  readonly about: ReactNode;
  /** By when: an instant or a day; null where nothing is fixed. */
  readonly due: string | null;
  readonly overdue: boolean;
}

/** What a list answered: everything that may wait, and whether there was more than one answer holds. */
export interface Answered<Row> {
  readonly items: readonly Row[];
  readonly more: boolean;
}

/** A kind of thing that waits, where it is read, and what of it waits for this official. */
interface MatterOf<Row> {
  readonly id: string;
  readonly title: MessageDescriptor;
  /** Waits for whom the server answers on this route. */
  readonly call: Call;
  /** The list of all of it. */
  readonly all?: ReactNode;
  /** Begins with the word under which the list is read again after a change. */
  readonly key: readonly string[];
  readonly read: (signal: AbortSignal) => Promise<Answered<Row>>;
  readonly waits: (row: Row, me: Session, now: Date) => Waiting | null;
}

/** Of every kind at once: what the rows are like is known only where it is written down. */
export type Matter = MatterOf<unknown>;

export const matter = <Row>(of: MatterOf<Row>): Matter => ({ ...of, waits: (row, me, now) => of.waits(row as Row, me, now) });

/** So many rows the server gives at once; whatever is beyond is said to be there. */
export const AT_ONCE = 200;

interface PageRead<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string | null;
}

/** Several answers as one, each thing once. */
export async function together<Row extends { readonly id: string }>(...reads: readonly Promise<PageRead<Row>>[]): Promise<Answered<Row>> {
  const pages = await Promise.all(reads);
  const rows = new Map(pages.flatMap(({ items }) => items.map((row) => [row.id, row] as const)));
  return { items: [...rows.values()], more: pages.some(({ nextCursor = null }) => nextCursor !== null) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day is over when it has ended, an instant when it has passed. */
export function isPast(due: string | null | undefined, now: Date): boolean {
  if (!due) return false;
  return DAY.test(due) ? due < now.toISOString().slice(0, 10) : Date.parse(due) < now.getTime();
}
