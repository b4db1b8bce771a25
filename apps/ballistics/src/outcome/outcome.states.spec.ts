import fc from 'fast-check';
import { readOutcomePolicy } from './outcome-policy';
import { askedAt, judgeOutcome, lastOutcome, type SaidOutcome } from './outcome.states';

const DAY = 86_400_000;
const confirmed = new Date('2026-01-01T00:00:00Z');
const after = (days: number): Date => new Date(confirmed.getTime() + days * DAY);
const said = (number: number, outcome: SaidOutcome['outcome'], days: number): SaidOutcome => ({ number, outcome, recordedAt: after(days) });
const outcome = fc.constantFrom('ARREST', 'CHARGE', 'TRIAL', 'NONE', 'UNKNOWN' as const);

describe('what became of a hit', () => {
  it('is what was said last, in whatever order the words are read', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (words, random) => {
        const all = words.map((word, place) => said(place + 1, word, place));
        const shuffled = all.map((each) => ({ each, at: random.next().value as number })).sort((a, b) => a.at - b.at);
        return lastOutcome(shuffled.map(({ each }) => each))?.outcome === words.at(-1);
      }),
    );
    expect(lastOutcome([])).toBeNull();
  });

  it('is asked for after the time that was agreed, and again each time nobody answers', () => {
    expect(askedAt(confirmed, [], 90 * DAY, after(89))).toBeNull();
    expect(askedAt(confirmed, [], 90 * DAY, after(90))).toEqual(after(90));
    expect(askedAt(confirmed, [], 90 * DAY, after(200))).toEqual(after(180));
    expect(askedAt(confirmed, [said(1, 'ARREST', 100)], 90 * DAY, after(180))).toBeNull();
    expect(askedAt(confirmed, [said(1, 'ARREST', 100)], 90 * DAY, after(190))).toEqual(after(190));
  });

  it('is never asked for after a trial, or after somebody said that nothing came of it', () => {
    fc.assert(
      fc.property(outcome, fc.constantFrom('TRIAL', 'NONE' as const), fc.nat(5_000), (first, last, days) => {
        return askedAt(confirmed, [said(1, first, 1), said(2, last, 2)], DAY, after(days)) === null;
      }),
    );
  });

  it('asks at no time that has not come', () => {
    fc.assert(
      fc.property(fc.nat(4_000), fc.integer({ min: 1, max: 400 }), (days, every) => {
        const asked = askedAt(confirmed, [], every * DAY, after(days));
        return asked === null ? days < every : asked <= after(days) && asked > confirmed;
      }),
    );
  });

  it('is recorded of a hit that stands, on a day that has come', () => {
    for (const state of ['compared', 'verified', 'superseded', 'not_confirmed'])
      expect(() => judgeOutcome(state, '2026-01-01', '2026-01-02')).toThrow(expect.objectContaining({ code: 'hit-outcome.no-hit' }));
    expect(() => judgeOutcome('confirmed_hit', '2026-01-03', '2026-01-02')).toThrow(
      expect.objectContaining({ code: 'hit-outcome.in-the-future' }),
    );
    expect(() => judgeOutcome('confirmed_hit', '2026-01-02', '2026-01-02')).not.toThrow();
  });

  it('is asked for as the installation says, and a wrong setting is named', () => {
    expect(readOutcomePolicy({})).toEqual({ askAfterMs: 90 * DAY, sweepEveryMs: 15 * 60_000 });
    expect(readOutcomePolicy({ HEADSTAMP_HIT_OUTCOME_AFTER: '2s', HEADSTAMP_HIT_SWEEP: '1s' })).toEqual({ askAfterMs: 2_000, sweepEveryMs: 1_000 });
    for (const wrong of ['0d', '5', 'd', '-1d', '1 d']) {
      expect(() => readOutcomePolicy({ HEADSTAMP_HIT_OUTCOME_AFTER: wrong })).toThrow(/HEADSTAMP_HIT_OUTCOME_AFTER/);
      expect(() => readOutcomePolicy({ HEADSTAMP_HIT_SWEEP: wrong })).toThrow(/HEADSTAMP_HIT_SWEEP/);
    }
    // A timer of longer than a month would fire at once.
    expect(() => readOutcomePolicy({ HEADSTAMP_HIT_SWEEP: '60d' })).toThrow(/HEADSTAMP_HIT_SWEEP/);
  });
});
