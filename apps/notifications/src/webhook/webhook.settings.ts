import { ConfigurationError, oneOf, whole, type Environment } from '@headstamp/boot';
import { networksOf, type Network } from './address-rules';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const LOOKING_UP_AND_WRITING_MS = 30_000;

/** How this installation sends webhooks; bound once in the service's module. */
export abstract class WebhookSettings {
  /** Networks of one's own that may be sent to although nothing of the public Internet is there. */
  abstract readonly networks: readonly Network[];
  /** Whether plain HTTP will do within those networks. */
  abstract readonly plainHttp: boolean;
  /** How long a receiver may take to answer. */
  abstract readonly patienceMs: number;
  /** When whoever took a delivery in hand and said nothing more is taken for dead, and it is sent again. */
  abstract readonly leaseMs: number;
  /** How long after the first failure it is tried again; each further wait is a multiple of the one before. */
  abstract readonly firstRetryMs: number;
  /** Tries in a row before a delivery is given up; somebody may ask for it again. */
  abstract readonly attempts: number;
  /** How long an endpoint may go on without taking anything before nothing more is sent to it. */
  abstract readonly disableAfterMs: number;
  /** How many requests one endpoint gets at a time. */
  abstract readonly atATime: number;
  /** The sender wakes when there is something to send; this is how often it looks when nothing woke it. */
  abstract readonly lookEveryMs: number;
}

/** The longest wait of the schedule, and the longest that a receiver may ask for. */
export const LONGEST_WAIT_MS = DAY_MS;

/** @throws ConfigurationError naming the variable and what it accepts */
export function readWebhookSettings(env: Environment): WebhookSettings {
  const networks = networksOf(env.HEADSTAMP_WEBHOOK_NETWORKS?.trim() ?? '');
  if (networks === null) {
    throw new ConfigurationError('HEADSTAMP_WEBHOOK_NETWORKS cannot be read; it must be networks such as "10.20.0.0/16 fd12:3456::/32".');
  }
  const patienceMs = Math.max(1, whole(env, 'HEADSTAMP_WEBHOOK_PATIENCE_SECONDS', 15, 60)) * SECOND_MS;
  return {
    networks,
    plainHttp: oneOf(env, 'HEADSTAMP_WEBHOOK_HTTP', ['never', 'own-networks'], 'never') === 'own-networks',
    patienceMs,
    leaseMs: patienceMs + LOOKING_UP_AND_WRITING_MS,
    firstRetryMs: Math.max(1, whole(env, 'HEADSTAMP_WEBHOOK_RETRY_SECONDS', 5, 600)) * SECOND_MS,
    attempts: 10,
    disableAfterMs: Math.max(1, whole(env, 'HEADSTAMP_WEBHOOK_DISABLE_DAYS', 5, 60)) * DAY_MS,
    atATime: Math.max(1, whole(env, 'HEADSTAMP_WEBHOOK_AT_A_TIME', 4, 64)),
    lookEveryMs: 2 * SECOND_MS,
  };
}
