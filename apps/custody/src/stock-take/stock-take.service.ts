import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { listed } from '../fields/listed';
import { placesAround } from '../storage/placement-rows';
import type { CancelStockTake, ListStockTakeItems, ListStockTakes, OpenStockTake } from './stock-take.dto';
import { StockTake, StockTakeDifference, StockTakeListed, StockTakeScan } from './stock-take.entity';
import { tellSightings } from './sightings';
import { StockTakeError } from './stock-take.errors';
import { inventory, itemsNamed, listOf, lockStockTake, recordedPlaces, stockOfPlace } from './stock-take-rows';
import { differencesOf, type StockDifference } from './stock-take-rules';
import { stockTakeStateAfter } from './stock-take.states';
import { StockListedView, StockTakeView, type StockDifferenceCount, type StockTakeDetailView } from './stock-take.views.dto';

/** More items than this are several stock-takes: one list is read, scanned and compared in one go. */
export const LARGEST_LIST = 20_000;
const CHUNK = 1_000;

/** Stock-takes, from the list to its differences. No record of an item changes by any of it. */
@Injectable()
export class StockTakeService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly chronicle: Chronicle,
  ) {}

  /** Begins one: the list is kept as it stands now. It may rest and be gone on with for as long as it is open. */
  open(actor: Actor, { placeId, sampleSize }: OpenStockTake): Promise<StockTakeDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      if ((placeId === undefined) === (sampleSize === undefined)) throw new StockTakeError('stock-take.place-or-sample');
      if (placeId !== undefined) await placesAround(tx, actor, placeId);
      const seed = placeId === undefined ? randomBytes(16).toString('hex') : null;
      const items =
        placeId !== undefined ? await stockOfPlace(tx, actor, placeId) : await inventory(tx, actor, sampleSize ?? 0, seed ?? '');
      if (items.length > LARGEST_LIST) throw new StockTakeError('stock-take.too-large', { items: items.length, most: LARGEST_LIST });
      const id = randomUUID();
      const counts = { listed: items.length, scans: 0, found: 0 };
      const row = { jurisdictionId, id, placeId: placeId ?? null, sampleSize: sampleSize ?? null, seed, state: 'open' as const, ...counts };
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(StockTake)
        .values({ ...row, openedBy: officialId, occurredAt: now, version: 1 })
        .orIgnore()
        .returning(['id'])
        .execute();
      if ((inserted.raw as unknown[]).length === 0) throw new StockTakeError('stock-take.under-way');
      const rows = items.map((item) => ({ ...item, jurisdictionId, id: randomUUID(), stockTakeId: id, occurredAt: now }));
      for (let start = 0; start < rows.length; start += CHUNK) await tx.insert(StockTakeListed, rows.slice(start, start + CHUNK));
      await this.tell(tx, actor, now, id, 'stock-take.opened', {
        ...{ placeId: row.placeId, sampleSize: row.sampleSize, seed, listed: items.length },
        firearms: items.filter(({ because }) => because === 'FIREARM').length,
      });
      return this.detail(tx, actor, id);
    });
  }

  /** Ends the counting and lists every difference, by somebody other than who opened it. */
  close(actor: Actor, id: string, version: number): Promise<StockTakeDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const take = await lockStockTake(tx, actor, id, version);
      take.state = stockTakeStateAfter(take, 'close', officialId);
      const differences = await this.differences(tx, actor, take);
      const recorded = await recordedPlaces(
        tx,
        actor,
        differences.flatMap(({ exhibitId }) => exhibitId ?? []),
      );
      const rows = differences.map((difference) => ({
        ...{
          ...difference,
          foundPlaceIds: [...difference.foundPlaceIds],
          recordedPlaceId: recorded.get(difference.exhibitId ?? '') ?? null,
        },
        ...{ jurisdictionId, id: randomUUID(), stockTakeId: id, state: 'open' as const, occurredAt: now },
      }));
      for (let start = 0; start < rows.length; start += CHUNK) await tx.insert(StockTakeDifference, rows.slice(start, start + CHUNK));
      Object.assign(take, { closedBy: officialId, closedAt: now });
      await tx.save(take);
      for (let start = 0; start < rows.length; start += CHUNK) {
        const part = rows.slice(start, start + CHUNK);
        await this.tell(
          tx,
          actor,
          now,
          id,
          'stock-take.differences-found',
          {
            differences: part.map(({ id: differenceId, kind, exhibitId, listedPlaceId, recordedPlaceId, foundPlaceIds }) => ({
              ...{ differenceId, kind, exhibitId, listedPlaceId, recordedPlaceId, foundPlaceIds },
            })),
          },
          { reads: part.flatMap(({ id: differenceId, read }) => (read === null ? [] : [{ differenceId, read }])) },
        );
      }
      await tellSightings(tx, actor, this.chronicle, id, rows, now);
      await this.tell(tx, actor, now, id, 'stock-take.closed', {
        listed: take.listed,
        found: take.found,
        scans: take.scans,
        differences: counted(rows),
      });
      return this.detail(tx, actor, id);
    });
  }

  cancel(actor: Actor, id: string, version: number, { reason }: CancelStockTake): Promise<StockTakeDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const take = await lockStockTake(tx, actor, id, version);
      take.state = stockTakeStateAfter(take, 'cancel', actor.officialId);
      Object.assign(take, { cancelledBy: actor.officialId, cancelledAt: now, cancellation: reason });
      await tx.save(take);
      await this.tell(tx, actor, now, id, 'stock-take.cancelled', { listed: take.listed, found: take.found }, { reason });
      return this.detail(tx, actor, id);
    });
  }

  list(actor: Actor, query: ListStockTakes): Promise<Page<StockTakeView>> {
    return this.session.disclose(actor, { subjectKind: 'stock-take', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        StockTake,
        query,
        (rows) => (query.state === undefined ? rows : rows.andWhere('row.state = :state', { state: query.state })),
        (row) => StockTakeView.of(row),
      ),
    );
  }

  read(actor: Actor, id: string): Promise<StockTakeDetailView> {
    return this.session.disclose(actor, { subjectKind: 'stock-take', subjectId: id }, (tx) => this.detail(tx, actor, id));
  }

  /** What should be seen, and whether it was. */
  items(actor: Actor, id: string, query: ListStockTakeItems): Promise<Page<StockListedView>> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'stock-take', subjectId: id }, async (tx) => {
      await this.detail(tx, actor, id);
      const seen = new Set(await scannedItems(tx, jurisdictionId, id));
      const page = await listed(
        tx,
        actor,
        StockTakeListed,
        query,
        (rows) => {
          rows.andWhere('row.stockTakeId = :id', { id });
          if (query.found === undefined) return rows;
          const scan = `SELECT FROM custody.stock_take_scan s WHERE s.jurisdiction_id = row.jurisdictionId AND s.stock_take_id = row.stockTakeId AND s.exhibit_id = row.exhibitId`;
          return rows.andWhere(`${query.found ? '' : 'NOT '}EXISTS (${scan})`);
        },
        (row) => row,
      );
      const named = await itemsNamed(
        tx,
        actor,
        page.items.map(({ exhibitId }) => exhibitId),
      );
      return {
        ...page,
        items: page.items.flatMap((row) => {
          const item = named.get(row.exhibitId);
          return item ? [StockListedView.of(row, item, seen.has(row.exhibitId))] : [];
        }),
      };
    });
  }

  private async differences(tx: EntityManager, actor: Actor, take: StockTake): Promise<StockDifference[]> {
    const { jurisdictionId } = actor;
    const scans = await tx.find(StockTakeScan, { where: { jurisdictionId, stockTakeId: take.id }, order: { sequence: 'ASC' } });
    const list = await listOf(tx, actor, take);
    const ofItems = scans.flatMap(({ exhibitId, placeId }) => (exhibitId === null ? [] : [{ exhibitId, placeId }]));
    const strangers = ofItems.map(({ exhibitId }) => exhibitId).filter((exhibitId) => !list.listed.has(exhibitId));
    const unknown = scans.filter(({ outcome }) => outcome === 'UNKNOWN').map(({ read }) => read);
    return differencesOf(list, ofItems, unknown, await recordedPlaces(tx, actor, strangers));
  }

  private async detail(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<StockTakeDetailView> {
    const take = await tx.findOneBy(StockTake, { jurisdictionId, id });
    if (!take) throw new StockTakeError('stock-take.unknown');
    const differences = await tx.query<StockDifferenceCount[]>(
      `SELECT kind, count(*)::integer AS count, count(*) FILTER (WHERE state = 'explained')::integer AS explained,
         count(*) FILTER (WHERE state = 'incident')::integer AS incidents
       FROM custody.stock_take_difference WHERE jurisdiction_id = $1 AND stock_take_id = $2 GROUP BY kind ORDER BY kind`,
      [jurisdictionId, id],
    );
    return Object.assign(StockTakeView.of(take), { differences });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    id: string,
    kind: string,
    facts: EventFacts,
    sealed?: SealedFacts,
  ): Promise<void> {
    const subject = { kind: 'stock-take', id };
    await this.ledger.append(tx, actor, { kind, subject, occurredAt: now, facts, ...(sealed && { sealed }) });
  }
}

async function scannedItems(tx: EntityManager, jurisdictionId: string, stockTakeId: string): Promise<string[]> {
  const rows = await tx.query<{ exhibit_id: string }[]>(
    `SELECT DISTINCT exhibit_id FROM custody.stock_take_scan WHERE jurisdiction_id = $1 AND stock_take_id = $2 AND exhibit_id IS NOT NULL`,
    [jurisdictionId, stockTakeId],
  );
  return rows.map(({ exhibit_id: id }) => id);
}

function counted(differences: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
