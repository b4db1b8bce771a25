import { randomUUID } from 'node:crypto';
import type { Page, PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../fields/listed';
import { placesAround } from '../storage/placement-rows';
import { ReadCodes } from './read-codes';
import type { ScanStock } from './stock-take.dto';
import { StockTake, StockTakeScan } from './stock-take.entity';
import { StockTakeError } from './stock-take.errors';
import { assertIn, listOf, lockStockTake, recordedPlaces } from './stock-take-rows';
import { judgeScan, readsOf, type ScanResult } from './stock-take-rules';
import { StockScanView, StockTakeView, type StockScannedView } from './stock-take.views.dto';

type NewScan = Omit<StockTakeScan, 'recordedAt'>;
const CHUNK = 500;

/** Codes as they are read in a stock-take, each judged against the list at once. Every one is kept, whatever it says. */
@Injectable()
export class StockScanService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly codes: ReadCodes,
  ) {}

  scan(actor: Actor, id: string, { reads, list, placeId }: ScanStock): Promise<StockScannedView> {
    return this.session.run(actor, async (tx, now) => {
      if ((reads === undefined) === (list === undefined)) throw new StockTakeError('stock-take.reads-or-list');
      const take = await lockStockTake(tx, actor, id);
      assertIn(take, 'open', 'scan');
      if (placeId !== undefined) await placesAround(tx, actor, placeId);
      const rows = await this.judged(
        tx,
        actor,
        take,
        (reads ?? readsOf(list ?? '')).map((read) => read.trim()),
        placeId ?? null,
        now,
      );
      for (let start = 0; start < rows.length; start += CHUNK) await tx.insert(StockTakeScan, rows.slice(start, start + CHUNK));
      take.scans += rows.length;
      take.found += rows.filter(({ outcome }) => outcome === 'FOUND' || outcome === 'ELSEWHERE').length;
      await tx.save(take);
      const outcomes: Partial<Record<ScanResult, number>> = {};
      for (const { outcome } of rows) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      await this.ledger.append(tx, actor, {
        kind: 'stock-take.scanned',
        subject: { kind: 'stock-take', id },
        occurredAt: now,
        facts: { from: take.scans - rows.length + 1, to: take.scans, outcomes, found: take.found },
        sealed: {
          scans: rows.map(({ sequence, read, placeId: at, exhibitId, outcome }) => ({ sequence, read, placeId: at, exhibitId, outcome })),
        },
      });
      return { stockTake: StockTakeView.of(take), scans: rows.map((row) => StockScanView.of(row)) };
    });
  }

  /** Newest first. */
  list(actor: Actor, id: string, query: PageQuery): Promise<Page<StockScanView>> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'stock-take', subjectId: id }, async (tx) => {
      if (!(await tx.existsBy(StockTake, { jurisdictionId, id }))) throw new StockTakeError('stock-take.unknown');
      return listed(
        tx,
        actor,
        StockTakeScan,
        query,
        (rows) => rows.andWhere('row.stockTakeId = :id', { id }),
        (row) => StockScanView.of(row),
      );
    });
  }

  /** A place's code says where the ones after it are read. */
  private async judged(
    tx: EntityManager,
    actor: Actor,
    take: StockTake,
    reads: readonly string[],
    start: string | null,
    now: Date,
  ): Promise<NewScan[]> {
    const { jurisdictionId, officialId } = actor;
    const meant = await this.codes.meaningOf(tx, actor, reads);
    const items = [...meant.values()].flatMap(({ exhibitId }) => exhibitId ?? []);
    const [stock, recorded] = [await listOf(tx, actor, take), await recordedPlaces(tx, actor, items)];
    const before = await this.before(tx, jurisdictionId, take.id, items);
    let at = start;
    return reads.map((read, index) => {
      const { exhibitId = null, placeId = null } = meant.get(read) ?? {};
      let outcome: ScanResult = 'UNKNOWN';
      if (placeId !== null) {
        at = placeId;
        outcome = 'PLACE';
      } else if (exhibitId !== null) {
        const earlier = before.get(exhibitId) ?? [];
        outcome = judgeScan({ exhibitId, placeId: at }, earlier, recorded.get(exhibitId) ?? null, stock);
        before.set(exhibitId, [...earlier, at]);
      }
      const sequence = take.scans + index + 1;
      return {
        jurisdictionId,
        id: randomUUID(),
        stockTakeId: take.id,
        sequence,
        read,
        placeId: at,
        exhibitId,
        outcome,
        scannedBy: officialId,
        occurredAt: now,
      };
    });
  }

  /** Where each item was scanned earlier in this stock-take. */
  private async before(
    tx: EntityManager,
    jurisdictionId: string,
    stockTakeId: string,
    items: readonly string[],
  ): Promise<Map<string, (string | null)[]>> {
    const rows = await tx.query<{ exhibit_id: string; place_id: string | null }[]>(
      `SELECT DISTINCT exhibit_id, place_id FROM custody.stock_take_scan WHERE jurisdiction_id = $1 AND stock_take_id = $2 AND exhibit_id = ANY($3::uuid[])`,
      [jurisdictionId, stockTakeId, items],
    );
    const before = new Map<string, (string | null)[]>();
    for (const { exhibit_id: id, place_id: place } of rows) before.set(id, [...(before.get(id) ?? []), place]);
    return before;
  }
}
