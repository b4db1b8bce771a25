import { CONCLUSION_GROUPS } from '@headstamp/codes';
import fc from 'fast-check';
import { judgeVoices, resolutionOf, type Voice } from './disagreement.states';

const conclusion = fc.constantFrom(...CONCLUSION_GROUPS);
const voice = (id: string, said: Voice['conclusion'] = 'INCONCLUSIVE_A'): Voice => ({ id, reference: `REF-${id}`, conclusion: said });
const parties = { first: voice('lopez', 'IDENTIFICATION'), second: voice('ramos', 'INCONCLUSIVE_A') };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a disagreement of two examiners', () => {
  it('is decided by a third examiner for one of the two, and left open where the third agrees with neither', () => {
    fc.assert(
      fc.property(conclusion, conclusion, conclusion, (first, second, third) => {
        fc.pre(first !== second);
        const came = resolutionOf('THIRD_EXAMINER', { first: voice('a', first), second: voice('b', second) }, [voice('c', third)]);
        return third === first || third === second ? came === third : came === 'INCONCLUSIVE';
      }),
    );
  });

  it('is decided by a conference only for what everybody in it concludes', () => {
    fc.assert(
      fc.property(fc.array(conclusion, { minLength: 3, maxLength: 8 }), (said) => {
        const came = resolutionOf(
          'CONFERENCE',
          parties,
          said.map((each, place) => voice(String(place), each)),
        );
        return new Set(said).size === 1 ? came === said[0] : came === 'INCONCLUSIVE';
      }),
    );
  });

  it('never becomes an identification without two who identified', () => {
    fc.assert(
      fc.property(conclusion, conclusion, conclusion, (first, second, third) => {
        fc.pre(first !== second);
        const came = resolutionOf('THIRD_EXAMINER', { first: voice('a', first), second: voice('b', second) }, [voice('c', third)]);
        return came !== 'IDENTIFICATION' || [first, second, third].filter((each) => each === 'IDENTIFICATION').length >= 2;
      }),
    );
  });

  it('is resolved by neither of the two, whatever login they use', () => {
    const again = { id: 'other-login', reference: 'ref-Lopez' };
    for (const leader of [parties.first, parties.second, again])
      expect(() => judgeVoices('THIRD_EXAMINER', parties, [{ ...leader, conclusion: 'ELIMINATION' }], leader)).toThrow(
        refusal('link.resolved-by-a-party'),
      );
  });

  it('hears a third examiner alone, and in a conference both of the two and whoever leads it, each once', () => {
    const [third, chair] = [voice('ortiz'), voice('chair')];
    expect(() => judgeVoices('THIRD_EXAMINER', parties, [third], third)).not.toThrow();
    expect(() => judgeVoices('THIRD_EXAMINER', parties, [third], chair)).toThrow(refusal('link.third-examiner-speaks-alone'));
    expect(() => judgeVoices('THIRD_EXAMINER', parties, [third, chair], third)).toThrow(refusal('link.third-examiner-speaks-alone'));
    const all = [parties.first, parties.second, chair];
    expect(() => judgeVoices('CONFERENCE', parties, all, chair)).not.toThrow();
    for (const missing of all) {
      const rest = all.filter((each) => each !== missing);
      expect(() => judgeVoices('CONFERENCE', parties, rest, chair)).toThrow(refusal('link.conference-needs-both'));
    }
    expect(() => judgeVoices('CONFERENCE', parties, [...all, chair], chair)).toThrow(refusal('link.voice-given-twice'));
  });
});
