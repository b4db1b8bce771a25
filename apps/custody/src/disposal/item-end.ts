import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { DisposalError } from './disposal.errors';
import { ItemEnd } from './item-end.entity';

/** How custody of the item ended; null while it goes on. */
export const endOf = (tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<ItemEnd | null> =>
  tx.findOneBy(ItemEnd, { jurisdictionId, id });

/** Those of the items whose custody has ended. */
export async function endedAmong(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await tx.findBy(ItemEnd, { jurisdictionId, id: In([...ids]) })).map(({ id }) => id));
}

/** That custody of the item has not ended: nothing happens to an item after that. @throws `disposal.item-ended` */
export async function assertNotEnded(tx: EntityManager, actor: Actor, itemId: string): Promise<void> {
  const end = await endOf(tx, actor, itemId);
  if (end) throw new DisposalError('disposal.item-ended', { endedAs: end.endedAs, disposalId: end.disposalId });
}
