import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { StoragePlace, StoragePlacement } from '../storage/storage.entity';
import { StockTake, StockTakeListed, type ListedBecause } from './stock-take.entity';
import { StockTakeError } from './stock-take.errors';
import { drawSample, isIn, type PlaceNesting, type StockList } from './stock-take-rules';
import type { StockTakeState } from './stock-take.states';

export interface ToList {
  readonly exhibitId: string;
  readonly placeId: string | null;
  readonly because: ListedBecause;
}

/** The stock-take, held until the transaction ends. @throws `stock-take.unknown`, `.changed-meanwhile` when another version was read */
export async function lockStockTake(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<StockTake> {
  const take = await tx.findOne(StockTake, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!take) throw new StockTakeError('stock-take.unknown');
  if (version !== undefined && take.version !== version) throw new StockTakeError('stock-take.changed-meanwhile');
  return take;
}

/** @throws `stock-take.move-not-allowed` when it is in another state */
export function assertIn(take: StockTake, state: StockTakeState, move: string): void {
  if (take.state !== state) throw new StockTakeError('stock-take.move-not-allowed', { state: take.state, move });
}

/** Which place is in which, of all there are. */
export async function placeNesting(tx: EntityManager, { jurisdictionId }: Actor): Promise<PlaceNesting> {
  const places = await tx.find(StoragePlace, { where: { jurisdictionId }, select: { id: true, parentId: true } });
  return new Map(places.map(({ id, parentId }) => [id, parentId]));
}

/** Where the records put the items now; those in no place are left out. */
export async function recordedPlaces(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  ids?: readonly string[],
): Promise<Map<string, string | null>> {
  const of = ids ? { exhibitId: In([...ids]) } : {};
  const present = await tx.find(StoragePlacement, {
    where: { jurisdictionId, takenAt: IsNull(), ...of },
    select: { id: true, exhibitId: true, placeId: true },
  });
  return new Map(present.map(({ exhibitId, placeId }) => [exhibitId, placeId]));
}

/** What stands in the place and in everything inside it by the records. */
export async function stockOfPlace(tx: EntityManager, actor: Actor, placeId: string): Promise<ToList[]> {
  const nesting = await placeNesting(tx, actor);
  const present = await recordedPlaces(tx, actor);
  return [...present].flatMap(([exhibitId, at]) =>
    at !== null && isIn(at, placeId, nesting) ? [{ exhibitId, placeId: at, because: 'PLACE' as const }] : [],
  );
}

/** Every firearm that is here, and so many of the other items, drawn with the seed. */
export async function inventory(tx: EntityManager, actor: Actor, sampleSize: number, seed: string): Promise<ToList[]> {
  const here = await tx.query<{ id: string; kind: string }[]>(
    `SELECT id, kind FROM custody.exhibit WHERE jurisdiction_id = $1 AND custodian_official_id IS NOT NULL AND whole_id IS NULL AND state <> 'issued'`,
    [actor.jurisdictionId],
  );
  const present = await recordedPlaces(tx, actor);
  const firearms = here.filter(({ kind }) => kind === 'FIREARM').map(({ id }) => id);
  const others = drawSample(
    here.filter(({ kind }) => kind !== 'FIREARM').map(({ id }) => id),
    sampleSize,
    seed,
  );
  const listed =
    (because: ListedBecause) =>
    (exhibitId: string): ToList => ({ exhibitId, placeId: present.get(exhibitId) ?? null, because });
  return [...firearms.map(listed('FIREARM')), ...others.map(listed('SAMPLE'))];
}

/** The list as it stood when the stock-take began, and the places as they are nested now. */
export async function listOf(tx: EntityManager, actor: Actor, take: StockTake): Promise<StockList> {
  const rows = await tx.find(StockTakeListed, {
    where: { jurisdictionId: actor.jurisdictionId, stockTakeId: take.id },
    select: { id: true, exhibitId: true, placeId: true },
  });
  return {
    listed: new Map(rows.map(({ exhibitId, placeId }) => [exhibitId, placeId])),
    within: take.placeId,
    nesting: await placeNesting(tx, actor),
  };
}

/** What lists call the items. */
export async function itemsNamed(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  ids: readonly string[],
): Promise<Map<string, Pick<Exhibit, 'id' | 'reference' | 'kind'>>> {
  const items = await tx.find(Exhibit, { where: { jurisdictionId, id: In([...ids]) }, select: { id: true, reference: true, kind: true } });
  return new Map(items.map((item) => [item.id, item]));
}
