import { SERIAL_STATES } from '@headstamp/codes';
import fc from 'fast-check';
import { judgeRestorable, judgeRestoration, RESTORATION_OUTCOMES, serialStateAfter } from './restoration.states';

const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('what an examination may say that it restored', () => {
  it.each([
    ['FULL', 'AB1234'],
    ['PARTIAL', 'AB12??'],
    ['PARTIAL', 'AB1234'],
    ['PARTIAL', '*34'],
    ['NONE', null],
  ] as const)('%s with %p', (outcome, resultNormalised) => expect(() => judgeRestoration({ outcome, resultNormalised })).not.toThrow());

  it.each([
    ['FULL', 'AB12?4', 'restoration.result-contradicts-outcome'],
    ['FULL', null, 'restoration.result-contradicts-outcome'],
    ['NONE', 'AB1234', 'restoration.result-contradicts-outcome'],
    ['PARTIAL', null, 'restoration.result-contradicts-outcome'],
    ['PARTIAL', '??*', 'restoration.result-illegible'],
    ['FULL', '', 'restoration.result-illegible'],
  ] as const)('not %s with %p', (outcome, resultNormalised, code) =>
    expect(() => judgeRestoration({ outcome, resultNormalised })).toThrow(refused(code)),
  );

  it('nothing of a frame that never bore a number, but of its barrel', () => {
    expect(() => judgeRestorable('NONE', false)).toThrow(refused('restoration.nothing-to-restore'));
    expect(() => judgeRestorable('NONE', true)).not.toThrow();
  });
});

describe('how a number stands after its restorations', () => {
  const restoration = fc.constantFrom(...RESTORATION_OUTCOMES).map((outcome) => ({ outcome, resultNormalised: outcome === 'NONE' ? null : 'A1' }));

  it('is as observed where nothing was found, and as the best examination left it otherwise, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SERIAL_STATES), fc.array(restoration, { maxLength: 5 }), (observed, examinations) => {
        const now = serialStateAfter(observed, examinations);
        expect(serialStateAfter(observed, [...examinations].reverse())).toBe(now);
        if (examinations.every(({ outcome }) => outcome === 'NONE')) expect(now).toBe(observed);
        else if (observed !== 'RESTORED_FULL')
          expect(now).toBe(examinations.some(({ outcome }) => outcome === 'FULL') ? 'RESTORED_FULL' : 'RESTORED_PARTIAL');
      }),
    );
  });
});
