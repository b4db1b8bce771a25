import { AFTE_CONCLUSIONS } from '@headstamp/codes';
import fc from 'fast-check';
import {
  casePair,
  judgeBasis,
  judgeConclusion,
  judgeVerifier,
  LINK_STATES,
  linkAfter,
  mayMove,
  settlementOf,
  type LinkMove,
  type LinkState,
} from './link.states';

const MOVES: readonly LinkMove[] = ['notify', 'request-casts', 'receive-cast', 'compare', 'verify', 'take-report'];
const conclusion = fc.constantFrom(...AFTE_CONCLUSIONS);

describe('ballistic link states', () => {
  it('walks from lead to verification in the order of the trade', () => {
    const walk: readonly LinkMove[] = ['notify', 'request-casts', 'receive-cast', 'receive-cast', 'compare', 'verify'];
    expect(walk.reduce<LinkState>((state, move) => linkAfter(state, move), 'reviewed_lead')).toBe('verified');
  });

  it('reaches no outcome by moves alone: only two conclusions settle a link', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES)), (moves) => {
        let state: LinkState = 'reviewed_lead';
        for (const move of moves) if (mayMove(state, move)) state = linkAfter(state, move);
        return !['confirmed_hit', 'not_confirmed', 'inconclusive_parked'].includes(state);
      }),
    );
  });

  it.each(['confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'verified'] as const)('moves a link that is %s nowhere', (state) => {
    for (const move of MOVES) expect(() => linkAfter(state, move)).toThrow(expect.objectContaining({ code: 'link.move-not-allowed' }));
  });

  it('verifies only what was compared', () => {
    expect(LINK_STATES.filter((state) => mayMove(state, 'verify'))).toEqual(['compared']);
  });

  it('calls only two identifications between cases not linked before a confirmed hit', () => {
    fc.assert(
      fc.property(conclusion, conclusion, fc.boolean(), (first, second, before) => {
        const { outcome } = settlementOf(first, second, before);
        return (outcome === 'confirmed_hit') === (first === 'IDENTIFICATION' && second === 'IDENTIFICATION' && !before);
      }),
    );
  });

  it('parks a link whose examiners differ, and says so', () => {
    fc.assert(
      fc.property(conclusion, conclusion, fc.boolean(), (first, second, before) => {
        fc.pre(first !== second);
        const { outcome, comment } = settlementOf(first, second, before);
        return outcome === 'inconclusive_parked' && comment === 'conclusions-differ';
      }),
    );
  });

  it.each([
    ['ELIMINATION', 'not_confirmed', null],
    ['INCONCLUSIVE_A', 'inconclusive_parked', null],
    ['INCONCLUSIVE_C', 'inconclusive_parked', null],
    ['UNSUITABLE', 'inconclusive_parked', null],
  ] as const)('makes of two times %s the outcome %s', (both, outcome, comment) => {
    expect(settlementOf(both, both, false)).toEqual({ outcome, comment });
  });

  it('notes an identification between cases that were linked before, and counts no second hit', () => {
    expect(settlementOf('IDENTIFICATION', 'IDENTIFICATION', true)).toEqual({ outcome: 'verified', comment: 'already-known-link' });
  });

  it('refuses a comparison of specimens from abroad before one was received', () => {
    for (const basis of ['ORIGINAL_CAST', 'CAST_CAST', 'ORIGINAL_ORIGINAL'] as const) {
      expect(() => judgeBasis('recipient', basis, 0)).toThrow(expect.objectContaining({ code: 'link.specimen-not-received' }));
      expect(() => judgeBasis('recipient', basis, 1)).not.toThrow();
      expect(() => judgeBasis('domestic', basis, 0)).not.toThrow();
    }
    expect(() => judgeBasis('recipient', 'IMAGE_ONLY', 0)).not.toThrow();
  });

  it('never identifies on images alone', () => {
    expect(() => judgeConclusion('IMAGE_ONLY', 'IDENTIFICATION')).toThrow(
      expect.objectContaining({ code: 'link.identification-needs-specimens' }),
    );
    expect(() => judgeConclusion('IMAGE_ONLY', 'ELIMINATION')).not.toThrow();
  });

  it('lets nobody verify their own conclusion', () => {
    const examiner = { id: 'a', reference: 'BZ-EX-07' };
    const refused = expect.objectContaining({ code: 'link.verifier-is-examiner' }) as Error;
    expect(() => judgeVerifier(examiner, examiner)).toThrow(refused);
    expect(() => judgeVerifier({ id: 'b', reference: 'BZ-EX-08' }, examiner)).not.toThrow();
    // A second login of the same person.
    for (const reference of ['BZ-EX-07', 'bz-ex-07 ', 'BZ-EX-\uff10\uff17'])
      expect(() => judgeVerifier({ id: 'b', reference }, examiner)).toThrow(refused);
  });

  it('joins two different cases, in either order', () => {
    const here = { jurisdictionId: 'bz', caseId: '1' };
    const there = { jurisdictionId: 'gt', caseId: '1' };
    expect(casePair(here, there)).toBe(casePair(there, here));
    expect(() => casePair(here, { ...here })).toThrow(expect.objectContaining({ code: 'link.one-case' }));
  });
});
