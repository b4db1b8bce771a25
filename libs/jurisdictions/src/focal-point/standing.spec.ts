import fc from 'fast-check';
import { STANDARD_DIRECTORY_POLICY } from './directory-policy';
import { expiresAt, isReachable, standingOf, type Validity } from './standing';

const at = (text: string): Date => new Date(text);
const policy = STANDARD_DIRECTORY_POLICY;

const someDay = fc.integer({ min: 0, max: 800 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const someValidity: fc.Arbitrary<Validity> = fc.record({
  validFrom: someDay,
  validUntil: fc.option(someDay),
  confirmedAt: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }).map((ms) => new Date(ms)),
});
const someNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) }).map((ms) => new Date(ms));
const someZone = fc.constantFrom('UTC', 'America/Belize', 'Pacific/Kiritimati');

describe('an entry of the directory', () => {
  const entry: Validity = { validFrom: '2026-01-10', validUntil: '2026-03-31', confirmedAt: at('2026-01-01T00:00:00Z') };

  it.each([
    ['2026-01-10T05:59:59Z', 'not-yet'],
    ['2026-01-10T06:00:00Z', 'current'],
    ['2026-03-02T05:59:59Z', 'current'],
    ['2026-03-02T06:00:00Z', 'confirm-soon'],
    ['2026-04-01T05:59:59Z', 'confirm-soon'],
    ['2026-04-01T06:00:00Z', 'expired'],
  ])('stands at %s in Belize as %s: its days are those of its own clock', (now, standing) => {
    expect(standingOf(entry, policy, 'America/Belize', at(now))).toBe(standing);
  });

  it('expires without an end of its own when nobody has confirmed it for half a year', () => {
    const open = { ...entry, validUntil: null };
    expect(expiresAt(open, policy, 'UTC')).toEqual(at('2026-07-02T12:00:00Z'));
    expect(standingOf(open, policy, 'UTC', at('2026-07-02T12:00:00Z'))).toBe('expired');
    expect(standingOf({ ...open, confirmedAt: at('2026-06-20T00:00:00Z') }, policy, 'UTC', at('2026-07-02T12:00:00Z'))).toBe('current');
  });

  it('is never written to again once it has expired, unless it is confirmed or prolonged', () => {
    fc.assert(
      fc.property(someValidity, someZone, someNow, fc.nat(400), (validity, zone, now, days) => {
        const later = new Date(now.getTime() + days * 86_400_000);
        if (standingOf(validity, policy, zone, now) === 'expired') expect(standingOf(validity, policy, zone, later)).toBe('expired');
        if (isReachable(standingOf(validity, policy, zone, now))) expect(now < expiresAt(validity, policy, zone)).toBe(true);
      }),
    );
  });

  it('is never made to end sooner by a confirmation', () => {
    fc.assert(
      fc.property(someValidity, someZone, fc.nat(400), (validity, zone, days) => {
        const confirmed = { ...validity, confirmedAt: new Date(validity.confirmedAt.getTime() + days * 86_400_000) };
        expect(expiresAt(confirmed, policy, zone).getTime()).toBeGreaterThanOrEqual(expiresAt(validity, policy, zone).getTime());
      }),
    );
  });
});
