import type { ConclusionGroup } from '@headstamp/codes';
import { samePerson, type Person } from '../record/person';
import { LinkError } from './link.errors';

export type ResolutionKind = 'THIRD_EXAMINER' | 'CONFERENCE';

/** What somebody concluded when a disagreement was resolved. */
export interface Voice extends Person {
  readonly conclusion: ConclusionGroup;
}

export interface Disagreement {
  readonly first: Voice;
  readonly second: Voice;
}

/**
 * Who may resolve it: a third examiner alone who is neither of the two, or a conference in which both of the two take part and
 * somebody who is neither leads. Nobody has two voices.
 */
export function judgeVoices(kind: ResolutionKind, { first, second }: Disagreement, voices: readonly Voice[], leader: Person): void {
  const isOne = (person: Person): boolean => samePerson(person, first) || samePerson(person, second);
  if (isOne(leader)) throw new LinkError('link.resolved-by-a-party');
  const twice = voices.some((voice, place) => voices.slice(place + 1).some((later) => samePerson(voice, later)));
  if (twice) throw new LinkError('link.voice-given-twice');
  if (kind === 'THIRD_EXAMINER') {
    const [third] = voices;
    if (voices.length !== 1 || !third || !samePerson(third, leader)) throw new LinkError('link.third-examiner-speaks-alone');
    return;
  }
  const both = [first, second].every((party) => voices.some((voice) => samePerson(voice, party)));
  if (!both || !voices.some((voice) => samePerson(voice, leader))) throw new LinkError('link.conference-needs-both');
}

/**
 * What a resolution comes to. A third examiner decides between the two, never beyond them: who agrees with neither leaves the question
 * open. A conference decides what all of it conclude, and nothing else; both conclusions of the disagreement stay on record.
 */
export function resolutionOf(kind: ResolutionKind, { first, second }: Disagreement, voices: readonly Voice[]): ConclusionGroup {
  const [one] = voices;
  if (!one) return 'INCONCLUSIVE';
  if (kind === 'THIRD_EXAMINER') return [first, second].some(({ conclusion }) => conclusion === one.conclusion) ? one.conclusion : 'INCONCLUSIVE';
  return voices.every(({ conclusion }) => conclusion === one.conclusion) ? one.conclusion : 'INCONCLUSIVE';
}
