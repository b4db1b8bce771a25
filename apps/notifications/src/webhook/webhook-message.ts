import { sign, type KeyObject } from 'node:crypto';

/** What an endpoint is told of: an alert and what became of it, or nothing but that it is reached. */
export interface WebhookEvent {
  readonly id: string;
  readonly jurisdictionId: string;
  /** `alert.raised`, `webhook.test` */
  readonly type: string;
  /** The alert; null for a test. */
  readonly alertId: string | null;
  readonly at: Date;
}

export interface WebhookMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A CloudEvents 1.0 event in structured mode. It says that something happened and under which id it is to be asked for; what it is,
 * the receiver reads with the rights of its own official.
 */
export function cloudEvent({ id, jurisdictionId, type, alertId, at }: WebhookEvent): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: `urn:headstamp:jurisdiction:${jurisdictionId}`,
    type: `headstamp.${type}`,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    ...(alertId === null ? { data: {} } : { subject: alertId, data: { id: alertId } }),
  });
}

/**
 * The request as Standard Webhooks 1.0.0 signs it: Ed25519 (`v1a`) over `id.timestamp.body`, one signature for each key.
 * @param keys newest first; several while a receiver changes from one to the next
 * @param now of this try: a receiver refuses what was signed long ago
 */
export function webhookMessage(event: WebhookEvent, keys: readonly KeyObject[], now: Date): WebhookMessage {
  const body = cloudEvent(event);
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signed = Buffer.from(`${event.id}.${timestamp}.${body}`);
  return {
    body,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': event.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': keys.map((key) => `v1a,${sign(null, signed, key).toString('base64')}`).join(' '),
    },
  };
}

/** A public key as Standard Webhooks writes it. @param raw the 32 bytes */
export const webhookPublicKey = (raw: Buffer): string => `whpk_${raw.toString('base64')}`;
