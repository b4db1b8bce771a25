import { randomUUID, type KeyObject } from 'node:crypto';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { WebhookKeys } from './webhook-keys';
import type { WebhookEvent } from './webhook-message';
import { WebhookOutcomes } from './webhook-outcomes';
import { WebhookSettings } from './webhook.settings';

/** A delivery that this process is to make, and nobody else until its time is up. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly event: WebhookEvent;
  /** Private keys, newest first. */
  readonly keys: readonly KeyObject[];
  /** Who holds it: only that one says what came of it. */
  readonly heldBy: string;
  /** Its endpoint had not taken anything since a failure. */
  readonly endpointFails: boolean;
}

/** Hands out what is due. A delivery belongs to one process for a while; if that one dies, it is due again. */
@Injectable()
export class WebhookClaims {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly keys: WebhookKeys,
    private readonly outcomes: WebhookOutcomes,
    private readonly settings: WebhookSettings,
  ) {}

  /** What one jurisdiction's endpoints are to be sent now, each as much as it may get at a time. */
  async due(jurisdictionId: string): Promise<ClaimedDelivery[]> {
    const actor = serviceActor(jurisdictionId, 'webhooks', randomUUID());
    const endpoints = await this.session.run(actor, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT e.id FROM notifications.webhook_endpoint e
         WHERE e.jurisdiction_id = $1 AND e.disabled_at IS NULL AND (e.paused_until IS NULL OR e.paused_until <= now())
           AND EXISTS (SELECT FROM notifications.webhook_delivery d WHERE d.jurisdiction_id = e.jurisdiction_id AND d.endpoint_id = e.id
                       AND d.state = 'waiting' AND d.next_try_at <= now())
           AND $2 > (SELECT count(*) FROM notifications.webhook_delivery d WHERE d.jurisdiction_id = e.jurisdiction_id
                     AND d.endpoint_id = e.id AND d.held_by IS NOT NULL AND d.next_try_at > now())
         ORDER BY e.id`,
        [jurisdictionId, this.settings.atATime],
      ),
    );
    const claimed: ClaimedDelivery[] = [];
    for (const { id } of endpoints) claimed.push(...(await this.session.run(actor, (tx, now) => this.claim(tx, actor, now, id))));
    return claimed;
  }

  private async claim(tx: EntityManager, actor: Actor, now: Date, endpointId: string): Promise<ClaimedDelivery[]> {
    const { jurisdictionId } = actor;
    // Two processes that count at once would each see room for the same request. Not a lock on the endpoint's row: what is written
    // down there of requests that failed would make everybody pass the endpoint by.
    const [lock] = await tx.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got', [
      `notifications/webhook-claim/${jurisdictionId}/${endpointId}`,
    ]);
    if (!lock?.got) return [];
    const endpoint = await tx.findOneBy(WebhookEndpoint, { jurisdictionId, id: endpointId, disabledAt: IsNull() });
    if (!endpoint) return [];
    const underWay = await tx.countBy(WebhookDelivery, { jurisdictionId, endpointId, heldBy: Not(IsNull()), nextTryAt: MoreThan(now) });
    const room = this.settings.atATime - underWay;
    if (room <= 0) return [];
    const due = await tx
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .where(`delivery.jurisdictionId = :jurisdictionId AND delivery.endpointId = :endpointId`, { jurisdictionId, endpointId })
      .andWhere(`delivery.state = 'waiting' AND delivery.nextTryAt <= :now`, { now })
      .orderBy('delivery.nextTryAt', 'ASC')
      .limit(room)
      .setLock('for_no_key_update')
      .setOnLocked('skip_locked')
      .getMany();
    const ready: WebhookDelivery[] = [];
    for (const delivery of due) if (!(await this.isOver(tx, actor, now, delivery))) ready.push(delivery);
    if (ready.length === 0) return [];
    const heldBy = randomUUID();
    const nextTryAt = new Date(now.getTime() + this.settings.leaseMs);
    const ids = ready.map(({ id }) => id);
    await tx.update(WebhookDelivery, { jurisdictionId, id: In(ids) }, { heldBy, nextTryAt, tries: () => 'tries + 1' });
    const keys = await this.keys.signing(tx, actor, endpointId);
    return ready.map(({ id, eventId, eventType, alertId, occurredAt }) => ({
      id,
      endpointId,
      url: endpoint.url,
      event: { id: eventId, jurisdictionId, type: eventType, alertId, at: occurredAt },
      keys,
      heldBy,
      endpointFails: endpoint.failingSince !== null,
    }));
  }

  /** Somebody held it and never said what came of it: that is written down, and after the last try it ends there. */
  private async isOver(tx: EntityManager, actor: Actor, now: Date, delivery: WebhookDelivery): Promise<boolean> {
    if (delivery.heldBy === null) return false;
    await this.outcomes.writeTry(tx, actor, now, delivery.id, { outcome: 'interrupted', status: null, durationMs: null, retryAfterMs: null });
    if (delivery.tries < this.settings.attempts) return false;
    await this.outcomes.giveUp(tx, actor, now, delivery, 'interrupted');
    return true;
  }
}
