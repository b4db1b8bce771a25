/** ISO 8601 calendar date, `2026-03-01`. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const clock = new Intl.DateTimeFormat('en-US', { ...digits, timeZone, hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' });
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether the time zone database of this machine knows the name. An offset such as `+02:00` is no zone: it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall says, as if it stood in UTC. Milliseconds are cut off. */
function onTheWall(instantMs: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instantMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const offsetAt = (instantMs: number, timeZone: string): number => onTheWall(instantMs, timeZone) - Math.floor(instantMs / 1_000) * 1_000;

/** The calendar date at that instant in that zone. */
export const localDateOf = (instantMs: number, timeZone: string): LocalDate =>
  new Date(onTheWall(instantMs, timeZone)).toISOString().slice(0, 10);

/**
 * The instant at which the clock of that zone first shows this time. A time that the clocks leap over is moved on by the length
 * of the leap, as iCalendar (RFC 5545, section 3.3.5) has it.
 * @param time `08:00`
 */
export function instantOf(day: LocalDate, time: string, timeZone: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const candidates = [wall - offsetAt(wall - DAY_MS, timeZone), wall - offsetAt(wall + DAY_MS, timeZone)];
  const right = candidates.filter((instant) => onTheWall(instant, timeZone) === wall);
  const [beforeTheLeap = wall] = candidates;
  return right.length > 0 ? Math.min(...right) : beforeTheLeap;
}

const shifted = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
export const nextDay = (day: LocalDate): LocalDate => shifted(day, 1);
export const dayBefore = (day: LocalDate): LocalDate => shifted(day, -1);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Minutes since midnight of `08:30`, also of `24:00`; null when it is no time of day. */
export function minutesOf(time: string): number | null {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return hours === '' || at > 24 * 60 ? null : at;
}
