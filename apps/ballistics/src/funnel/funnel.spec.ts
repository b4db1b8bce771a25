import { SMALLEST_CELL } from '@headstamp/codes';
import fc from 'fast-check';
import { LINK_STATES } from '../link/link.states';
import { AT_HOME, funnelOf, type CountedLead } from './funnel';
import { LENGTHS, listLengths } from './list-length';

const DAY = 86_400_000;
const start = new Date('2026-01-01T00:00:00Z');
const day = (days: number): Date => new Date(start.getTime() + days * DAY);
const lead = (more: Partial<CountedLead> = {}): CountedLead => ({
  ...{ partner: 'GT', state: 'confirmed_hit', listedAt: day(0), declaredAt: day(2), settledAt: day(12), firstOutcomeAt: null, lastOutcome: null },
  ...more,
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const leads = fc.array(
  fc.record({
    partner: fc.constantFrom('GT', 'TT', AT_HOME),
    state: fc.constantFrom(...LINK_STATES),
    days: fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
    outcome: fc.option(fc.constantFrom('ARREST', 'TRIAL', 'NONE' as const)),
  }),
  { maxLength: 60 },
);

describe('the funnel from candidate to outcome', () => {
  it('counts each step and takes the median of its time', () => {
    const said = { firstOutcomeAt: day(42), lastOutcome: 'ARREST' } as const;
    const funnel = funnelOf(
      [
        { partner: 'GT', listed: 100, reviewed: 40 },
        { partner: AT_HOME, listed: 10, reviewed: 10 },
      ],
      [...times(6, lead(said)), ...times(5, lead({ state: 'not_confirmed' })), ...times(5, lead({ partner: AT_HOME, state: 'compared', settledAt: null }))],
    );
    expect(funnel).toMatchObject({ candidates: 110, reviewed: 50, leads: 16, examined: 11, hits: 6, superseded: 0, withOutcome: 6 });
    expect([funnel.candidateToLead, funnel.leadToHit, funnel.hitToOutcome]).toEqual([
      { medianDays: 2, cases: 16 },
      { medianDays: 10, cases: 6 },
      { medianDays: 30, cases: 6 },
    ]);
    expect(funnel.outcomes.cells).toEqual([{ label: 'ARREST', count: 6 }]);
  });

  it('shows no cell that could single somebody out, and no median of too few', () => {
    fc.assert(
      fc.property(leads, (made) => {
        const all = made.map(({ partner, state, days: [a = 0, b = 0, c = 0, d = 0], outcome }) =>
          lead({ partner, state, listedAt: day(a), declaredAt: day(a + b), settledAt: day(a + b + c), firstOutcomeAt: outcome ? day(a + b + c + d) : null, lastOutcome: outcome }),
        );
        const funnel = funnelOf([], all);
        const tables = [funnel.leadsByPartner, funnel.hitsByPartner, funnel.withOutcomeByPartner, funnel.outcomes];
        const steps = [funnel.candidateToLead, funnel.leadToHit, funnel.hitToOutcome];
        return (
          tables.every(({ cells }) => cells.every(({ count }) => count === null || count === 0 || count >= SMALLEST_CELL)) &&
          // One hidden cell alone is the total less the others.
          tables.every(({ cells, suppressed }) => suppressed !== 1 || cells.length === 1) &&
          steps.every(({ medianDays, cases }) => (medianDays === null) === cases < SMALLEST_CELL)
        );
      }),
    );
  });

  it('narrows from step to step', () => {
    fc.assert(
      fc.property(leads, (made) => {
        const all = made.map(({ partner, state, outcome }) => lead({ partner, state, lastOutcome: outcome, firstOutcomeAt: outcome ? day(50) : null }));
        const { leads: declared, examined, hits, superseded, withOutcome } = funnelOf([], all);
        return declared >= examined && examined >= hits + superseded && hits >= withOutcome;
      }),
    );
  });
});

describe('the length of a list', () => {
  const found = [
    { rank: 1, listed: 10, reviewed: 10, leads: 6, identified: 5 },
    { rank: 2, listed: 10, reviewed: 8, leads: 1, identified: 0 },
    { rank: 7, listed: 9, reviewed: 2, leads: 1, identified: 1 },
  ];

  it('is chosen by what was found up to each rank, and by how much had to be looked at', () => {
    const lengths = listLengths(found);
    expect(lengths.map(({ length }) => length)).toEqual([...LENGTHS]);
    expect(lengths.find(({ length }) => length === 1)).toEqual({ length: 1, listed: 10, reviewed: 10, leads: 6, identified: 5, leadsPercent: 75 });
    expect(lengths.find(({ length }) => length === 5)).toMatchObject({ listed: 20, leads: 7, leadsPercent: 87.5 });
    expect(lengths.find(({ length }) => length === 10)).toMatchObject({ leads: 8, leadsPercent: 100 });
    expect(listLengths([]).every(({ leadsPercent }) => leadsPercent === null)).toBe(true);
  });

  it('never finds less than a shorter one', () => {
    const ranks = fc.array(fc.record({ rank: fc.integer({ min: 1, max: 120 }), listed: fc.nat(50), reviewed: fc.nat(50), leads: fc.nat(9), identified: fc.nat(9) }));
    fc.assert(
      fc.property(ranks, (some) => {
        const lengths = listLengths(some);
        return lengths.every(({ leads: more, listed }, place) => more >= (lengths[place - 1]?.leads ?? 0) && listed >= (lengths[place - 1]?.listed ?? 0));
      }),
    );
  });
});
