import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Delivery, JobName } from './job-contract';

/** The fence that makes effects happen once: its row commits with the effect, whatever the queue repeats. */
@Injectable()
export class Inbox {
  constructor(private readonly session: JurisdictionSession) {}

  /**
   * Carries out a message's effect in the jurisdiction it was posted in, exactly once: a second delivery changes
   * nothing. The message is marked done in the same transaction.
   */
  async once<Name extends JobName>(
    delivery: Delivery<Name>,
    effect: (tx: EntityManager, actor: Actor, now: Date) => Promise<void>,
  ): Promise<void> {
    const actor = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    await this.session.run(actor, async (tx, now) => {
      if (await this.accept(tx, actor, delivery.queue, delivery.messageId)) await effect(tx, actor, now);
      await this.done(tx, delivery);
    });
  }

  /** Writes the inbox row; false when this consumer has had the message before. */
  async accept(tx: EntityManager, actor: Actor, consumer: string, messageId: string): Promise<boolean> {
    const accepted = await tx.query<unknown[]>(
      `INSERT INTO messaging.inbox (jurisdiction_id, consumer, message_id) VALUES ($1, $2, $3)
       ON CONFLICT (jurisdiction_id, consumer, message_id) DO NOTHING RETURNING message_id`,
      [actor.jurisdictionId, consumer, messageId],
    );
    return accepted.length === 1;
  }

  /** Tells the sweeper that nothing is left to do. */
  async done(tx: EntityManager, delivery: Delivery): Promise<void> {
    await tx.query('UPDATE messaging.outbox SET done_at = clock_timestamp() WHERE jurisdiction_id = $1 AND id = $2 AND done_at IS NULL', [
      delivery.jurisdictionId,
      delivery.messageId,
    ]);
  }
}
