import fc from 'fast-check';
import { CUSTODY_HOLD_MOVES, holdStateAfter, isDueForLifting, stands, type HoldStanding } from './custody-hold.states';

const officials = ['first', 'second', 'third'] as const;
const tries = fc.array(fc.record({ move: fc.constantFrom(...CUSTODY_HOLD_MOVES), by: fc.constantFrom(...officials) }), { maxLength: 30 });

describe('a legal hold', () => {
  it('is never lifted by one person alone, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(tries, (tried) => {
        let hold: HoldStanding = { state: 'standing', liftAskedBy: null };
        for (const { move, by } of tried) {
          const before = hold;
          try {
            const state = holdStateAfter(hold, move, by);
            hold = { state, liftAskedBy: move === 'ask-to-lift' ? by : move === 'refuse-to-lift' ? null : hold.liftAskedBy };
            if (state === 'lifted') expect(before.liftAskedBy).not.toBe(by);
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^custody-hold\.(move-not-allowed|needs-another)$/) as string });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stands until it is lifted, and a lifted one is not moved again', () => {
    expect([{ state: 'standing' as const }, { state: 'lift-asked' as const }, { state: 'lifted' as const }].map(stands)).toEqual([
      true,
      true,
      false,
    ]);
    for (const move of CUSTODY_HOLD_MOVES) {
      expect(() => holdStateAfter({ state: 'lifted', liftAskedBy: 'first' }, move, 'second')).toThrow('custody-hold.move-not-allowed');
    }
  });

  it('is due for lifting the day after the last one it was ordered for, and never while it has no such day', () => {
    expect(isDueForLifting({ state: 'standing', until: '2026-03-01' }, '2026-03-01')).toBe(false);
    expect(isDueForLifting({ state: 'standing', until: '2026-03-01' }, '2026-03-02')).toBe(true);
    expect(isDueForLifting({ state: 'lifted', until: '2026-03-01' }, '2026-03-02')).toBe(false);
    expect(isDueForLifting({ state: 'standing', until: null }, '2099-01-01')).toBe(false);
  });
});
