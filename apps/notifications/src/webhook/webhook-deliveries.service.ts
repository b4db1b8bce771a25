import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookDeliveryLog, WebhookDeliveryPage, WebhookDeliveryView, type WebhookDeliveryQuery } from './webhook-delivery.dto';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { WebhookEvents } from './webhook-events';
import { WebhookTry } from './webhook-try.entity';
import { WebhookError } from './webhook.errors';

const SHOWN_TRIES = 200;

/** What was sent to whom, and what came of it. */
@Injectable()
export class WebhookDeliveriesService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly events: WebhookEvents,
  ) {}

  /** Deliveries to one endpoint, newest first. */
  list(actor: Actor, endpointId: string, { limit, cursor, state }: WebhookDeliveryQuery): Promise<WebhookDeliveryPage> {
    const after = positionOf(cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'webhook-endpoint', subjectId: endpointId }, async (tx) => {
      if (!(await tx.existsBy(WebhookEndpoint, { jurisdictionId, id: endpointId }))) throw new WebhookError('webhook-endpoint.unknown');
      const query = tx
        .createQueryBuilder(WebhookDelivery, 'delivery')
        .where('delivery.jurisdictionId = :jurisdictionId AND delivery.endpointId = :endpointId', { jurisdictionId, endpointId })
        .orderBy('delivery.recordedAt', 'DESC')
        .addOrderBy('delivery.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('delivery.state = :state', { state });
      if (after) query.andWhere('(delivery.recordedAt, delivery.id) < (:recordedAt, :id)', after);
      return WebhookDeliveryPage.of(pageOf(await query.getMany(), limit, (delivery) => WebhookDeliveryView.of(delivery)));
    });
  }

  one(actor: Actor, id: string): Promise<WebhookDeliveryLog> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'webhook-delivery', subjectId: id }, async (tx) => {
      const delivery = await tx.findOneBy(WebhookDelivery, { jurisdictionId, id });
      if (!delivery) throw new WebhookError('webhook-delivery.unknown');
      const tries = await tx.find(WebhookTry, {
        where: { jurisdictionId, deliveryId: id },
        order: { recordedAt: 'DESC', occurredAt: 'DESC' },
        take: SHOWN_TRIES,
      });
      return WebhookDeliveryLog.withLog(delivery, tries);
    });
  }

  /** Sends it once more and at once, with the id that it always had, whatever came of it before. */
  retry(actor: Actor, id: string): Promise<WebhookDeliveryView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const delivery = await tx.findOne(WebhookDelivery, { where: { jurisdictionId, id }, lock: { mode: 'for_no_key_update' } });
      if (!delivery) throw new WebhookError('webhook-delivery.unknown');
      await this.activeEndpoint(tx, actor, delivery.endpointId);
      if (delivery.heldBy !== null) throw new WebhookError('webhook-delivery.under-way');
      await tx.save(Object.assign(delivery, { state: 'waiting', tries: 0, nextTryAt: now, deliveredAt: null }));
      await this.ledger.append(tx, actor, {
        kind: 'webhook-delivery.asked-again',
        subject: { kind: 'webhook-delivery', id },
        occurredAt: now,
        facts: { endpointId: delivery.endpointId, eventId: delivery.eventId },
      });
      return WebhookDeliveryView.of(delivery);
    });
  }

  /** Sends a test that tells of nothing. */
  test(actor: Actor, endpointId: string): Promise<WebhookDeliveryView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.activeEndpoint(tx, actor, endpointId);
      const id = await this.events.test(tx, actor, now, endpointId);
      await this.ledger.append(tx, actor, {
        kind: 'webhook-endpoint.tested',
        subject: { kind: 'webhook-endpoint', id: endpointId },
        occurredAt: now,
        facts: { deliveryId: id },
      });
      return WebhookDeliveryView.of(await tx.findOneByOrFail(WebhookDelivery, { jurisdictionId, id }));
    });
  }

  private async activeEndpoint(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<void> {
    const endpoint = await tx.findOneBy(WebhookEndpoint, { jurisdictionId, id });
    if (!endpoint) throw new WebhookError('webhook-endpoint.unknown');
    if (endpoint.disabledAt !== null) throw new WebhookError('webhook-endpoint.not-active');
  }
}
