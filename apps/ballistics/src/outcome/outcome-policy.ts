import { ConfigurationError, type Environment } from '@headstamp/boot';

/** How long nobody is asked what became of a hit, and how often it is looked, in milliseconds. */
export abstract class OutcomePolicy {
  abstract readonly askAfterMs: number;
  abstract readonly sweepEveryMs: number;
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** No rule of the field gives a figure; these are this installation's own. */
const STANDARD = { HEADSTAMP_HIT_OUTCOME_AFTER: '90d', HEADSTAMP_HIT_SWEEP: '15m' } as const;
const LONGEST_SWEEP_MS = 86_400_000;

function duration(env: Environment, variable: keyof typeof STANDARD): number {
  const stated = env[variable]?.trim() || STANDARD[variable];
  const [, number = '', unit = ''] = /^([1-9]\d{0,4})([smhd])$/.exec(stated) ?? [];
  const ms = Number(number) * (UNIT_MS[unit] ?? 0);
  if (ms === 0) throw new ConfigurationError(`${variable} is "${stated}"; it must be a time in s, m, h or d, for example "${STANDARD[variable]}".`);
  return ms;
}

/** @throws ConfigurationError naming the variable and what it accepts */
export function readOutcomePolicy(env: Environment): OutcomePolicy {
  const sweepEveryMs = duration(env, 'HEADSTAMP_HIT_SWEEP');
  if (sweepEveryMs > LONGEST_SWEEP_MS) throw new ConfigurationError('HEADSTAMP_HIT_SWEEP must be at most one day.');
  return { askAfterMs: duration(env, 'HEADSTAMP_HIT_OUTCOME_AFTER'), sweepEveryMs };
}
