/** The days that a date may stand for, both ends included, counted from 1970-01-01. */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

const DAY_MS = 86_400_000;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** Reads an ISO 8601 calendar date of which the day, or month and day, may be left out; null when it is none. */
export function daysOf(text: string): DayRange | null {
  const [, yearText, monthText, dayText] = PARTIAL_DATE.exec(text) ?? [];
  const year = Number(yearText);
  // Date.UTC takes years below 100 for years of the twentieth century; no firearm is that old.
  if (yearText === undefined || year < 1000) return null;
  if (monthText === undefined) return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  const lastOfMonth = dayOf(year, month + 1, 0);
  if (dayText === undefined) return { earliest: dayOf(year, month, 1), latest: lastOfMonth };
  const day = dayOf(year, month, Number(dayText));
  return Number(dayText) >= 1 && day <= lastOfMonth ? { earliest: day, latest: day } : null;
}

/** The farthest that a local calendar day can be ahead of UTC, and behind it. */
const FARTHEST_AHEAD_MS = 14 * 3_600_000;
const FARTHEST_BEHIND_MS = 12 * 3_600_000;

/** Whether it is not yet that day anywhere. */
export function liesAhead(date: string, now: Date): boolean {
  const days = daysOf(date);
  return days !== null && days.earliest * DAY_MS > now.getTime() + FARTHEST_AHEAD_MS;
}

/** Whether that day is over everywhere. */
export function liesBefore(date: string, now: Date): boolean {
  const days = daysOf(date);
  return days !== null && (days.latest + 1) * DAY_MS <= now.getTime() - FARTHEST_BEHIND_MS;
}
