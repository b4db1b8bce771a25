import { instantOf, nextDay, type LocalDate } from '../calendar/local-time';
import type { DirectoryPolicy } from './directory-policy';

/** What an entry of the directory is worth at an instant. */
export const DIRECTORY_STANDINGS = ['not-yet', 'current', 'confirm-soon', 'expired'] as const;
export type DirectoryStanding = (typeof DIRECTORY_STANDINGS)[number];

export interface Validity {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly confirmedAt: Date;
}

/** The instant from which nothing more is addressed to the entry: unconfirmed for too long, or past its last day. */
export function expiresAt({ validUntil, confirmedAt }: Validity, policy: DirectoryPolicy, timeZone: string): Date {
  const unconfirmed = confirmedAt.getTime() + policy.confirmEveryMs;
  const ended = validUntil === null ? Infinity : instantOf(nextDay(validUntil), '00:00', timeZone);
  return new Date(Math.min(unconfirmed, ended));
}

/** @param timeZone of the entry's jurisdiction: its days begin at its own midnight */
export function standingOf(entry: Validity, policy: DirectoryPolicy, timeZone: string, now: Date): DirectoryStanding {
  const expires = expiresAt(entry, policy, timeZone).getTime();
  if (now.getTime() >= expires) return 'expired';
  if (now.getTime() < instantOf(entry.validFrom, '00:00', timeZone)) return 'not-yet';
  return now.getTime() >= expires - policy.remindBeforeMs ? 'confirm-soon' : 'current';
}

/** Whether something may be addressed to an entry that stands like this. */
export const isReachable = (standing: DirectoryStanding): boolean => standing === 'current' || standing === 'confirm-soon';
