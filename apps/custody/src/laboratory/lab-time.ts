import { LaboratoryError } from './laboratory.errors';

/** A clock that runs ahead by no more than this is a clock's fault. */
const CLOCK_SKEW_MS = 60_000;

/** When something happened, as stated; now when it is left out. @throws LaboratoryError for a time that has not come */
export function happenedAt(stated: string | undefined, now: Date): Date {
  const at = stated === undefined ? now : new Date(stated);
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) throw new LaboratoryError('laboratory.time-ahead');
  return at > now ? now : at;
}

/** A day counts as past wherever on Earth it has begun. @param day ISO 8601 date */
export function happenedOn(day: string, now: Date): string {
  if (day > new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)) throw new LaboratoryError('laboratory.time-ahead');
  return day;
}

/** @throws LaboratoryError when the end lies before the beginning; both days, or both instants in UTC */
export function inOrder(from: string, until: string | null): void {
  if (until !== null && until < from) throw new LaboratoryError('laboratory.period-reversed');
}
