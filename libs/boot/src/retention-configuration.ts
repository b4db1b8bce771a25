import type { RetentionOptions } from '@headstamp/ledger';
import { whole, type Environment } from './environment';

/** Once an hour, with thirty days between the announcement of an end and the erasure. */
export function retentionOf(env: Environment): RetentionOptions {
  return {
    everyMs: Math.max(1, whole(env, 'HEADSTAMP_RETENTION_SECONDS', 3_600, 86_400)) * 1_000,
    reviewDays: whole(env, 'HEADSTAMP_RETENTION_REVIEW_DAYS', 30, 365),
  };
}
