import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Consignment, ConsignmentItem } from '../consignment/consignment.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { StoragePlace, StoragePlacement } from '../storage/storage.entity';
import { RecallDetailView, RecalledItemView, type Whereabouts } from './recall.dto';
import { LotRecallItem, LotRecallNotice, type LotRecall } from './recall.entity';

/** The consignments each item was in, the newest last. */
export async function journeysOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Consignment[]>> {
  const packed = await tx.findBy(ConsignmentItem, { jurisdictionId, castId: In([...itemIds]) });
  const consignments = await tx.find(Consignment, {
    where: { jurisdictionId, id: In(packed.map(({ consignmentId }) => consignmentId)) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  return new Map(
    itemIds.map((itemId) => {
      const ids = new Set(packed.filter(({ castId }) => castId === itemId).map(({ consignmentId }) => consignmentId));
      return [itemId, consignments.filter(({ id }) => ids.has(id))];
    }),
  );
}

export async function recallDetail(tx: EntityManager, actor: Actor, recall: LotRecall): Promise<RecallDetailView> {
  const { jurisdictionId } = actor;
  const marked = await tx.findBy(LotRecallItem, { jurisdictionId, recallId: recall.id });
  const ids = marked.map(({ itemId }) => itemId);
  const items = await tx.find(Exhibit, { where: { jurisdictionId, id: In(ids) }, order: { reference: 'ASC', id: 'ASC' } });
  const journeys = await journeysOf(tx, actor, ids);
  const places = await placesOf(tx, actor, ids);
  const told = await tx.find(LotRecallNotice, { where: { jurisdictionId, recallId: recall.id }, order: { recordedAt: 'ASC', id: 'ASC' } });
  return RecallDetailView.ofDetail(
    recall,
    items.map((item) => whereItIs(item, journeys.get(item.id)?.at(-1) ?? null, places.get(item.id) ?? null)),
    told,
  );
}

/** The storage place each item stands in; a mould or a cast is inside no whole. */
async function placesOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, StoragePlace>> {
  const standing = await tx.findBy(StoragePlacement, { jurisdictionId, exhibitId: In([...itemIds]), takenAt: IsNull() });
  const places = await tx.findBy(StoragePlace, { jurisdictionId, id: In(standing.map(({ placeId }) => placeId)) });
  return new Map(
    standing.flatMap(({ exhibitId, placeId }) => {
      const place = places.find(({ id }) => id === placeId);
      return place ? [[exhibitId, place] as const] : [];
    }),
  );
}

function whereItIs(item: Exhibit, last: Consignment | null, place: StoragePlace | null): RecalledItemView {
  const whereabouts = whereaboutsOf(item, last);
  const away = whereabouts === 'abroad' || whereabouts === 'on-the-way' || whereabouts === 'lost';
  return Object.assign(new RecalledItemView(), {
    itemId: item.id,
    reference: item.reference,
    kind: item.kind,
    state: item.state,
    whereabouts,
    custodianOfficialId: item.custodianOfficialId,
    holderId: item.holderId,
    heldSince: item.heldSince?.toISOString() ?? null,
    placeId: place?.id ?? null,
    placeName: place?.name ?? null,
    jurisdictionId: away ? (last?.counterpartId ?? item.holderId) : null,
    consignmentId: last?.id ?? null,
    consignmentReference: last?.reference ?? null,
    consignmentState: last?.state ?? null,
  });
}

function whereaboutsOf(item: Exhibit, last: Consignment | null): Whereabouts {
  if (item.state === 'destroyed') return 'destroyed';
  if (item.holderId === null) return item.originJurisdictionId === null ? 'given-away' : 'not-arrived';
  if (last?.state === 'lost') return 'lost';
  if (item.custodianOfficialId === null) return 'abroad';
  if (item.state === 'labelled') return 'packed';
  return item.state === 'issued' && last?.direction === 'out' ? 'on-the-way' : 'here';
}
