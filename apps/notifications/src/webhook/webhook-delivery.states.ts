/** `waiting`: to be sent, now or later. `delivered`: the receiver said so. `failed`: given up until somebody asks for it again. */
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];

/** What came of one try. `interrupted`: the process that made it ended before it could say. */
export const WEBHOOK_OUTCOMES = [
  'taken',
  'refused',
  'redirected',
  'gone',
  'timed-out',
  'not-reached',
  'certificate-refused',
  'host-unknown',
  'address-forbidden',
  'interrupted',
] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

/** What a status says (Standard Webhooks 1.0.0, delivery success and failure): taken is 2xx and nothing else. */
export function outcomeOf(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** Where a delivery stands after a try. One that is gone is not asked again; any other is until its tries are used up. */
export function stateAfterTry(outcome: WebhookOutcome, tries: number, atMost: number): WebhookDeliveryState {
  if (outcome === 'taken') return 'delivered';
  return outcome === 'gone' || tries >= atMost ? 'failed' : 'waiting';
}

/** Why nothing is sent to an endpoint. */
export const WEBHOOK_DISABLED_BECAUSE = ['administrator', 'gone', 'failing'] as const;
export type WebhookDisabledBecause = (typeof WEBHOOK_DISABLED_BECAUSE)[number];

/** Whether an endpoint that has taken nothing since then is given up. */
export const isGivenUp = (failingSince: Date, now: Date, disableAfterMs: number): boolean =>
  now.getTime() - failingSince.getTime() >= disableAfterMs;
