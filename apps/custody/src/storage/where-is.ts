import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { placementOf, placesAround } from './placement-rows';
import { PlacementView } from './storage.views.dto';

interface Stored {
  readonly id: string;
  readonly wholeId: string | null;
}

/** Where the item stands now, or the whole it is inside of; null when that is in no place. */
export async function whereIs(tx: EntityManager, actor: Actor, { id, wholeId }: Stored): Promise<PlacementView | null> {
  const placement = await placementOf(tx, actor, wholeId === null ? id : await outermost(tx, actor, wholeId));
  return placement && PlacementView.of(placement, await placesAround(tx, actor, placement.placeId));
}

async function outermost(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<string> {
  const [outer] = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE up AS (
       SELECT id, whole_id, 0 AS step FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
       UNION ALL SELECT e.id, e.whole_id, up.step + 1 FROM up JOIN custody.exhibit e ON e.jurisdiction_id = $1 AND e.id = up.whole_id WHERE up.step < 50
     ) SELECT id FROM up ORDER BY step DESC LIMIT 1`,
    [jurisdictionId, id],
  );
  return outer?.id ?? id;
}
