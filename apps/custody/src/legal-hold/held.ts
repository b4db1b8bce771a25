import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { CustodyHoldError } from './custody-hold.errors';

/**
 * Everything whose hold binds an item: the item, what it was split off from, the wholes it is inside of, and what is inside it,
 * all the way. A mould, a cast and a test fire are things of their own: they are made so that the original can stay, and a hold on
 * the original does not bind them. A hold on the case binds all of them.
 */
const BOUND_WITH = `
  WITH RECURSIVE up AS (
    SELECT jurisdiction_id, id, kind, case_id, parent_id, whole_id FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
    UNION SELECT e.jurisdiction_id, e.id, e.kind, e.case_id, e.parent_id, e.whole_id FROM up JOIN custody.exhibit e
      ON e.jurisdiction_id = up.jurisdiction_id AND (e.id = up.whole_id
        OR (e.id = up.parent_id AND up.kind NOT IN ('MOULD', 'CAST', 'TEST_FIRE_CASE', 'TEST_FIRE_BULLET')))
  ), inside AS (
    SELECT jurisdiction_id, id, case_id FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
    UNION SELECT e.jurisdiction_id, e.id, e.case_id FROM inside JOIN custody.exhibit e ON e.jurisdiction_id = inside.jurisdiction_id AND e.whole_id = inside.id
  ), bound AS (SELECT id, case_id FROM up UNION SELECT id, case_id FROM inside)
  SELECT h.id FROM custody.custody_hold h WHERE h.jurisdiction_id = $1 AND h.state <> 'lifted'
    AND (h.exhibit_id IN (SELECT id FROM bound) OR h.case_id IN (SELECT case_id FROM bound))
  ORDER BY h.recorded_at, h.id`;

/** The lock under which holds come to be: shared by who relies on there being none, exclusive for who places one. Take it after the items' rows. */
export async function lockHolds(tx: EntityManager, { jurisdictionId }: Actor, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`custody/${jurisdictionId}/holds`]);
}

/** Ids of the holds that bind the item now, oldest first. */
export async function holdsOn(tx: EntityManager, { jurisdictionId }: Actor, itemId: string): Promise<string[]> {
  return (await tx.query<{ id: string }[]>(BOUND_WITH, [jurisdictionId, itemId])).map(({ id }) => id);
}

/**
 * That no legal hold binds the item. Call it inside the transaction, with the item's row locked, before anything that ends custody or
 * takes the item away: disposal, destruction, return, consignment. None can be placed until the transaction ends.
 * @throws `custody-hold.stands` naming the holds
 */
export async function assertNotHeld(tx: EntityManager, actor: Actor, itemId: string): Promise<void> {
  await lockHolds(tx, actor, 'shared');
  const holdIds = await holdsOn(tx, actor, itemId);
  if (holdIds.length > 0) throw new CustodyHoldError('custody-hold.stands', { holdIds });
}
