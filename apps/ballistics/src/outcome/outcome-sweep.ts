import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import {
  JurisdictionDirectory,
  JurisdictionSession,
  RegularLook,
  serviceActor,
  walked,
  walkRows,
  type Actor,
  type WalkedBatch,
} from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { Link } from '../link/link.entity';
import { HitOutcome } from './hit-outcome.entity';
import { OutcomePolicy } from './outcome-policy';
import { askedAt } from './outcome.states';

const BATCH = 200;

/**
 * Asks what became of a hit of which nobody has said so for long. Nothing is timed ahead: what is to be asked follows from the rows and
 * the clock, so a stop loses nothing and any number of processes may look.
 */
@Injectable()
export class OutcomeSweep extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly policy: OutcomePolicy,
  ) {
    super(directory, policy.sweepEveryMs);
  }

  /**
   * Asks in one jurisdiction; answers how many questions were new.
   * @param at the time to judge by; the database's own when left out
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'hit-outcomes', randomUUID());
    return walkRows(this.session, actor, (tx, now, after) => this.batch(tx, actor, now, at ?? now, after));
  }

  private async batch(tx: EntityManager, actor: Actor, now: Date, at: Date, after: string): Promise<WalkedBatch> {
    const { jurisdictionId } = actor;
    const where = { jurisdictionId, id: MoreThan(after), state: 'confirmed_hit' as const };
    const hits = await tx.find(Link, { where, order: { id: 'ASC' }, take: BATCH });
    const said = await tx.findBy(HitOutcome, { jurisdictionId, saidBy: 'own', linkId: In(hits.map(({ id }) => id)) });
    let asked = 0;
    for (const { id: linkId, settledAt, recordedAt } of hits) {
      const own = said.filter((each) => each.linkId === linkId);
      const dueAt = askedAt(settledAt ?? recordedAt, own, this.policy.askAfterMs, at);
      if (dueAt !== null && (await this.ask(tx, actor, linkId, dueAt, now))) asked += 1;
    }
    return walked(asked, hits, BATCH);
  }

  /** False when it was asked before, by this process or another. */
  private async ask(tx: EntityManager, actor: Actor, linkId: string, dueAt: Date, now: Date): Promise<boolean> {
    const noticeId = randomUUID();
    const entered = await tx.query<unknown[]>(
      `INSERT INTO ballistics.hit_outcome_notice (jurisdiction_id, id, link_id, due_at, occurred_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (jurisdiction_id, link_id, due_at) DO NOTHING RETURNING id`,
      [actor.jurisdictionId, noticeId, linkId, dueAt, now],
    );
    if (entered.length === 0) return false;
    await this.ledger.append(tx, actor, {
      kind: 'hit.outcome-asked',
      subject: { kind: 'link', id: linkId },
      occurredAt: now,
      facts: { noticeId, dueAt: dueAt.toISOString() },
    });
    await this.outbox.post(tx, actor, 'hit-outcome.due', { noticeId, linkId });
    return true;
  }
}
