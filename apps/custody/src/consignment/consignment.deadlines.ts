import { afterWorkingTime, NeverWorkedError, UNSTATED_CALENDAR, type WorkingCalendar } from '@headstamp/jurisdictions';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** One working day after the day on which something was expected: post that comes in the afternoon is entered the next morning. */
const GRACE_MS = 8 * HOUR_MS;
/** Where nobody said when it should arrive. No instrument gives a figure; two weeks of working days are this installation's own. */
const UNSTATED_MS = 80 * HOUR_MS;

/** What decides when a consignment is overdue. */
export interface Expected {
  readonly dispatchedAt: Date;
  /** ISO 8601 date. */
  readonly expectedOn: string | null;
  /** Where it is known better than the day. */
  readonly expectedAt: Date | null;
}

/** Working time in a calendar, or in the ordinary one where nobody ever works by it: a mistake of theirs must not silence an alarm. */
function after(from: Date, workingMs: number, calendar: WorkingCalendar): Date {
  try {
    return afterWorkingTime(from, workingMs, calendar);
  } catch (error) {
    if (error instanceof NeverWorkedError) return afterWorkingTime(from, workingMs, UNSTATED_CALENDAR);
    throw error;
  }
}

const dayEndOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);

/** From when on a day that was named has passed without what it was named for. @param calendar of who should have received it */
export const dayMissedAt = (day: string, calendar: WorkingCalendar): Date => after(dayEndOf(day), GRACE_MS, calendar);

/** From when on a consignment that has not arrived is overdue. @param calendar of the addressee */
export function overdueFrom({ dispatchedAt, expectedOn, expectedAt }: Expected, calendar: WorkingCalendar): Date {
  if (expectedAt) return expectedAt;
  return expectedOn === null ? after(dispatchedAt, UNSTATED_MS, calendar) : dayMissedAt(expectedOn, calendar);
}
