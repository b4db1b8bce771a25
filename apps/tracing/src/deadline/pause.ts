import { afterWorkingTime, workingTimeBetween, type WorkingCalendar } from '@headstamp/jurisdictions';
import type { TraceRequestState } from '../trace-request/trace-request.states';

export interface Clock {
  /** When the answer is due; null before the question is sent. */
  readonly dueAt: Date | null;
  /** Since when the clock stands; null while it runs. */
  readonly pausedAt: Date | null;
}

/**
 * The due time when the clock runs again: as much working time is left as there was when it stopped. What was overdue by then stays
 * overdue, and no due time is ever put earlier.
 */
export function resumedDueAt(dueAt: Date, pausedAt: Date, resumedAt: Date, calendar: WorkingCalendar): Date {
  const left = workingTimeBetween(pausedAt, dueAt, calendar);
  if (left === 0 || resumedAt <= pausedAt) return dueAt;
  const later = afterWorkingTime(resumedAt, left, calendar);
  return later > dueAt ? later : dueAt;
}

/** The clock after a move: it stands while the requester owes information, by the office hours of the addressee. */
export function clockAfter(clock: Clock, before: TraceRequestState, after: TraceRequestState, at: Date, calendar: WorkingCalendar): Clock {
  const { dueAt, pausedAt } = clock;
  if (after === 'info_needed') return before === 'info_needed' ? clock : { dueAt, pausedAt: at };
  if (pausedAt === null) return clock;
  return { dueAt: dueAt && resumedDueAt(dueAt, pausedAt, at, calendar), pausedAt: null };
}
