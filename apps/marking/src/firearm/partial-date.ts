/** A date as far as it is known: `2009`, `2009-04` or `2009-04-17`. */
export type PartialDate = string;

const SHAPE = /^((?:1[5-9]|20|21)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The first and the last day it may mean, `2009-01-01` and `2009-12-31`; null when it is no date of the calendar. */
export function daysOf(date: string): { readonly first: string; readonly last: string } | null {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const start = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const end = new Date(start);
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(date)) return null;
  if (day === undefined) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return { first: start.toISOString().slice(0, 10), last: end.toISOString().slice(0, 10) };
}

/** Whether it is known to the day. */
export const isDay = (date: PartialDate): boolean => date.length === '2009-04-17'.length;

/** Whether the one is over before the other begins, however much of either is unknown. */
export function surelyBefore(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a !== null && b !== null && a.last < b.first;
}
