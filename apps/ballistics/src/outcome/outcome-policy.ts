import { duration, lookInterval, type Environment } from '@headstamp/boot';

/** How long nobody is asked what became of a hit, and how often it is looked, in milliseconds. */
export abstract class OutcomePolicy {
  abstract readonly askAfterMs: number;
  abstract readonly sweepEveryMs: number;
}

/**
 * No rule of the field gives a figure; the standard ones are this installation's own.
 * @throws ConfigurationError naming the variable and what it accepts
 */
export function readOutcomePolicy(env: Environment): OutcomePolicy {
  return { askAfterMs: duration(env, 'HEADSTAMP_HIT_OUTCOME_AFTER', '90d'), sweepEveryMs: lookInterval(env, 'HEADSTAMP_HIT_SWEEP', '15m') };
}
