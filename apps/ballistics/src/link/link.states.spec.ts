import { COMPARISON_BASES, CONCLUSION_GROUPS, FIT_FOR } from '@headstamp/codes';
import fc from 'fast-check';
import {
  casePair,
  judgeAssigned,
  judgeBasis,
  judgeConclusion,
  judgeVerifier,
  LINK_MOVES,
  LINK_STATES,
  linkAfter,
  mayMove,
  settlementOf,
  type LinkMove,
  type LinkState,
  type SpecimensReceived,
} from './link.states';

const conclusion = fc.constantFrom(...CONCLUSION_GROUPS);
const NOTHING: SpecimensReceived = { casts: [], originals: 0 };
const CAST: SpecimensReceived = { casts: [{ castId: 'c1', fitFor: ['MICROSCOPY'] }], originals: 0 };
const TRAINING_CAST: SpecimensReceived = { casts: [{ castId: 'c1', fitFor: ['TRAINING'] }], originals: 0 };
const ORIGINAL: SpecimensReceived = { casts: [], originals: 1 };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('ballistic link states', () => {
  it('walks from lead to verification in the order of the trade', () => {
    const walk: readonly LinkMove[] = ['notify', 'request-casts', 'receive-cast', 'receive-cast', 'compare', 'verify'];
    expect(walk.reduce<LinkState>((state, move) => linkAfter(state, move), 'reviewed_lead')).toBe('verified');
  });

  it('reaches no outcome by moves alone: only two conclusions settle a link', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINK_MOVES)), (moves) => {
        let state: LinkState = 'reviewed_lead';
        for (const move of moves) if (mayMove(state, move)) state = linkAfter(state, move);
        return !['confirmed_hit', 'not_confirmed', 'inconclusive_parked'].includes(state);
      }),
    );
  });

  it.each(['not_confirmed', 'verified', 'superseded'] as const)('moves a link that is %s nowhere', (state) => {
    for (const move of LINK_MOVES) expect(() => linkAfter(state, move)).toThrow(expect.objectContaining({ code: 'link.move-not-allowed' }));
  });

  it('moves a hit only when it is taken back, and a parked link only when a disagreement is resolved', () => {
    expect(LINK_MOVES.filter((move) => mayMove('confirmed_hit', move))).toEqual(['supersede']);
    expect(LINK_MOVES.filter((move) => mayMove('inconclusive_parked', move))).toEqual(['resolve']);
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
    ['INCONCLUSIVE', 'inconclusive_parked', null],
    ['UNSUITABLE', 'inconclusive_parked', 'unsuitable'],
  ] as const)('makes of two times %s the outcome %s', (both, outcome, comment) => {
    expect(settlementOf(both, both, false)).toEqual({ outcome, comment });
  });

  it('notes an identification between cases that were linked before, and counts no second hit', () => {
    expect(settlementOf('IDENTIFICATION', 'IDENTIFICATION', true)).toEqual({ outcome: 'verified', comment: 'already-known-link' });
  });

  it.each([
    ['ORIGINAL_ORIGINAL', CAST],
    ['CAST_CAST', ORIGINAL],
    ['ORIGINAL_CAST', NOTHING],
    ['CAST_CAST', NOTHING],
    ['ORIGINAL_ORIGINAL', NOTHING],
  ] as const)('refuses a comparison %s before what it needs from abroad was received', (basis, received) => {
    expect(() => judgeBasis('recipient', basis, received, [])).toThrow(refusal('link.specimen-not-received'));
    expect(() => judgeBasis('domestic', basis, NOTHING, [])).not.toThrow();
  });

  it('lets specimens from abroad be compared once they are here', () => {
    expect(() => judgeBasis('recipient', 'ORIGINAL_CAST', CAST, ['c1'])).not.toThrow();
    expect(() => judgeBasis('declarer', 'CAST_CAST', CAST, ['c1'])).not.toThrow();
    expect(() => judgeBasis('recipient', 'ORIGINAL_ORIGINAL', ORIGINAL, [])).not.toThrow();
    // Our own cast with their original.
    expect(() => judgeBasis('recipient', 'ORIGINAL_CAST', ORIGINAL, [])).not.toThrow();
    expect(() => judgeBasis('recipient', 'IMAGE_ONLY', NOTHING, [])).not.toThrow();
  });

  it('compares no cast beyond what its review passed it for, whatever else came', () => {
    for (const basis of ['ORIGINAL_CAST', 'CAST_CAST'] as const)
      expect(() => judgeBasis('recipient', basis, TRAINING_CAST, [])).toThrow(refusal('link.cast-beyond-its-fitness'));
    const both = { casts: [...TRAINING_CAST.casts, { castId: 'c2', fitFor: ['MICROSCOPY'] as const }], originals: 1 };
    expect(() => judgeBasis('recipient', 'ORIGINAL_CAST', both, ['c1'])).toThrow(refusal('link.cast-beyond-its-fitness'));
    expect(() => judgeBasis('recipient', 'ORIGINAL_CAST', both, ['c2'])).not.toThrow();
  });

  it('lets a cast under the microscope only where some review passed it, for all that may have come', () => {
    const cast = fc.record({ castId: fc.constantFrom<string[]>('a', 'b', 'c'), fitFor: fc.subarray([...FIT_FOR]) });
    const came = fc.record({ casts: fc.uniqueArray(cast, { selector: ({ castId }) => castId }), originals: fc.nat(2) });
    fc.assert(
      fc.property(came, fc.constantFrom(...COMPARISON_BASES), fc.subarray<string>(['a', 'b', 'c']), (received, basis, named) => {
        try {
          judgeBasis('recipient', basis, received, named);
        } catch {
          return true;
        }
        const fit = received.casts.filter(({ fitFor }) => fitFor.includes('MICROSCOPY')).map(({ castId }) => castId);
        const unfit = received.casts.map(({ castId }) => castId).filter((id) => !fit.includes(id));
        if (basis === 'IMAGE_ONLY') return true;
        const enough = { ORIGINAL_ORIGINAL: received.originals, CAST_CAST: fit.length, ORIGINAL_CAST: fit.length + received.originals }[basis];
        return enough > 0 && !named.some((id) => unfit.includes(id));
      }),
    );
  });

  it('lets nobody do what another was named for', () => {
    expect(() => judgeAssigned(null, 'a')).not.toThrow();
    expect(() => judgeAssigned('a', 'a')).not.toThrow();
    expect(() => judgeAssigned('b', 'a')).toThrow(refusal('link.assigned-to-another'));
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
