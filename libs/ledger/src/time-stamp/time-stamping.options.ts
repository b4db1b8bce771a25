import type { X509Certificate } from 'node:crypto';

/** The time-stamp authority of the installation; bound once in the composition root. */
export abstract class TimeStampingOptions {
  /** Null when none is configured: nothing is stamped then. */
  abstract readonly url: string | null;
  /** The authority's certificate, or that of who issued it. */
  abstract readonly trusted: readonly X509Certificate[];
  /** How long a log goes on before its newest checkpoint is stamped again. */
  abstract readonly everyMs: number;
  /** How long the authority is waited for. */
  abstract readonly patienceMs: number;
}

export const NO_TIME_STAMPS = { url: null, trusted: [], everyMs: 3_600_000, patienceMs: 10_000 } as const satisfies TimeStampingOptions;
