import fc from 'fast-check';
import { CAST_MOVES, CAST_STATES, castStateAfter, type CastMove, type CastState } from './cast.states';

const notAllowed = expect.objectContaining({ code: 'cast.move-not-allowed' });
const moves = fc.array(fc.constantFrom(...CAST_MOVES), { maxLength: 40 });

/** States passed through by those of the moves that are allowed. */
function path(tried: readonly CastMove[]): { readonly states: CastState[]; readonly done: CastMove[] } {
  const states: CastState[] = ['planned'];
  const done: CastMove[] = [];
  for (const move of tried) {
    try {
      states.push(castStateAfter(states.at(-1) ?? 'planned', move));
      done.push(move);
    } catch (error) {
      expect(error).toEqual(notAllowed);
    }
  }
  return { states, done };
}

describe('cast states', () => {
  it('follow a cast from the silicone to the laboratory abroad', () => {
    const usual: CastMove[] = ['pour-mould', 'cure-mould', 'pour-cast', 'cure-cast', 'pass', 'label', 'issue', 'receive', 'retain'];
    expect(path(usual).states).toEqual([
      'planned',
      'mould_poured',
      'mould_cured',
      'cast_poured',
      'cast_cured',
      'passed',
      'labelled',
      'issued',
      'received',
      'retained',
    ]);
  });

  it('let no cast be issued that was not passed before, whatever is tried', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const { states } = path(tried);
        const issued = states.indexOf('issued');
        if (issued >= 0) expect(states.slice(0, issued)).toEqual(expect.arrayContaining(['cast_cured', 'passed', 'labelled']));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never bring back a destroyed cast, and never let a rejected one travel', () => {
    for (const move of CAST_MOVES) expect(() => castStateAfter('destroyed', move)).toThrow(notAllowed);
    for (const move of CAST_MOVES.filter((each) => each !== 'destroy')) expect(() => castStateAfter('rejected', move)).toThrow(notAllowed);
  });

  it('never pass through a state twice', () => {
    fc.assert(fc.property(moves, (tried) => expect(new Set(path(tried).states).size).toBe(path(tried).done.length + 1)));
  });

  it('are all within reach of a plan', () => {
    const reached = new Set<CastState>(['planned']);
    for (const _ of CAST_STATES) {
      for (const state of [...reached]) {
        for (const move of CAST_MOVES) {
          try {
            reached.add(castStateAfter(state, move));
          } catch (error) {
            expect(error).toEqual(notAllowed);
          }
        }
      }
    }
    expect([...reached].sort()).toEqual([...CAST_STATES].sort());
  });
});
