import * as fc from 'fast-check';
import { instantOf, isTimeZone, localDateOf, minutesOf, nextDay, weekdayOf } from './local-time';
import { afterWorkingTime, NeverWorkedError, UNSTATED_CALENDAR, workingTimeBetween, type WorkingCalendar } from './working-time';

const HOUR = 3_600_000;
/** Whole and half-hour zones, zones that put their clocks forward and back on either half of the globe, and one that changes by 30 minutes. */
const ZONES = [
  'UTC',
  'America/Belize',
  'America/Guatemala',
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const;
const offsetOf = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(instant).split(', ')[1] ?? '';
const office = (more: Partial<WorkingCalendar> = {}): WorkingCalendar => ({ ...UNSTATED_CALENDAR, ...more });
const at = (text: string): Date => new Date(text);

const someTime = fc
  .integer({ min: 0, max: 23 * 4 + 3 })
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const someDay = fc.integer({ min: 0, max: 800 }).map((day) => new Date(Date.UTC(2025, 0, 1) + day * 24 * HOUR).toISOString().slice(0, 10));
const someCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    hours: fc.uniqueArray(someTime, { minLength: 2, maxLength: 2 }).map((times) => times.toSorted()),
    toMidnight: fc.boolean(),
    holidays: fc.array(someDay, { maxLength: 40 }),
  })
  .map(({ hours: [opensAt = '', closesAt = ''], toMidnight, ...rest }) => ({
    ...rest,
    opensAt,
    closesAt: toMidnight ? '24:00' : closesAt,
  }));
const someInstant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }).map((ms) => new Date(ms));
const someWork = fc.integer({ min: 0, max: 60 * HOUR });
const amongRuns = { numRuns: 150 };

