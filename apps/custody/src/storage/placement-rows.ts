import type { ItemKind } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { IsNull, type EntityManager } from 'typeorm';
import type { Chronicle } from '../chronicle/chronicle';
import { claimedTime } from '../fields/claimed-time';
import { StorageError } from './storage.errors';
import { StoragePlace, StoragePlacement } from './storage.entity';

/** The place and those around it, from the innermost outwards. */
const CHAIN = `
  WITH RECURSIVE around AS (
    SELECT p.*, 0 AS depth FROM custody.storage_place p WHERE p.jurisdiction_id = $1 AND p.id = $2
    UNION ALL SELECT p.*, a.depth + 1 FROM around a JOIN custody.storage_place p ON p.jurisdiction_id = a.jurisdiction_id AND p.id = a.parent_id
  ) SELECT id FROM around ORDER BY depth`;

const ITEMS_WITHIN = `
  WITH RECURSIVE inside AS (
    SELECT jurisdiction_id, id FROM custody.storage_place WHERE jurisdiction_id = $1 AND id = $2
    UNION ALL SELECT p.jurisdiction_id, p.id FROM inside i JOIN custody.storage_place p ON p.jurisdiction_id = i.jurisdiction_id AND p.parent_id = i.id
  ) SELECT count(*)::integer AS items FROM inside i JOIN custody.storage_placement s
    ON s.jurisdiction_id = i.jurisdiction_id AND s.place_id = i.id AND s.taken_at IS NULL`;

/** Where the item is by the records; null when it is in no place. */
export const placementOf = (tx: EntityManager, { jurisdictionId }: Actor, exhibitId: string): Promise<StoragePlacement | null> =>
  tx.findOneBy(StoragePlacement, { jurisdictionId, exhibitId, takenAt: IsNull() });

/** The place and those around it, the innermost first. @throws `storage-place.unknown` */
export async function placesAround(tx: EntityManager, { jurisdictionId }: Actor, placeId: string): Promise<StoragePlace[]> {
  const ids = (await tx.query<{ id: string }[]>(CHAIN, [jurisdictionId, placeId])).map(({ id }) => id);
  if (ids.length === 0) throw new StorageError('storage-place.unknown');
  const places = new Map(
    (
      await tx.findBy(
        StoragePlace,
        ids.map((id) => ({ jurisdictionId, id })),
      )
    ).map((place) => [place.id, place]),
  );
  return ids.flatMap((id) => places.get(id) ?? []);
}

/** Items in the place and in the places inside it. */
export async function itemsWithin(tx: EntityManager, { jurisdictionId }: Actor, placeId: string): Promise<number> {
  const [row] = await tx.query<{ items: number }[]>(ITEMS_WITHIN, [jurisdictionId, placeId]);
  return row?.items ?? 0;
}

/** The lock on the tree of places: shared by who puts items into it, exclusive for who changes it. Take it after the items' rows. */
export async function lockTree(tx: EntityManager, { jurisdictionId }: Actor, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`custody/${jurisdictionId}/storage`]);
}

/**
 * The item leaves the place it is in, if it is in one. Call it, with the item's row locked, where an item goes away by itself: at its
 * dispatch, its merging into a whole, its end. Says whether it was anywhere.
 */
export async function leavePlace(
  tx: EntityManager,
  actor: Actor,
  chronicle: Chronicle,
  item: { readonly id: string; readonly kind: ItemKind },
  at: Date,
): Promise<boolean> {
  const placement = await placementOf(tx, actor, item.id);
  if (!placement) return false;
  const takenAt = at < placement.occurredAt ? placement.occurredAt : at;
  const { jurisdictionId, officialId } = actor;
  await tx.update(StoragePlacement, { jurisdictionId, id: placement.id }, { takenBy: officialId, takenAt, takenRecordedAt: () => 'now()' });
  await chronicle.record(tx, actor, item, { kind: 'storage.taken', occurredAt: takenAt, facts: { place: placement.placeId } });
  return true;
}

/** When it happened, as claimed; of who claims nothing, now, or the moment before which it cannot have been: clocks of two requests may cross. */
export function timeOf(claimed: string | undefined, now: Date, earliest: Date | null): Date {
  if (claimed !== undefined) return claimedTime(claimed, now, earliest);
  return earliest && earliest > now ? earliest : now;
}
