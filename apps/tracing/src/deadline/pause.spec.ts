import { afterWorkingTime, UNSTATED_CALENDAR, workingTimeBetween, type WorkingCalendar } from '@headstamp/jurisdictions';
import * as fc from 'fast-check';
import { TRACE_REQUEST_STATES } from '../trace-request/trace-request.states';
import { clockAfter, resumedDueAt } from './pause';

const HOUR = 3_600_000;
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/Belize', 'Asia/Kathmandu', 'America/Santiago'),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  opensAt: fc.constantFrom('00:00', '08:00', '09:30'),
  closesAt: fc.constantFrom('13:00', '16:00', '24:00'),
  holidays: fc.subarray(['2026-03-02', '2026-03-03', '2026-04-03']),
});
const instant = fc.date({ min: new Date('2026-02-01T00:00:00Z'), max: new Date('2026-04-30T00:00:00Z'), noInvalidDate: true });
const later = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR);
const hours = fc.integer({ min: 0, max: 24 * 30 });

describe('time given back', () => {
  it('leaves as much working time as there was when the clock stopped', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 160 }), hours, (office, pausedAt, left, away) => {
        const dueAt = afterWorkingTime(pausedAt, left * HOUR, office);
        const resumedAt = later(pausedAt, away);
        const due = resumedDueAt(dueAt, pausedAt, resumedAt, office);
        expect(workingTimeBetween(resumedAt, due, office)).toBe(left * HOUR);
      }),
      { numRuns: 300 },
    );
  });

  it('never puts a due time earlier, and a longer wait never makes it earlier than a shorter one', () => {
    fc.assert(
      fc.property(calendar, instant, instant, hours, hours, (office, dueAt, pausedAt, away, more) => {
        const due = resumedDueAt(dueAt, pausedAt, later(pausedAt, away), office);
        expect(due.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
        expect(resumedDueAt(dueAt, pausedAt, later(pausedAt, away + more), office).getTime()).toBeGreaterThanOrEqual(due.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing back of a time that had passed when the question was put', () => {
    const overdue = new Date('2026-03-02T10:00:00Z');
    expect(resumedDueAt(overdue, later(overdue, 1), later(overdue, 200), UNSTATED_CALENDAR)).toEqual(overdue);
  });

  it('gives back office hours, not days: a question over the weekend costs nobody anything', () => {
    const friday = new Date('2026-03-06T15:00:00Z');
    const due = new Date('2026-03-09T12:00:00Z');
    expect(resumedDueAt(due, friday, new Date('2026-03-09T08:00:00Z'), UNSTATED_CALENDAR)).toEqual(new Date('2026-03-09T13:00:00Z'));
  });
});

describe('the clock of an answer', () => {
  const at = new Date('2026-03-02T10:00:00Z');
  const dueAt = new Date('2026-03-04T10:00:00Z');

  it('stands from the question for more, and runs with whatever comes after it', () => {
    const standing = clockAfter({ dueAt, pausedAt: null }, 'in_progress', 'info_needed', at, UNSTATED_CALENDAR);
    expect(standing).toEqual({ dueAt, pausedAt: at });
    for (const state of ['in_progress', 'answered', 'cancelled'] as const)
      expect(clockAfter(standing, 'info_needed', state, later(at, 24), UNSTATED_CALENDAR)).toEqual({
        dueAt: new Date('2026-03-05T10:00:00Z'),
        pausedAt: null,
      });
  });

  it('is moved by nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRACE_REQUEST_STATES), fc.constantFrom(...TRACE_REQUEST_STATES), (before, after) => {
        const clock = { dueAt, pausedAt: null };
        fc.pre(after !== 'info_needed');
        expect(clockAfter(clock, before, after, at, UNSTATED_CALENDAR)).toBe(clock);
      }),
    );
  });
});
