import { ConfigurationError, durations, type Environment } from '@headstamp/boot';
import { ALERT_RULES, type AlertKind } from '../alert/alert.kinds';

export type AlertPriority = 'URGENT' | 'ROUTINE';
const PRIORITIES: readonly AlertPriority[] = ['URGENT', 'ROUTINE'];

export const priorityOf = ({ urgent }: { readonly urgent: boolean }): AlertPriority => (urgent ? 'URGENT' : 'ROUTINE');

/** How long an office has to say that it knows, in milliseconds of its own working time. */
export abstract class EscalationPolicy {
  /** Of what is not urgent a kind may say less. */
  abstract readonly acknowledgeWithinMs: Readonly<Record<AlertPriority, number>>;
  /** After it should have been acknowledged. */
  abstract readonly deputyAfterMs: Readonly<Record<AlertPriority, number>>;
  abstract readonly headAfterMs: Readonly<Record<AlertPriority, number>>;
  /** How often the alerts are looked at, by the clock. */
  abstract readonly sweepEveryMs: number;
}

const HOUR_MS = 3_600_000;
const HEAD = 'HEADSTAMP_ALERT_HEAD_AFTER';

/** @throws ConfigurationError naming the variable and what it accepts */
export function readEscalationPolicy(env: Environment): EscalationPolicy {
  const deputyAfterMs = durations(env, 'HEADSTAMP_ALERT_DEPUTY_AFTER', PRIORITIES, 'URGENT=1h ROUTINE=8h');
  const headAfterMs = durations(env, HEAD, PRIORITIES, 'URGENT=4h ROUTINE=24h');
  if (PRIORITIES.some((priority) => headAfterMs[priority] <= deputyAfterMs[priority]))
    throw new ConfigurationError(`${HEAD} tells the head no later than the deputy; it must be longer than HEADSTAMP_ALERT_DEPUTY_AFTER.`);
  return {
    acknowledgeWithinMs: durations(env, 'HEADSTAMP_ALERT_ACKNOWLEDGE_WITHIN', PRIORITIES, 'URGENT=4h ROUTINE=24h'),
    deputyAfterMs,
    headAfterMs,
    sweepEveryMs: durations(env, 'HEADSTAMP_ALERT_SWEEP', ['EVERY'], 'EVERY=60s').EVERY,
  };
}

/** Working time until an alert should be acknowledged. */
export function acknowledgeWithinMs(kind: AlertKind, urgent: boolean, { acknowledgeWithinMs: most }: EscalationPolicy): number {
  const ordinary = Math.min(ALERT_RULES[kind].acknowledgeWithinHours * HOUR_MS, most.ROUTINE);
  return urgent ? Math.min(ordinary, most.URGENT) : ordinary;
}
