import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { holdsOn } from './held';

/** What a mould, a cast or a test fire was made from, all the way up to what was made from nothing. */
const MADE_FROM = `
  WITH RECURSIVE up AS (
    SELECT jurisdiction_id, id, kind, parent_id FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
    UNION SELECT e.jurisdiction_id, e.id, e.kind, e.parent_id FROM up JOIN custody.exhibit e
      ON e.jurisdiction_id = up.jurisdiction_id AND e.id = up.parent_id AND up.kind IN ('MOULD', 'CAST', 'TEST_FIRE_CASE', 'TEST_FIRE_BULLET'))
  SELECT id FROM up WHERE id <> $2`;

/**
 * Legal holds on what an item was made from. They do not bind the item: it exists so that the original can stay. Whoever decides about
 * it is told of them all the same.
 */
export async function holdsOnOriginal(tx: EntityManager, actor: Actor, itemId: string): Promise<string[]> {
  const from = await tx.query<{ id: string }[]>(MADE_FROM, [actor.jurisdictionId, itemId]);
  const holds = new Set<string>();
  for (const { id } of from) for (const hold of await holdsOn(tx, actor, id)) holds.add(hold);
  const own = new Set(await holdsOn(tx, actor, itemId));
  return [...holds].filter((hold) => !own.has(hold));
}
