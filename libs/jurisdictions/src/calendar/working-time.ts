import { dayBefore, instantOf, localDateOf, nextDay, weekdayOf, type LocalDate } from './local-time';

/** When an office works. Public: whoever waits for an answer may know when the clock runs. */
export interface WorkingCalendar {
  /** IANA name, for example `America/Belize`. */
  readonly timeZone: string;
  /** ISO 8601 weekdays, 1 for Monday to 7 for Sunday; at least one. */
  readonly workingDays: readonly number[];
  /** Local time, `08:00`. */
  readonly opensAt: string;
  /** Local time, `16:30`; `24:00` for the end of the day. Later than `opensAt`. */
  readonly closesAt: string;
  /** ISO 8601 dates on which nobody works. */
  readonly holidays: readonly LocalDate[];
}

/** What holds for a jurisdiction that has stated none: five days of eight hours, by UTC. */
export const UNSTATED_CALENDAR: WorkingCalendar = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  opensAt: '08:00',
  closesAt: '16:00',
  holidays: [],
};

/** Ten years: a calendar in which nobody works for so long is a mistake, not a deadline. */
const FARTHEST_DAYS = 3_660;

export class NeverWorkedError extends Error {}

interface Shift {
  readonly opens: number;
  readonly closes: number;
}

function shiftOn(day: LocalDate, { timeZone, workingDays, opensAt, closesAt, holidays }: WorkingCalendar): Shift | null {
  if (!workingDays.includes(weekdayOf(day)) || holidays.includes(day)) return null;
  const closes = closesAt === '24:00' ? instantOf(nextDay(day), '00:00', timeZone) : instantOf(day, closesAt, timeZone);
  const opens = instantOf(day, opensAt, timeZone);
  // Where the clocks are put forward over the whole shift, nobody works in it.
  return closes > opens ? { opens, closes } : null;
}

/** Shifts that end after an instant, in their order. */
function* shiftsFrom(fromMs: number, calendar: WorkingCalendar): Generator<Shift> {
  // A shift that ends at 24:00 may be yesterday's by a clock that was put back.
  let day = dayBefore(localDateOf(fromMs, calendar.timeZone));
  for (let turn = 0; turn < FARTHEST_DAYS; turn += 1, day = nextDay(day)) {
    const shift = shiftOn(day, calendar);
    if (shift && shift.closes > fromMs) yield shift;
  }
}

/**
 * The instant at which the given working time has passed. Time outside the shifts does not count.
 * @param workingMs working time in milliseconds, zero or more
 * @throws NeverWorkedError when the calendar has too little working time in ten years
 */
export function afterWorkingTime(from: Date, workingMs: number, calendar: WorkingCalendar): Date {
  let left = workingMs;
  for (const { opens, closes } of shiftsFrom(from.getTime(), calendar)) {
    const begins = Math.max(opens, from.getTime());
    if (left <= closes - begins) return new Date(begins + left);
    left -= closes - begins;
  }
  throw new NeverWorkedError(`no ${workingMs} ms of working time in ten years`);
}

/** Working time between two instants in milliseconds; zero when the second is not later. */
export function workingTimeBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  const end = to.getTime();
  if (end <= from.getTime()) return 0;
  let passed = 0;
  for (const { opens, closes } of shiftsFrom(from.getTime(), calendar)) {
    if (opens >= end) break;
    passed += Math.min(closes, end) - Math.max(opens, from.getTime());
  }
  return passed;
}

/** The first instant at which the office opens, not before the given one. @throws NeverWorkedError when it does not in ten years */
export function openingAfter(from: Date, calendar: WorkingCalendar): Date {
  for (const { opens } of shiftsFrom(from.getTime(), calendar)) if (opens >= from.getTime()) return new Date(opens);
  throw new NeverWorkedError('no opening hour in ten years');
}

/** The last instant at which the office opened, not after the given one; null when it has not in a year. */
export function openingBefore(at: Date, calendar: WorkingCalendar): Date | null {
  let day = localDateOf(at.getTime(), calendar.timeZone);
  for (let turn = 0; turn < 366; turn += 1, day = dayBefore(day)) {
    const shift = shiftOn(day, calendar);
    if (shift && shift.opens <= at.getTime()) return new Date(shift.opens);
  }
  return null;
}
