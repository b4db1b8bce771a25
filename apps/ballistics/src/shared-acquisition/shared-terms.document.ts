import { SHARING_DISCLOSURES } from '@headstamp/codes';
import type { SharingTermsFact } from '@headstamp/exchange';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const MOST_CHANGES = 1_000_000;

/** Whether a value from abroad is terms, whole and well formed: half-read terms would be no terms. */
export function isTermsFact(value: unknown): value is SharingTermsFact {
  if (typeof value !== 'object' || value === null) return false;
  const { number, compare, disclosure, expiresAt } = value as Record<string, unknown>;
  return (
    Number.isInteger(number) &&
    (number as number) >= 1 &&
    (number as number) <= MOST_CHANGES &&
    typeof compare === 'boolean' &&
    SHARING_DISCLOSURES.some((known) => known === disclosure) &&
    (expiresAt === null || (typeof expiresAt === 'string' && INSTANT.test(expiresAt) && !Number.isNaN(Date.parse(expiresAt))))
  );
}
