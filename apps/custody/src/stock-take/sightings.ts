import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { Chronicle } from '../chronicle/chronicle';
import { endedAmong } from '../disposal/item-end';
import { lockExhibits } from '../exhibit/exhibit-custody';
import type { StockDifferenceKind } from './stock-take-rules';

interface Sighted {
  readonly id: string;
  readonly kind: StockDifferenceKind;
  readonly exhibitId: string | null;
  readonly recordedPlaceId: string | null;
  readonly foundPlaceIds: readonly string[];
}

/**
 * Writes into the history of each item what the counting found of it: missed, or seen in a place where the records do not have it. The
 * record of where it is stays as it is. An item that the records have in no place was found without contradicting them.
 */
export async function tellSightings(
  tx: EntityManager,
  actor: Actor,
  chronicle: Chronicle,
  stockTakeId: string,
  differences: readonly Sighted[],
  at: Date,
): Promise<void> {
  const ids = [...new Set(differences.flatMap(({ exhibitId }) => exhibitId ?? []))];
  if (ids.length === 0) return;
  const ended = await endedAmong(tx, actor, ids);
  const items = new Map((await lockExhibits(tx, actor, ids)).map((item) => [item.id, item]));
  for (const { id: differenceId, kind: difference, exhibitId, recordedPlaceId, foundPlaceIds } of differences) {
    const item = items.get(exhibitId ?? '');
    if (!item || ended.has(item.id)) continue;
    const facts = { stockTakeId, differenceId, difference };
    if (foundPlaceIds.length === 0) await chronicle.record(tx, actor, item, { kind: 'stock-take.missed', occurredAt: at, facts: { ...facts, missedIn: recordedPlaceId } });
    for (const found of foundPlaceIds) {
      const where = recordedPlaceId === null ? { foundIn: found } : { place: found };
      await chronicle.record(tx, actor, item, { kind: 'stock-take.found', occurredAt: at, facts: { ...facts, ...where } });
    }
  }
}
