import type { OfficialRole } from '@headstamp/codes';
import { openingAfter, UNSTATED_CALENDAR } from '@headstamp/jurisdictions';
import fc from 'fast-check';
import { lettersDue, type Correspondent, type LetterDue, type OpenAlert, type Written } from './letters-due';

const at = (text: string): Date => new Date(text);
const HOUR = 3_600_000;
const calendar = UNSTATED_CALENDAR;

/** A lead of Monday 1 June 2026 at noon, due on Wednesday. */
const alert = (more: Partial<OpenAlert> = {}): OpenAlert => ({
  ...{ id: 'lead', kind: 'lead', urgent: false, roles: ['focal-point'], officials: [], alsoRoles: [], alsoOfficials: [] },
  ...{ raisedAt: at('2026-06-01T12:00:00Z'), dueAt: at('2026-06-03T12:00:00Z') },
  ...more,
});
const reader = (officialId: string, more: Partial<Correspondent> = {}): Correspondent => ({
  ...{
    officialId,
    role: 'focal-point',
    reachable: true,
    deputyId: null,
    email: `${officialId}@example.org`,
    emailExcept: [],
    digest: true,
  },
  ...more,
});
const due = (now: string, alerts: OpenAlert[], readers: Correspondent[], written: Written[] = []) =>
  lettersDue(alerts, readers, written, calendar, at(now)).map(({ officialId, digestAt }) => [
    officialId,
    digestAt === null ? 'at once' : 'digest',
  ]);

/** What would stand in the rows once these letters are written down. */
const asWritten = (letters: readonly LetterDue[]): Written[] =>
  letters.flatMap(({ officialId, alertIds }) => alertIds.map((alertId) => ({ alertId, officialId, bounced: false })));
const pairs = (letters: readonly LetterDue[]): string[] => asWritten(letters).map(({ alertId, officialId }) => `${officialId} ${alertId}`);

describe('a letter', () => {
  it('is due at once of what is urgent, and of the rest at the next opening hour', () => {
    expect(due('2026-06-01T12:00:00Z', [alert({ urgent: true })], [reader('ana')])).toEqual([['ana', 'at once']]);
    expect(due('2026-06-01T12:00:00Z', [alert()], [reader('ana')])).toEqual([]);
    expect(due('2026-06-02T07:59:59Z', [alert()], [reader('ana')])).toEqual([]);
    expect(due('2026-06-02T08:00:00Z', [alert()], [reader('ana')])).toEqual([['ana', 'digest']]);
    expect(due('2026-06-05T15:00:00Z', [alert()], [reader('ana')])).toEqual([['ana', 'digest']]);
  });

  it('is due at once where the next opening hour would be too late, or where the reader wants no digest', () => {
    expect(due('2026-06-01T12:00:00Z', [alert({ dueAt: at('2026-06-02T08:00:00Z') })], [reader('ana')])).toEqual([['ana', 'at once']]);
    expect(due('2026-06-01T12:00:00Z', [alert()], [reader('ana', { digest: false })])).toEqual([['ana', 'at once']]);
  });

  it('goes to whom the alert is addressed, by role, by name, or because nobody answered; and to nobody else', () => {
    const all = [reader('ana'), reader('head', { role: 'laboratory-manager' }), reader('leo', { role: 'laboratory-manager' })];
    const now = '2026-06-01T12:00:00Z';
    expect(due(now, [alert({ urgent: true })], all)).toEqual([['ana', 'at once']]);
    expect(due(now, [alert({ urgent: true, officials: ['leo'] })], all).map(([who]) => who)).toEqual(['ana', 'leo']);
    expect(due(now, [alert({ alsoOfficials: ['head'] })], all)).toEqual([['head', 'at once']]);
    expect(due(now, [alert({ alsoRoles: ['laboratory-manager'] })], all).map(([who]) => who)).toEqual(['head', 'leo']);
    expect(due(now, [alert({ urgent: true, roles: ['examiner'] })], all)).toEqual([]);
  });

  it('is not sent of a kind that the reader does not want by e-mail, nor to one without an address', () => {
    const now = '2026-06-01T12:00:00Z';
    expect(due(now, [alert({ urgent: true })], [reader('ana', { emailExcept: ['lead'] })])).toEqual([]);
    expect(due(now, [alert({ urgent: true })], [reader('ana', { emailExcept: ['hit'] })])).toEqual([['ana', 'at once']]);
    expect(due(now, [alert({ urgent: true })], [reader('ana', { email: null })])).toEqual([]);
  });

  it('goes to the deputy of one who cannot be reached, and waits where there is none', () => {
    const now = '2026-06-01T12:00:00Z';
    const expired = reader('ana', { reachable: false, deputyId: 'ben' });
    const deputy = reader('ben', { role: 'laboratory-manager' });
    expect(due(now, [alert()], [expired, deputy])).toEqual([['ben', 'at once']]);
    expect(due(now, [alert()], [expired])).toEqual([]);
    expect(due(now, [alert()], [expired, { ...deputy, reachable: false }])).toEqual([]);
    // Once the entry is confirmed, its reader is told as everybody is.
    expect(due('2026-06-02T08:00:00Z', [alert()], [{ ...expired, reachable: true }, deputy])).toEqual([['ana', 'digest']]);
  });

  it('that came back is made good by one to the deputy', () => {
    const readers = [reader('ana', { deputyId: 'ben' }), reader('ben', { role: 'laboratory-manager' })];
    const bounced = [{ alertId: 'lead', officialId: 'ana', bounced: true }];
    expect(due('2026-06-01T12:00:00Z', [alert({ urgent: true })], readers, bounced)).toEqual([['ben', 'at once']]);
    const made = [...bounced, { alertId: 'lead', officialId: 'ben', bounced: false }];
    expect(due('2026-06-01T12:00:00Z', [alert({ urgent: true })], readers, made)).toEqual([]);
  });

  it('of a day lists all that is open, the oldest first, each once', () => {
    const alerts = [alert({ id: 'b', raisedAt: at('2026-05-29T12:00:00Z') }), alert({ id: 'a' }), alert({ id: 'c' })].map((one) => ({
      ...one,
      dueAt: at('2026-06-09T12:00:00Z'),
    }));
    const now = at('2026-06-02T09:30:00Z');
    expect(lettersDue(alerts, [reader('ana')], [], calendar, now)).toEqual([
      { officialId: 'ana', alertIds: ['b', 'a', 'c'], digestAt: at('2026-06-02T08:00:00Z'), inPlaceOf: false },
    ]);
    const some = [{ alertId: 'b', officialId: 'ana', bounced: false }];
    expect(lettersDue(alerts, [reader('ana')], some, calendar, now).map(({ alertIds }) => alertIds)).toEqual([['a', 'c']]);
  });
});

