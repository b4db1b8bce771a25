import { PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { WebhookDelivery } from './webhook-delivery.entity';
import { WEBHOOK_DELIVERY_STATES, type WebhookDeliveryState, type WebhookOutcome } from './webhook-delivery.states';
import type { WebhookTry } from './webhook-try.entity';

export class WebhookDeliveryQuery extends PageQuery {
  @IsOptional() @IsIn(WEBHOOK_DELIVERY_STATES) readonly state?: WebhookDeliveryState;
}

export class WebhookDeliveryView {
  readonly id!: string;
  readonly endpointId!: string;
  /** What the receiver knows it by (`webhook-id`): the same in every try. */
  readonly eventId!: string;
  /** `alert.raised`; `webhook.test` for a test. */
  readonly eventType!: string;
  /** Null for a test. */
  readonly alertId!: string | null;
  readonly state!: WebhookDeliveryState;
  /** Since it was last asked for. */
  readonly tries!: number;
  /** Whether it is being sent at this moment. */
  readonly underWay!: boolean;
  /** Null while it is being sent, and when nothing more is to be sent. */
  readonly nextTryAt!: Date | null;
  readonly lastOutcome!: WebhookOutcome | null;
  readonly deliveredAt!: Date | null;
  /** When what it tells of happened. */
  readonly occurredAt!: Date;

  static of(delivery: WebhookDelivery): WebhookDeliveryView {
    return Object.assign(new WebhookDeliveryView(), factsOf(delivery));
  }
}

export class WebhookTryView {
  readonly outcome!: WebhookOutcome;
  /** HTTP status; null when nothing was answered. */
  readonly status!: number | null;
  readonly durationMs!: number | null;
  /** What the receiver asked for with `Retry-After`, at most a day. */
  readonly retryAfterMs!: number | null;
  /** When its outcome was known. */
  readonly at!: Date;

  static of({ outcome, status, durationMs, retryAfterMs, occurredAt }: WebhookTry): WebhookTryView {
    return Object.assign(new WebhookTryView(), { outcome, status, durationMs, retryAfterMs, at: occurredAt });
  }
}

/** A delivery with what came of every try. */
export class WebhookDeliveryLog extends WebhookDeliveryView {
  /** Newest first, at most 200. */
  readonly log!: WebhookTryView[];

  static withLog(delivery: WebhookDelivery, log: readonly WebhookTry[]): WebhookDeliveryLog {
    return Object.assign(new WebhookDeliveryLog(), factsOf(delivery), { log: log.map((each) => WebhookTryView.of(each)) });
  }
}

export class WebhookDeliveryPage {
  readonly items!: WebhookDeliveryView[];
  readonly nextCursor!: string | null;

  static of(page: Page<WebhookDeliveryView>): WebhookDeliveryPage {
    return Object.assign(new WebhookDeliveryPage(), page);
  }
}

function factsOf(delivery: WebhookDelivery): WebhookDeliveryView {
  const { id, endpointId, eventId, eventType, alertId, state, tries, nextTryAt, heldBy, lastOutcome, deliveredAt, occurredAt } = delivery;
  return {
    ...{ id, endpointId, eventId, eventType, alertId, state, tries, underWay: heldBy !== null },
    ...{ nextTryAt: state === 'waiting' && heldBy === null ? nextTryAt : null, lastOutcome, deliveredAt, occurredAt },
  };
}
