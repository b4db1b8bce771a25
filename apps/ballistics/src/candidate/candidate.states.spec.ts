import fc from 'fast-check';
import {
  ALL_REVIEW_CODES,
  CANDIDATE_STATES,
  candidateAfter,
  judgeCodes,
  judgeSecondLook,
  REVIEW_CODES,
  REVIEW_VERDICTS,
  type CandidateState,
  type EarlierReview,
} from './candidate.states';

const verdict = fc.constantFrom(...REVIEW_VERDICTS);
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;
const person = (id: string) => ({ id, reference: `REF-${id}` });

describe('reviews of a candidate', () => {
  it('make a lead of it once, and a lead stays one whatever follows', () => {
    fc.assert(
      fc.property(fc.array(verdict), (verdicts) => {
        let state: CandidateState = 'candidate';
        let leads = 0;
        for (const each of verdicts) {
          try {
            state = candidateAfter(state, each);
          } catch {
            continue;
          }
          if (state === 'lead') leads += 1;
        }
        return leads <= 1 && (leads === 0 || state === 'lead');
      }),
    );
  });

  it.each([
    ['candidate', ['declare-lead', 'dismiss', 'cannot-tell']],
    ['second_look', ['declare-lead', 'dismiss', 'cannot-tell']],
    ['dismissed', ['look-again']],
    ['undecided', ['look-again']],
    ['lead', []],
  ] as const)('are possible of one that is %s: %j', (state, possible) => {
    const allowed = REVIEW_VERDICTS.filter((each) => {
      try {
        return CANDIDATE_STATES.includes(candidateAfter(state, each));
      } catch {
        return false;
      }
    });
    expect(allowed).toEqual(possible);
  });

  it('say what they refuse: a second verdict, and a second look at what nobody has judged', () => {
    expect(() => candidateAfter('lead', 'dismiss')).toThrow(refusal('candidate.reviewed-before'));
    expect(() => candidateAfter('candidate', 'look-again')).toThrow(refusal('candidate.nothing-to-look-at-again'));
  });

  it('bear only codes of their own verdict, and one where nobody can tell', () => {
    fc.assert(
      fc.property(verdict, fc.subarray([...ALL_REVIEW_CODES], { minLength: 1 }), (given, codes) => {
        const own: readonly string[] = REVIEW_CODES[given];
        const fit = codes.every((code) => own.includes(code));
        let refused = false;
        try {
          judgeCodes(given, codes);
        } catch {
          refused = true;
        }
        return refused === !fit;
      }),
    );
    for (const given of ['cannot-tell', 'look-again'] as const) expect(() => judgeCodes(given, [])).toThrow(refusal('candidate.code-missing'));
    for (const given of ['declare-lead', 'dismiss'] as const) expect(() => judgeCodes(given, [])).not.toThrow();
  });

  it('are never a second look of whoever judged it before, under any login', () => {
    const people = fc.constantFrom('a', 'b', 'c').map(person);
    const earlier = fc.array(fc.record({ verdict: verdict.filter((each) => each !== 'declare-lead'), by: people }));
    fc.assert(
      fc.property(earlier, people, (looks: EarlierReview[], reviewer) => {
        const judged = looks.some(({ verdict: given, by }) => given !== 'look-again' && by.id === reviewer.id);
        let refused = false;
        try {
          judgeSecondLook({ id: 'another-login', reference: reviewer.reference.toLowerCase() }, looks);
        } catch {
          refused = true;
        }
        return refused === judged;
      }),
    );
  });
});