describe('working time', () => {
  it('between the beginning and the end of a deadline is the time that was given', () => {
    fc.assert(
      fc.property(someInstant, someWork, someCalendar, (from, work, calendar) => {
        expect(workingTimeBetween(from, afterWorkingTime(from, work, calendar), calendar)).toBe(work);
      }),
      amongRuns,
    );
  });

  it('given in two parts ends when it ends given at once', () => {
    fc.assert(
      fc.property(someInstant, someWork, someWork, someCalendar, (from, first, second, calendar) => {
        const inParts = afterWorkingTime(afterWorkingTime(from, first, calendar), second, calendar);
        expect(workingTimeBetween(from, inParts, calendar)).toBe(first + second);
        if (second > 0) expect(inParts).toEqual(afterWorkingTime(from, first + second, calendar));
      }),
      amongRuns,
    );
  });

  it('is never over sooner for starting later, for more work, or for a further holiday', () => {
    fc.assert(
      fc.property(
        someInstant,
        someWork,
        someCalendar,
        fc.nat(48 * HOUR),
        fc.nat(20 * HOUR),
        someDay,
        (from, work, calendar, later, more, holiday) => {
          const due = afterWorkingTime(from, work, calendar).getTime();
          expect(afterWorkingTime(new Date(from.getTime() + later), work, calendar).getTime()).toBeGreaterThanOrEqual(due);
          expect(afterWorkingTime(from, work + more, calendar).getTime()).toBeGreaterThanOrEqual(due);
          const withHoliday = { ...calendar, holidays: [...calendar.holidays, holiday] };
          expect(afterWorkingTime(from, work, withHoliday).getTime()).toBeGreaterThanOrEqual(due);
        },
      ),
      amongRuns,
    );
  });

  it('ends on a working day, within the hours on the clock of the office', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 60 * HOUR }), someCalendar, (from, work, calendar) => {
        // The instant at which a shift ends belongs to the shift.
        const justBefore = afterWorkingTime(from, work, calendar).getTime() - 1;
        const day = localDateOf(justBefore, calendar.timeZone);
        expect(calendar.workingDays).toContain(weekdayOf(day));
        expect(calendar.holidays).not.toContain(day);
        expect(justBefore).toBeGreaterThanOrEqual(instantOf(day, calendar.opensAt, calendar.timeZone));
      }),
      amongRuns,
    );
  });

  it('is plain time in an office that never closes, whatever its clocks do', () => {
    fc.assert(
      fc.property(someInstant, someWork, fc.constantFrom(...ZONES), (from, work, timeZone) => {
        const always = office({ timeZone, workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00', closesAt: '24:00' });
        expect(afterWorkingTime(from, work, always).getTime()).toBe(from.getTime() + work);
      }),
      amongRuns,
    );
  });

  it('agrees with looking at the clock minute by minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 72 * 4 }), someCalendar, (day, quarters, calendar) => {
        const from = Date.UTC(2025, 0, 1) + day * 24 * HOUR;
        const [opens, closes] = [minutesOf(calendar.opensAt), minutesOf(calendar.closesAt)] as [number, number];
        let counted = 0;
        for (let quarter = 0; quarter < quarters; quarter += 1) {
          const instant = from + (quarter * HOUR) / 4;
          const local = localDateOf(instant, calendar.timeZone);
          const midnight = instantOf(local, '00:00', calendar.timeZone);
          // Only days of 24 hours, on which minutes since midnight are what the clock shows.
          fc.pre(instantOf(nextDay(local), '00:00', calendar.timeZone) - midnight === 24 * HOUR);
          const minute = (instant - midnight) / 60_000;
          if (calendar.workingDays.includes(weekdayOf(local)) && !calendar.holidays.includes(local) && minute >= opens && minute < closes)
            counted += HOUR / 4;
        }
        expect(workingTimeBetween(new Date(from), new Date(from + (quarters * HOUR) / 4), calendar)).toBe(counted);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['from Friday afternoon over the weekend', office({ timeZone: 'America/Belize' }), '2026-03-06T21:00:00Z', 2, '2026-03-09T15:00:00Z'],
    ['over a holiday', office({ holidays: ['2026-03-09'] }), '2026-03-06T15:00:00Z', 2, '2026-03-10T09:00:00Z'],
    ['from the night before', office(), '2026-03-03T02:00:00Z', 8, '2026-03-03T16:00:00Z'],
    [
      'in an office that works from Sunday to Thursday',
      office({ timeZone: 'Africa/Cairo', workingDays: [7, 1, 2, 3, 4] }),
      '2026-02-05T13:00:00Z',
      2,
      '2026-02-08T07:00:00Z',
    ],
    [
      'over a night in which New York puts its clocks forward',
      office({ timeZone: 'America/New_York', workingDays: [6, 7], opensAt: '00:00', closesAt: '24:00' }),
      '2026-03-08T05:00:00Z',
      23,
      '2026-03-09T04:00:00Z',
    ],
    [
      'over a night in which New York puts its clocks back',
      office({ timeZone: 'America/New_York', workingDays: [7], opensAt: '00:00', closesAt: '24:00' }),
      '2026-11-01T04:00:00Z',
      25,
      '2026-11-02T05:00:00Z',
    ],
    [
      'for an office that opens in the hour that comes twice, from the first time on',
      office({ timeZone: 'America/New_York', workingDays: [7], opensAt: '01:30', closesAt: '04:00' }),
      '2026-11-01T00:00:00Z',
      1,
      '2026-11-01T06:30:00Z',
    ],
    [
      'for an office that opens in the hour that is leapt over',
      office({ timeZone: 'America/New_York', workingDays: [7], opensAt: '02:30', closesAt: '04:00' }),
      '2026-03-08T00:00:00Z',
      0.5,
      '2026-03-08T08:00:00Z',
    ],
  ])('%s', (_, calendar, from, hours, due) => {
    expect(afterWorkingTime(at(from), hours * HOUR, calendar)).toEqual(at(due));
  });

  it('is refused, not waited for, in a calendar without any', () => {
    const never = office({ workingDays: [1], opensAt: '02:00', closesAt: '02:00' });
    expect(() => afterWorkingTime(at('2026-01-01T00:00:00Z'), 1, never)).toThrow(NeverWorkedError);
  });
});

describe('a clock', () => {
  it('shows the time that was asked for, except where it is leapt over', () => {
    fc.assert(
      fc.property(someDay, someTime, fc.constantFrom(...ZONES), (day, time, zone) => {
        const instant = instantOf(day, time, zone);
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
        const leapt = Date.parse(`${shown.replace(' ', 'T')}Z`) - Date.parse(`${day}T${time}Z`);
        // No zone here leaps over more than an hour in these years.
        const leap = new Set([instant - 24 * HOUR, instant + 24 * HOUR].map((near) => offsetOf(near, zone))).size === 2;
        expect(leap ? leapt <= HOUR && leapt >= 0 : leapt === 0).toBe(true);
      }),
    );
  });

  it('is set by a zone, not by an offset', () => {
    expect(['Europe/London', 'UTC', 'Nowhere/Land', '+02:00', ''].map(isTimeZone)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ['00:00', 0],
    ['08:30', 510],
    ['24:00', 1440],
    ['24:01', null],
    ['8:00', null],
    ['12:60', null],
  ] as const)('reads %s as %p minutes', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
  });
});
