import { ConfigurationError, type Environment } from '@headstamp/boot';
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

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
/** More working time than a year has. */
const LONGEST_MS = 10_000 * 3_600_000;

function durations<const Name extends string>(
  env: Environment,
  variable: keyof typeof STANDARD,
  names: readonly Name[],
): Record<Name, number> {
  const value = env[variable]?.trim() || STANDARD[variable];
  const stated = new Map(
    value.split(/\s+/).map((each): [string, number] => {
      const [, name = '', count = '', unit = ''] = /^([A-Z]+)=(\d{1,6})([smh])$/.exec(each) ?? [];
      return [name, Number(count) * (UNIT_MS[unit] ?? 0)];
    }),
  );
  const right = stated.size === names.length && names.every((name) => (stated.get(name) ?? 0) > 0 && (stated.get(name) ?? 0) <= LONGEST_MS);
  if (!right) {
    throw new ConfigurationError(
      `${variable} is "${value}"; it must name ${names.join(' and ')}, each with a time in s, m or h, for example "${STANDARD[variable]}".`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, stated.get(name) ?? 0])) as Record<Name, number>;
}

/** @throws ConfigurationError naming the variable and what it accepts */
export function readDeadlinePolicy(env: Environment): DeadlinePolicy {
  const escalate = durations(env, 'HEADSTAMP_TRACE_ESCALATE_AFTER', ['DEPUTY', 'HEAD']);
  if (escalate.HEAD <= escalate.DEPUTY)
    throw new ConfigurationError('HEADSTAMP_TRACE_ESCALATE_AFTER tells the head no later than the deputy; HEAD must be the longer time.');
  return {
    answerWithinMs: durations(env, 'HEADSTAMP_TRACE_ANSWER_WITHIN', TRACE_PRIORITIES),
    remindBeforeMs: durations(env, 'HEADSTAMP_TRACE_REMIND_BEFORE', TRACE_PRIORITIES),
    deputyAfterMs: escalate.DEPUTY,
    headAfterMs: escalate.HEAD,
    sweepEveryMs: durations(env, 'HEADSTAMP_TRACE_SWEEP', ['EVERY']).EVERY,
  };
}