describe('the letters of any office at any time', () => {
  const ids = ['ana', 'ben', 'cleo'];
  const roles: OfficialRole[] = ['focal-point', 'laboratory-manager'];
  const BASE = Date.UTC(2026, 5, 1);
  const someAlerts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      kind: fc.constantFrom('lead' as const, 'trace-request' as const, 'hit' as const),
      urgent: fc.boolean(),
      roles: fc.subarray([...roles], { minLength: 1 }),
      officials: fc.subarray([...ids]),
      alsoRoles: fc.subarray([...roles]),
      alsoOfficials: fc.subarray([...ids]),
      raisedAt: fc.nat(24 * 6).map((hours) => new Date(BASE + hours * HOUR)),
      dueAt: fc.integer({ min: 24 * 6, max: 24 * 12 }).map((hours) => new Date(BASE + hours * HOUR)),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  const someReader = (officialId: string): fc.Arbitrary<Correspondent> =>
    fc.record({
      officialId: fc.constant(officialId),
      role: fc.constantFrom(...roles),
      reachable: fc.boolean(),
      deputyId: fc.option(fc.constantFrom(...ids.filter((id) => id !== officialId))),
      email: fc.option(fc.constant(`${officialId}@example.org`)),
      emailExcept: fc.subarray(['lead', 'hit']),
      digest: fc.boolean(),
    });
  const someReaders = fc.tuple(...ids.map(someReader));
  const someNow = fc.nat(24 * 14).map((hours) => new Date(BASE + hours * HOUR));
  const runs = { numRuns: 300 };

  it('write to nobody twice of one alert, and leave nothing to a second look', () => {
    fc.assert(
      fc.property(someAlerts, someReaders, someNow, (alerts, readers, now) => {
        const letters = lettersDue(alerts, readers, [], calendar, now);
        expect(new Set(pairs(letters)).size).toBe(pairs(letters).length);
        expect(lettersDue(alerts, readers, asWritten(letters), calendar, now)).toEqual([]);
      }),
      runs,
    );
  });

  it('are the same whether they are written in one go, after a crash half way, or late', () => {
    fc.assert(
      fc.property(someAlerts, someReaders, someNow, fc.nat(10), fc.nat(200), (alerts, readers, now, kept, hours) => {
        const all = lettersDue(alerts, readers, [], calendar, now);
        const before = all.slice(0, kept);
        const rest = lettersDue(alerts, readers, asWritten(before), calendar, now);
        expect([...pairs(before), ...pairs(rest)].sort()).toEqual(pairs(all).sort());
        // A look that comes late finds all of it, and what has come to be due since.
        const late = lettersDue(alerts, readers, [], calendar, new Date(now.getTime() + hours * HOUR));
        expect(pairs(late)).toEqual(expect.arrayContaining(pairs(all)));
        // What a late look finds is what two looks find together.
        const then = lettersDue(alerts, readers, asWritten(all), calendar, new Date(now.getTime() + hours * HOUR));
        expect([...pairs(all), ...pairs(then)].sort()).toEqual(pairs(late).sort());
      }),
      runs,
    );
  });

  it('miss nobody: whoever is addressed and can be reached is written to by the next opening hour', () => {
    fc.assert(
      fc.property(someAlerts, someReaders, (alerts, readers) => {
        const last = Math.max(BASE, ...alerts.map(({ raisedAt }) => raisedAt.getTime()));
        const opened = openingAfter(new Date(last + 1), calendar);
        const told = pairs(lettersDue(alerts, readers, [], calendar, opened));
        for (const one of alerts) {
          for (const { officialId, role, reachable, email, emailExcept } of readers) {
            const addressed =
              [...one.roles, ...one.alsoRoles].includes(role) || [...one.officials, ...one.alsoOfficials].includes(officialId);
            if (addressed && reachable && email !== null && !emailExcept.includes(one.kind))
              expect(told).toContain(`${officialId} ${one.id}`);
          }
        }
      }),
      runs,
    );
  });
});
