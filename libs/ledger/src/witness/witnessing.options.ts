import type { WitnessPolicy } from './tlog-policy';

/** How the logs of this deployment are witnessed; bound once in the composition root. */
export abstract class WitnessingOptions {
  /** The installation's policy file; null when the neighbours on this deployment witness one another. */
  abstract readonly policy: WitnessPolicy | null;
  /** The same as it was written. */
  abstract readonly policyText: string | null;
  /** How often the newest head of each log is shown to its witnesses. */
  abstract readonly everyMs: number;
  /** How long a witness is waited for. */
  abstract readonly patienceMs: number;
  /** A witness that has failed for this long is reported. */
  abstract readonly alarmAfterMs: number;
}

export const WITNESSED_BY_NEIGHBOURS = {
  policy: null,
  policyText: null,
  everyMs: 10_000,
  patienceMs: 5_000,
  alarmAfterMs: 3_600_000,
} as const satisfies WitnessingOptions;
