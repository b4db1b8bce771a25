import { randomUUID } from 'node:crypto';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What both offices must know of. */
export const ALARMS = [
  'overdue',
  'loan-overdue',
  'lost',
  'found',
  'on-hold',
  'answered',
  'contested',
  'finding',
  'resolved',
  'seal-used-before',
  'sent-back',
  'returned',
  'loan-asked',
  'loan-answered',
  'loan-ended',
] as const;
export type Alarm = (typeof ALARMS)[number];

/** Tells the own office of something once; the other side tells its own when it hears of it. */
@Injectable()
export class ConsignmentAlarms {
  constructor(private readonly outbox: Outbox) {}

  /**
   * @param at what makes it one fact: when it was due, or when it was said
   * @param from the state the news came from; null for one's own
   * @returns false when the office was told of it before
   */
  async raise(
    tx: EntityManager,
    actor: Actor,
    consignmentId: string,
    alarm: Alarm,
    at: Date,
    from: string | null = null,
  ): Promise<boolean> {
    const noticeId = randomUUID();
    const entered = await tx.query<unknown[]>(
      `INSERT INTO custody.consignment_notice (jurisdiction_id, id, consignment_id, alarm, due_at, occurred_at) VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (jurisdiction_id, consignment_id, alarm, due_at) DO NOTHING RETURNING id`,
      [actor.jurisdictionId, noticeId, consignmentId, alarm, at],
    );
    if (entered.length === 0) return false;
    await this.outbox.post(tx, actor, 'consignment.alarmed', { noticeId, consignmentId, alarm, from });
    return true;
  }
}
