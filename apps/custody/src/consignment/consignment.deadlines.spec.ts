import { UNSTATED_CALENDAR } from '@headstamp/jurisdictions';
import { dayMissedAt, overdueFrom } from './consignment.deadlines';

const dispatchedAt = new Date('2026-03-02T10:00:00Z');
const expected = { dispatchedAt, expectedOn: null, expectedAt: null };
const everyDay = { ...UNSTATED_CALENDAR, workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00', closesAt: '24:00' };

describe('a consignment', () => {
  it('is overdue at the very time for which it was promised', () => {
    const expectedAt = new Date('2026-03-05T12:00:00Z');
    expect(overdueFrom({ ...expected, expectedAt, expectedOn: '2026-03-09' }, UNSTATED_CALENDAR)).toEqual(expectedAt);
  });

  it('is overdue one working day of the addressee after the day for which it was promised', () => {
    // A Friday: the office works again on Monday.
    expect(overdueFrom({ ...expected, expectedOn: '2026-03-06' }, UNSTATED_CALENDAR)).toEqual(new Date('2026-03-09T16:00:00Z'));
    expect(dayMissedAt('2026-03-06', { ...UNSTATED_CALENDAR, holidays: ['2026-03-09'] })).toEqual(new Date('2026-03-10T16:00:00Z'));
    expect(dayMissedAt('2026-03-06', everyDay)).toEqual(new Date('2026-03-07T08:00:00Z'));
  });

  it('is overdue after two weeks of working days where nothing was promised, and also where nobody ever works', () => {
    expect(overdueFrom(expected, UNSTATED_CALENDAR)).toEqual(new Date('2026-03-16T10:00:00Z'));
    const never = { ...UNSTATED_CALENDAR, workingDays: [1], opensAt: '08:00', closesAt: '08:00' };
    expect(overdueFrom(expected, never)).toEqual(new Date('2026-03-16T10:00:00Z'));
  });
});
