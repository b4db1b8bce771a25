import { ConfigurationError, durations, type Environment } from '@headstamp/boot';
import { TRACE_PRIORITIES, type TracePriority } from '@headstamp/codes';

/** How long an office has, in milliseconds of its own working time. */
export abstract class DeadlinePolicy {
  abstract readonly answerWithinMs: Readonly<Record<TracePriority, number>>;
  /** A reminder comes when this much is left. */
  abstract readonly remindBeforeMs: Readonly<Record<TracePriority, number>>;
  /** After the deadline. */
  abstract readonly deputyAfterMs: number;
  abstract readonly headAfterMs: number;
  /** How often the deadlines are looked at, by the clock. */
  abstract readonly sweepEveryMs: number;
}

/**
 * The International Tracing Instrument asks for prompt answers and gives no figure. These are this installation's own: two days
 * of eight hours where it is urgent, twenty where it is not.
 */
const STANDARD = {
  HEADSTAMP_TRACE_ANSWER_WITHIN: 'URGENT=16h ROUTINE=160h',
  HEADSTAMP_TRACE_REMIND_BEFORE: 'URGENT=4h ROUTINE=24h',
  HEADSTAMP_TRACE_ESCALATE_AFTER: 'DEPUTY=8h HEAD=24h',
  HEADSTAMP_TRACE_SWEEP: 'EVERY=60s',
} as const;

const times = <const Name extends string>(
  env: Environment,
  variable: keyof typeof STANDARD,
  names: readonly Name[],
): Record<Name, number> => durations(env, variable, names, STANDARD[variable]);

/** @throws ConfigurationError naming the variable and what it accepts */
export function readDeadlinePolicy(env: Environment): DeadlinePolicy {
  const escalate = times(env, 'HEADSTAMP_TRACE_ESCALATE_AFTER', ['DEPUTY', 'HEAD']);
  if (escalate.HEAD <= escalate.DEPUTY)
    throw new ConfigurationError('HEADSTAMP_TRACE_ESCALATE_AFTER tells the head no later than the deputy; HEAD must be the longer time.');
  return {
    answerWithinMs: times(env, 'HEADSTAMP_TRACE_ANSWER_WITHIN', TRACE_PRIORITIES),
    remindBeforeMs: times(env, 'HEADSTAMP_TRACE_REMIND_BEFORE', TRACE_PRIORITIES),
    deputyAfterMs: escalate.DEPUTY,
    headAfterMs: escalate.HEAD,
    sweepEveryMs: times(env, 'HEADSTAMP_TRACE_SWEEP', ['EVERY']).EVERY,
  };
}
