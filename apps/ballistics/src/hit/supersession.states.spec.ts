import fc from 'fast-check';
import {
  judgeOwnHit,
  judgeSecondPerson,
  SUPERSESSION_MOVES,
  SUPERSESSION_STATES,
  supersessionAfter,
  type SupersessionState,
} from './supersession.states';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('taking back a hit', () => {
  it('is answered once: no path of answers leaves what was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SUPERSESSION_STATES), fc.array(fc.constantFrom(...SUPERSESSION_MOVES)), (begun, moves) => {
        let state: SupersessionState = begun;
        let moved = 0;
        for (const move of moves) {
          try {
            state = supersessionAfter(state, move);
            moved += 1;
          } catch {
            continue;
          }
        }
        return moved <= (begun === 'proposed' ? 1 : 0);
      }),
    );
    expect(() => supersessionAfter('confirmed', 'decline')).toThrow(refusal('link.supersession-answered'));
  });

  it('takes two people, however the one writes their reference', () => {
    const proposer = { id: 'a', reference: 'GT-07' };
    for (const answerer of [proposer, { id: 'b', reference: 'gt-07 ' }])
      expect(() => judgeSecondPerson(proposer, answerer)).toThrow(refusal('link.superseded-by-two'));
    expect(() => judgeSecondPerson(proposer, { id: 'b', reference: 'GT-08' })).not.toThrow();
  });

  it('is for the laboratory that confirmed it', () => {
    expect(() => judgeOwnHit(true)).not.toThrow();
    expect(() => judgeOwnHit(false)).toThrow(refusal('link.confirmed-elsewhere'));
  });
});
