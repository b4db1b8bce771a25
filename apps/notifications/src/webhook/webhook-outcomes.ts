import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { AlertService } from '../alert/alert.service';
import { waitAfter } from './retry-schedule';
import type { ClaimedDelivery } from './webhook-claims';
import { WebhookDelivery } from './webhook-delivery.entity';
import { isGivenUp, stateAfterTry, type WebhookDisabledBecause, type WebhookOutcome } from './webhook-delivery.states';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { WebhookEndpointsService } from './webhook-endpoints.service';
import { WebhookTry } from './webhook-try.entity';
import { WebhookSettings } from './webhook.settings';

/** What came of one try. */
export interface TryResult {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  readonly durationMs: number | null;
  readonly retryAfterMs: number | null;
}

/** Statuses by which a receiver says that it is asked too often, whether or not it says for how long it wants to be left alone. */
const TOO_MANY_REQUESTS = 429;

/** Writes down what came of each try, and what follows from it. */
@Injectable()
export class WebhookOutcomes {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly endpoints: WebhookEndpointsService,
    private readonly alerts: AlertService,
    private readonly settings: WebhookSettings,
  ) {}

  /**
   * What it says of the endpoint and what of the delivery are written one behind the other: all requests of an endpoint would queue
   * for its row. Who dies between the two leaves a delivery that was interrupted, and is asked again.
   */
  async settle(claimed: ClaimedDelivery, result: TryResult): Promise<void> {
    const actor = serviceActor(claimed.event.jurisdictionId, 'webhooks', randomUUID());
    const tryId = randomUUID();
    if (result.outcome !== 'taken') await this.session.run(actor, (tx, now) => this.failed(tx, actor, now, claimed.endpointId, result, tryId));
    else if (claimed.endpointFails) await this.session.run(actor, (tx) => this.recovered(tx, actor, claimed.endpointId));
    await this.session.run(actor, async (tx, now) => {
      const delivery = await tx.findOne(WebhookDelivery, {
        where: { jurisdictionId: actor.jurisdictionId, id: claimed.id, heldBy: claimed.heldBy },
        lock: { mode: 'for_no_key_update' },
      });
      await this.writeTry(tx, actor, now, claimed.id, result, tryId);
      // Somebody took this process for dead and sends it again: that one will say what came of it.
      if (delivery) await this.follow(tx, actor, now, delivery, result);
    });
  }

  async writeTry(tx: EntityManager, { jurisdictionId }: Actor, now: Date, deliveryId: string, result: TryResult, id: string = randomUUID()): Promise<void> {
    await tx.insert(WebhookTry, { jurisdictionId, id, deliveryId, ...result, occurredAt: now });
  }

  async giveUp(tx: EntityManager, actor: Actor, now: Date, delivery: WebhookDelivery, outcome: WebhookOutcome): Promise<void> {
    await this.write(tx, delivery, { state: 'failed', heldBy: null, lastOutcome: outcome });
    await this.tell(tx, actor, now, delivery, 'failed', outcome);
  }

  private async follow(tx: EntityManager, actor: Actor, now: Date, delivery: WebhookDelivery, result: TryResult): Promise<void> {
    const { outcome, retryAfterMs } = result;
    const state = stateAfterTry(outcome, delivery.tries, this.settings.attempts);
    if (state === 'failed') return this.giveUp(tx, actor, now, delivery, outcome);
    if (state === 'delivered') {
      await this.write(tx, delivery, { state, heldBy: null, lastOutcome: outcome, deliveredAt: now });
      return this.tell(tx, actor, now, delivery, 'sent', outcome);
    }
    const wait = Math.max(retryAfterMs ?? 0, waitAfter(delivery.tries, this.settings.firstRetryMs, Math.random()));
    await this.write(tx, delivery, { heldBy: null, lastOutcome: outcome, nextTryAt: new Date(now.getTime() + wait) });
  }

  /** The caller holds the row, so it need not be read again to be written. */
  private async write(tx: EntityManager, delivery: WebhookDelivery, changes: Partial<WebhookDelivery>): Promise<void> {
    const { jurisdictionId, id } = delivery;
    await tx.update(WebhookDelivery, { jurisdictionId, id }, changes);
    Object.assign(delivery, changes);
  }

  /** Most failures of an endpoint that fails already say nothing new of it, and hold nobody up. */
  private async failed(tx: EntityManager, actor: Actor, now: Date, endpointId: string, result: TryResult, tryId: string): Promise<void> {
    const { outcome, status, retryAfterMs } = result;
    const where = { jurisdictionId: actor.jurisdictionId, id: endpointId };
    const pause = retryAfterMs ?? (status === TOO_MANY_REQUESTS ? this.settings.firstRetryMs : null);
    const isOver = (since: Date): boolean => outcome === 'gone' || isGivenUp(since, now, this.settings.disableAfterMs);
    const known = await tx.findOneByOrFail(WebhookEndpoint, where);
    if (known.failingSince !== null && pause === null && (known.disabledAt !== null || !isOver(known.failingSince))) return;
    const endpoint = await tx.findOneOrFail(WebhookEndpoint, { where, lock: { mode: 'for_no_key_update' } });
    endpoint.failingSince ??= now;
    if (pause !== null) endpoint.pausedUntil = new Date(now.getTime() + pause);
    await tx.save(endpoint);
    if (endpoint.disabledAt === null && isOver(endpoint.failingSince)) {
      await this.disable(tx, actor, now, endpoint, outcome === 'gone' ? 'gone' : 'failing', tryId);
    }
  }

  /** It took something: it is well again. */
  private async recovered(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<void> {
    await tx.update(WebhookEndpoint, { jurisdictionId, id, failingSince: Not(IsNull()) }, { failingSince: null });
  }

  private async disable(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    endpoint: WebhookEndpoint,
    because: WebhookDisabledBecause,
    causeMessageId: string,
  ): Promise<void> {
    await this.endpoints.disabled(tx, actor, now, endpoint, because);
    const fact = { kind: 'webhook-disabled', subjectId: endpoint.id, causeMessageId, senderId: null, urgent: false } as const;
    await this.alerts.raise(tx, actor, now, fact);
  }

  private async tell(tx: EntityManager, actor: Actor, now: Date, delivery: WebhookDelivery, what: 'sent' | 'failed', outcome: WebhookOutcome): Promise<void> {
    const { id, endpointId, eventId, eventType, tries } = delivery;
    await this.ledger.append(tx, actor, {
      kind: `webhook-delivery.${what}`,
      subject: { kind: 'webhook-delivery', id },
      occurredAt: now,
      facts: { endpointId, eventId, eventType, tries, outcome },
    });
  }
}
