import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { WebhookChange } from './webhook-endpoint.dto';
import { WebhookEndpoint } from './webhook-endpoint.entity';

export interface ChangedAlert {
  readonly id: string;
  readonly kind: string;
}

interface Event {
  readonly id: string;
  readonly type: string;
  readonly alertId: string | null;
  readonly at: Date;
}

/** Writes down what each endpoint is to be told. */
@Injectable()
export class WebhookEvents {
  /** Called in the transaction that changes the alerts, so that what is told and what is so commit together. */
  async alertsChanged(tx: EntityManager, actor: Actor, now: Date, change: WebhookChange, alerts: readonly ChangedAlert[]): Promise<void> {
    if (alerts.length === 0) return;
    const endpoints = await tx.findBy(WebhookEndpoint, { jurisdictionId: actor.jurisdictionId, disabledAt: IsNull() });
    const asking = endpoints.filter(({ changes }) => changes.length === 0 || changes.includes(change));
    for (const { id: alertId, kind } of asking.length > 0 ? alerts : []) {
      // Every endpoint is told of it under one id.
      const event = { id: randomUUID(), type: `alert.${change}`, alertId, at: now };
      for (const { id, kinds } of asking) if (kinds.length === 0 || kinds.includes(kind)) await this.add(tx, actor, id, event);
    }
  }

  /** Tells an endpoint nothing but that it is reached; answers with the id of the delivery. */
  async test(tx: EntityManager, actor: Actor, now: Date, endpointId: string): Promise<string> {
    return this.add(tx, actor, endpointId, { id: randomUUID(), type: 'webhook.test', alertId: null, at: now });
  }

  private async add(tx: EntityManager, { jurisdictionId }: Actor, endpointId: string, event: Event): Promise<string> {
    const id = randomUUID();
    // By the clock of this moment: a row that a long transaction dates back would be due before it is there to see.
    await tx.query(
      `INSERT INTO notifications.webhook_delivery
         (jurisdiction_id, id, endpoint_id, event_id, event_type, alert_id, state, tries, next_try_at, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, clock_timestamp(), $7)
       ON CONFLICT (jurisdiction_id, endpoint_id, event_id) DO NOTHING`,
      [jurisdictionId, id, endpointId, event.id, event.type, event.alertId, event.at],
    );
    return id;
  }
}
