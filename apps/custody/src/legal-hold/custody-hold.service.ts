import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { assertNotEnded, endedAmong } from '../disposal/item-end';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { listed } from '../fields/listed';
import { CustodyHoldView, type AskToLiftHold, type ListCustodyHolds, type PlaceCustodyHold } from './custody-hold.dto';
import { CustodyHold } from './custody-hold.entity';
import { CustodyHoldError } from './custody-hold.errors';
import { holdStateAfter, type CustodyHoldMove } from './custody-hold.states';
import { lockHolds } from './held';

/** Legal holds: one official places one, two lift it. It is written into the history of every item it binds by name. */
@Injectable()
export class CustodyHoldService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
  ) {}

  place(actor: Actor, placed: PlaceCustodyHold): Promise<CustodyHoldView> {
    const { exhibitId = null, caseId = null, reason, authority, until = null } = placed;
    return this.session.run(actor, async (tx, now) => {
      if ((exhibitId === null) === (caseId === null)) throw new CustodyHoldError('custody-hold.item-or-case');
      if (until !== null && until < now.toISOString().slice(0, 10)) throw new CustodyHoldError('custody-hold.until-is-past');
      if (exhibitId !== null) await assertNotEnded(tx, actor, exhibitId);
      // First the items, then the lock: who disposes of one takes them in that order too.
      const items = await this.items(tx, actor, { exhibitId, caseId });
      await lockHolds(tx, actor, 'exclusive');
      const hold = tx.create(CustodyHold, {
        ...{ jurisdictionId: actor.jurisdictionId, id: randomUUID(), exhibitId, caseId, reason, authority, until },
        ...{ state: 'standing' as const, placedBy: actor.officialId, occurredAt: now, version: 1 },
        ...{ liftReason: null, liftAskedBy: null, liftAskedAt: null, liftedBy: null, liftedAt: null },
      });
      await tx.insert(CustodyHold, hold);
      await this.tell(tx, actor, now, hold, 'custody-hold.placed', { reason, authority, until });
      for (const item of items)
        await this.chronicle.record(tx, actor, item, { kind: 'hold.placed', occurredAt: now, facts: { hold: hold.id } });
      return this.view(tx, actor, hold.id, now);
    });
  }

  askToLift(actor: Actor, id: string, version: number, { reason }: AskToLiftHold): Promise<CustodyHoldView> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.moved(tx, actor, id, version, 'ask-to-lift');
      Object.assign(hold, { liftReason: reason, liftAskedBy: actor.officialId, liftAskedAt: now });
      await tx.save(hold);
      await this.tell(tx, actor, now, hold, 'custody-hold.lift-asked', { reason });
      return this.view(tx, actor, id, now);
    });
  }

  /** The hold goes on standing; whoever wants it lifted asks anew. */
  refuseToLift(actor: Actor, id: string, version: number): Promise<CustodyHoldView> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.moved(tx, actor, id, version, 'refuse-to-lift');
      Object.assign(hold, { liftReason: null, liftAskedBy: null, liftAskedAt: null });
      await tx.save(hold);
      await this.tell(tx, actor, now, hold, 'custody-hold.lift-refused');
      return this.view(tx, actor, id, now);
    });
  }

  /** By somebody other than who asked. */
  lift(actor: Actor, id: string, version: number): Promise<CustodyHoldView> {
    return this.session.run(actor, async (tx, now) => {
      const known = await tx.findOneBy(CustodyHold, { jurisdictionId: actor.jurisdictionId, id });
      if (!known) throw new CustodyHoldError('custody-hold.unknown');
      const items = await this.items(tx, actor, known);
      const hold = await this.moved(tx, actor, id, version, 'lift');
      Object.assign(hold, { liftedBy: actor.officialId, liftedAt: now });
      await tx.save(hold);
      await this.tell(tx, actor, now, hold, 'custody-hold.lifted');
      for (const item of items) await this.chronicle.record(tx, actor, item, { kind: 'hold.lifted', occurredAt: now, facts: { hold: id } });
      return this.view(tx, actor, id, now);
    });
  }

  list(actor: Actor, query: ListCustodyHolds): Promise<Page<CustodyHoldView>> {
    return this.session.disclose(actor, { subjectKind: 'custody-hold', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        CustodyHold,
        query,
        (rows) => {
          if (query.exhibitId !== undefined) rows.andWhere('row.exhibitId = :exhibitId', { exhibitId: query.exhibitId });
          if (query.caseId !== undefined) rows.andWhere('row.caseId = :caseId', { caseId: query.caseId });
          if (query.standing !== undefined) rows.andWhere(`row.state ${query.standing ? '<>' : '='} 'lifted'`);
          return rows;
        },
        (row) => CustodyHoldView.of(row, now),
      ),
    );
  }

  read(actor: Actor, id: string): Promise<CustodyHoldView> {
    return this.session.disclose(actor, { subjectKind: 'custody-hold', subjectId: id }, async (tx, now) => {
      const hold = await tx.findOneBy(CustodyHold, { jurisdictionId: actor.jurisdictionId, id });
      if (!hold) throw new CustodyHoldError('custody-hold.unknown');
      return CustodyHoldView.of(hold, now);
    });
  }

  /** The items whose history tells of the hold, locked in one order: those that are still here. */
  private async items(
    tx: EntityManager,
    actor: Actor,
    { exhibitId, caseId }: { readonly exhibitId: string | null; readonly caseId: string | null },
  ): Promise<Exhibit[]> {
    const { jurisdictionId } = actor;
    const where = exhibitId !== null ? { jurisdictionId, id: exhibitId } : { jurisdictionId, caseId: caseId ?? '' };
    const ids = (await tx.find(Exhibit, { where, select: { id: true } })).map(({ id }) => id);
    if (exhibitId !== null && ids.length === 0) throw new ExhibitError('exhibit.unknown');
    if (ids.length === 0) return [];
    const items = await lockExhibits(tx, actor, ids);
    const ended = await endedAmong(tx, actor, ids);
    return items.filter(({ id }) => !ended.has(id));
  }

  private async moved(tx: EntityManager, actor: Actor, id: string, version: number, move: CustodyHoldMove): Promise<CustodyHold> {
    const hold = await tx.findOne(CustodyHold, {
      where: { jurisdictionId: actor.jurisdictionId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!hold) throw new CustodyHoldError('custody-hold.unknown');
    if (hold.version !== version) throw new CustodyHoldError('custody-hold.changed-meanwhile');
    hold.state = holdStateAfter(hold, move, actor.officialId);
    return hold;
  }

  private async tell(tx: EntityManager, actor: Actor, now: Date, hold: CustodyHold, kind: string, sealed?: SealedFacts): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'custody-hold', id: hold.id },
      occurredAt: now,
      facts: { exhibitId: hold.exhibitId, caseId: hold.caseId },
      ...(sealed && { sealed }),
    });
  }

  private async view(tx: EntityManager, { jurisdictionId }: Actor, id: string, now: Date): Promise<CustodyHoldView> {
    return CustodyHoldView.of(await tx.findOneByOrFail(CustodyHold, { jurisdictionId, id }), now);
  }
}
