import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../fields/listed';
import { Answering } from './answering';
import {
  HandoverView,
  type AcceptHandover,
  type AcceptHandovers,
  type HandoverBatchView,
  type ListHandovers,
  type OfferHandover,
  type OfferHandovers,
  type RefuseHandover,
} from './handover.dto';
import { Handover } from './handover.entity';
import { HandoverError } from './handover.errors';
import { Offering } from './offering';

/** Custody within the jurisdiction: it changes hands when the receiver accepts, and at no other moment. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly offering: Offering,
    private readonly answering: Answering,
  ) {}

  offer(actor: Actor, exhibitId: string, terms: OfferHandover): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => one(await this.offering.offer(tx, actor, now, [exhibitId], terms, null), actor, now));
  }

  /** Several items to one receiver, under one signature. */
  offerTogether(actor: Actor, { exhibitIds, ...terms }: OfferHandovers): Promise<HandoverBatchView> {
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      return batch(id, await this.offering.offer(tx, actor, now, exhibitIds, terms, id), actor, now);
    });
  }

  /** Custody moves here. When the seal found is not the one offered, it does not: the handover is disputed, and so is the item. */
  accept(actor: Actor, id: string, { late, paperForm, ...found }: AcceptHandover): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => {
      const taken = (await this.answering.lock(tx, actor, { id })).map((each) => ({ ...each, found }));
      await this.answering.accept(tx, actor, now, taken, confirmed(late, paperForm));
      return one(handoversOf(taken), actor, now);
    });
  }

  /** Takes the items that were found, under one signature; what is not named stays offered. */
  acceptTogether(actor: Actor, batchId: string, { items, late, paperForm }: AcceptHandovers): Promise<HandoverBatchView> {
    return this.session.run(actor, async (tx, now) => {
      const found = new Map(items.map(({ exhibitId, ...what }) => [exhibitId.toLowerCase(), what]));
      const locked = await this.answering.lock(tx, actor, { batchId, exhibitIds: [...found.keys()] });
      const taken = locked.flatMap((each) => {
        const what = found.get(each.exhibit.id);
        return what ? [{ ...each, found: what }] : [];
      });
      await this.answering.accept(tx, actor, now, taken, confirmed(late, paperForm));
      return this.batchOf(tx, actor, now, batchId);
    });
  }

  refuse(actor: Actor, id: string, { reason }: RefuseHandover): Promise<HandoverView> {
    return this.decline(actor, id, 'refuse', reason);
  }

  withdraw(actor: Actor, id: string): Promise<HandoverView> {
    return this.decline(actor, id, 'withdraw', null);
  }

  refuseTogether(actor: Actor, batchId: string, { reason }: RefuseHandover): Promise<HandoverBatchView> {
    return this.declineTogether(actor, batchId, 'refuse', reason);
  }

  withdrawTogether(actor: Actor, batchId: string): Promise<HandoverBatchView> {
    return this.declineTogether(actor, batchId, 'withdraw', null);
  }

  /** The items that were offered together, each with its answer. */
  batch(actor: Actor, batchId: string): Promise<HandoverBatchView> {
    return this.session.disclose(actor, { subjectKind: 'handover-batch', subjectId: batchId }, (tx, now) =>
      this.batchOf(tx, actor, now, batchId),
    );
  }

  /** Offers to the reader and by the reader. */
  mine(actor: Actor, query: ListHandovers): Promise<Page<HandoverView>> {
    return this.session.disclose(actor, { subjectKind: 'handover', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        Handover,
        query,
        (rows) => {
          rows.andWhere('(row.giverId = :me OR row.receiverId = :me)', { me: actor.officialId });
          if (query.state === undefined) return rows;
          const lapsed = `(row.state = 'open' AND row.expiresAt IS NOT NULL AND row.expiresAt <= now())`;
          if (query.state === 'expired') return rows.andWhere(`(row.state = 'expired' OR ${lapsed})`);
          return rows.andWhere(`row.state = :state AND NOT ${lapsed}`, { state: query.state });
        },
        (row) => HandoverView.of(row, actor, now),
      ),
    );
  }

  private decline(actor: Actor, id: string, move: 'refuse' | 'withdraw', reason: string | null): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => {
      const offered = await this.answering.lock(tx, actor, { id });
      await this.answering.decline(tx, actor, now, offered, move, reason);
      return one(handoversOf(offered), actor, now);
    });
  }

  /** What is still open of the items; when nothing is, the answer comes too late as for an item by itself. */
  private declineTogether(actor: Actor, batchId: string, move: 'refuse' | 'withdraw', reason: string | null): Promise<HandoverBatchView> {
    return this.session.run(actor, async (tx, now) => {
      const all = await this.answering.lock(tx, actor, { batchId });
      const open = all.filter(({ handover }) => handover.state === 'open');
      await this.answering.decline(tx, actor, now, open.length > 0 ? open : all, move, reason);
      return this.batchOf(tx, actor, now, batchId);
    });
  }

  private async batchOf(tx: EntityManager, actor: Actor, now: Date, batchId: string): Promise<HandoverBatchView> {
    const rows = await tx.find(Handover, { where: { jurisdictionId: actor.jurisdictionId, batchId }, order: { exhibitId: 'ASC' } });
    if (rows.length === 0) throw new HandoverError('handover.unknown');
    return batch(batchId, rows, actor, now);
  }
}

const handoversOf = (answered: readonly { readonly handover: Handover }[]): Handover[] => answered.map(({ handover }) => handover);

const confirmed = (late: AcceptHandover['late'], paperForm: string | undefined): Pick<AcceptHandover, 'late' | 'paperForm'> => ({
  ...(late && { late }),
  ...(paperForm !== undefined && { paperForm }),
});

function one([handover]: readonly Handover[], actor: Actor, now: Date): HandoverView {
  if (!handover) throw new Error('one item was asked for');
  return HandoverView.of(handover, actor, now);
}

const batch = (id: string, handovers: readonly Handover[], actor: Actor, now: Date): HandoverBatchView => ({
  id,
  handovers: handovers.map((handover) => HandoverView.of(handover, actor, now)),
});
