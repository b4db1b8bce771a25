import { randomUUID } from 'node:crypto';
import type { Delivery } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { WebhookEndpoint } from './webhook-endpoint.entity';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly alertId: string | null;
  readonly at: Date;
}

/** Writes down what each endpoint is to be told. */
@Injectable()
export class WebhookEvents {
  /** Called inside the transaction that holds the message's inbox row. The message's own id is what receivers know the event by. */
  async alertChanged(tx: EntityManager, actor: Actor, { messageId, data }: Delivery<'alert.changed'>): Promise<void> {
    const endpoints = await tx.findBy(WebhookEndpoint, { jurisdictionId: actor.jurisdictionId, disabledAt: IsNull() });
    const { kind, change, alertId } = data;
    const event = { id: messageId, type: `alert.${change}`, alertId, at: new Date(data.at) };
    for (const { id, kinds, changes } of endpoints) {
      const asked = (kinds.length === 0 || kinds.includes(kind)) && (changes.length === 0 || changes.includes(change));
      if (asked) await this.add(tx, actor, id, event);
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
