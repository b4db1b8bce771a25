import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../fields/listed';
import type { AnswerStockDifference, ListStockDifferences } from './stock-take.dto';
import { StockTake, StockTakeDifference } from './stock-take.entity';
import { StockTakeError } from './stock-take.errors';
import { assertIn, itemsNamed, lockStockTake } from './stock-take-rows';
import { stockTakeStateAfter, type StockDifferenceState } from './stock-take.states';
import { StockDifferenceView, StockTakeView } from './stock-take.views.dto';

/** Where list and scans disagree, what explains it, and what became an incident. */
@Injectable()
export class StockDifferenceService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor, id: string, query: ListStockDifferences): Promise<Page<StockDifferenceView>> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'stock-take', subjectId: id }, async (tx) => {
      if (!(await tx.existsBy(StockTake, { jurisdictionId, id }))) throw new StockTakeError('stock-take.unknown');
      const page = await listed(
        tx,
        actor,
        StockTakeDifference,
        query,
        (rows) => {
          rows.andWhere('row.stockTakeId = :id', { id });
          if (query.kind !== undefined) rows.andWhere('row.kind = :kind', { kind: query.kind });
          if (query.state !== undefined) rows.andWhere('row.state = :state', { state: query.state });
          return rows;
        },
        (row) => row,
      );
      const named = await itemsNamed(
        tx,
        actor,
        page.items.flatMap(({ exhibitId }) => exhibitId ?? []),
      );
      return { ...page, items: page.items.map((row) => StockDifferenceView.of(row, named.get(row.exhibitId ?? ''))) };
    });
  }

  /** Says what was found out. Records of items are set right where they are kept, by entries of their own. */
  explain(actor: Actor, id: string, differenceId: string, { text }: AnswerStockDifference): Promise<StockDifferenceView> {
    return this.answered(actor, id, differenceId, 'explained', text);
  }

  /** Reports that nothing explains it. */
  report(actor: Actor, id: string, differenceId: string, { text }: AnswerStockDifference): Promise<StockDifferenceView> {
    return this.answered(actor, id, differenceId, 'incident', text);
  }

  /** Ends the explaining, by somebody other than who opened the stock-take: what nobody explained is an incident from then on. */
  settle(actor: Actor, id: string, version: number): Promise<StockTakeView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const take = await lockStockTake(tx, actor, id, version);
      take.state = stockTakeStateAfter(take, 'settle', officialId);
      const open = await tx.find(StockTakeDifference, { where: { jurisdictionId, stockTakeId: id, state: 'open' }, order: { id: 'ASC' } });
      for (const difference of open) await this.answer(tx, actor, now, difference, 'incident', null);
      Object.assign(take, { settledBy: officialId, settledAt: now });
      await tx.save(take);
      const all = await tx.countBy(StockTakeDifference, { jurisdictionId, stockTakeId: id });
      const incidents = await tx.countBy(StockTakeDifference, { jurisdictionId, stockTakeId: id, state: 'incident' });
      await this.ledger.append(tx, actor, {
        kind: 'stock-take.settled',
        subject: { kind: 'stock-take', id },
        occurredAt: now,
        facts: { differences: all, incidents, unexplained: open.length },
      });
      return StockTakeView.of(take);
    });
  }

  private answered(
    actor: Actor,
    id: string,
    differenceId: string,
    state: StockDifferenceState,
    text: string,
  ): Promise<StockDifferenceView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const take = await lockStockTake(tx, actor, id);
      const difference = await tx.findOneBy(StockTakeDifference, { jurisdictionId, id: differenceId, stockTakeId: id });
      if (!difference) throw new StockTakeError('stock-take.difference-unknown');
      assertIn(take, 'closed', 'explain');
      if (difference.state !== 'open') throw new StockTakeError('stock-take.difference-answered', { state: difference.state });
      await this.answer(tx, actor, now, difference, state, text);
      const named = await itemsNamed(tx, actor, difference.exhibitId === null ? [] : [difference.exhibitId]);
      return StockDifferenceView.of(difference, named.get(difference.exhibitId ?? ''));
    });
  }

  /** The difference keeps what was seen; the answer stands beside it, once. */
  private async answer(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    difference: StockTakeDifference,
    state: StockDifferenceState,
    text: string | null,
  ): Promise<void> {
    const { jurisdictionId, officialId } = actor;
    Object.assign(difference, { state, answer: text, answeredBy: officialId, answeredAt: now });
    await tx.update(
      StockTakeDifference,
      { jurisdictionId, id: difference.id },
      { state, answer: text, answeredBy: officialId, answeredAt: now },
    );
    await this.ledger.append(tx, actor, {
      kind: state === 'explained' ? 'stock-take.difference-explained' : 'stock-take.incident',
      subject: { kind: 'stock-take', id: difference.stockTakeId },
      occurredAt: now,
      facts: { differenceId: difference.id, differenceKind: difference.kind, exhibitId: difference.exhibitId, unexplained: text === null },
      ...(text !== null && { sealed: { text } }),
    });
  }
}
