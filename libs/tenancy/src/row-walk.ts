import type { EntityManager } from 'typeorm';
import type { Actor } from './actor';
import type { JurisdictionSession } from './jurisdiction-session';

const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** What came of one batch of rows, in the order of their ids. */
export interface WalkedBatch {
  /** How much was done. */
  readonly done: number;
  /** The last id of a batch that may have a next one; null behind the last batch. */
  readonly last: string | null;
}

/**
 * Goes through a jurisdiction's rows in batches, each in a transaction of its own, so that no lock is held for longer than one batch
 * takes; answers how much was done in all.
 * @param batch takes the rows whose id is greater than `after`, at most as many as it sees fit
 */
export async function walkRows(
  session: JurisdictionSession,
  actor: Actor,
  batch: (tx: EntityManager, now: Date, after: string) => Promise<WalkedBatch>,
): Promise<number> {
  let done = 0;
  for (let after: string | null = BEFORE_EVERY_ID; after !== null;) {
    const from: string = after;
    const walked: WalkedBatch = await session.run(actor, (tx, now) => batch(tx, now, from));
    done += walked.done;
    after = walked.last;
  }
  return done;
}

/** @param most how many rows a full batch has: one with fewer is the last */
export function walked(done: number, rows: readonly { readonly id: string }[], most: number): WalkedBatch {
  return { done, last: rows.length < most ? null : (rows.at(-1)?.id ?? null) };
}
