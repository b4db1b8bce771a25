import { samePerson, type Person } from '../record/person';
import { CandidateError } from './candidate.errors';

/** `undecided`: an examiner looked and could not tell. `second_look`: another examiner looks again at what was dismissed or left open. */
export const CANDIDATE_STATES = ['candidate', 'lead', 'dismissed', 'undecided', 'second_look'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const REVIEW_VERDICTS = ['declare-lead', 'dismiss', 'cannot-tell', 'look-again'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

const TO_BE_REVIEWED = ['candidate', 'second_look'] as const;
const MOVES = {
  'declare-lead': { from: TO_BE_REVIEWED, to: 'lead' },
  dismiss: { from: TO_BE_REVIEWED, to: 'dismissed' },
  'cannot-tell': { from: TO_BE_REVIEWED, to: 'undecided' },
  'look-again': { from: ['dismissed', 'undecided'], to: 'second_look' },
} as const satisfies Record<ReviewVerdict, { from: readonly CandidateState[]; to: CandidateState }>;

/** A verdict stays; a candidate that was dismissed or left open may be looked at again, and nothing of the first look is lost. */
export function candidateAfter(state: CandidateState, verdict: ReviewVerdict): CandidateState {
  const from: readonly CandidateState[] = MOVES[verdict].from;
  if (from.includes(state)) return MOVES[verdict].to;
  throw new CandidateError(verdict === 'look-again' ? 'candidate.nothing-to-look-at-again' : 'candidate.reviewed-before', { state });
}

const ANY_VERDICT = ['OTHER'] as const;
/** Why, in Headstamp's own codes. What the examiner saw in words stands beside them. */
export const REVIEW_CODES = {
  'declare-lead': ['BREECH_FACE_AGREES', 'FIRING_PIN_AGREES', 'EJECTOR_AGREES', 'SHEAR_AGREES', 'LANDS_AGREE', 'CIRCUMSTANCES_AGREE', ...ANY_VERDICT],
  dismiss: ['CLASS_DIFFERS', 'INDIVIDUAL_MARKS_DIFFER', 'SUBCLASS_ONLY', 'WRONG_REGION_COMPARED', 'KNOWN_FROM_ANOTHER_SOURCE', ...ANY_VERDICT],
  'cannot-tell': ['POOR_SURFACE', 'TOO_LITTLE_MARK', 'OTHER_REGION_NEEDED', 'SPECIMEN_NEEDED', ...ANY_VERDICT],
  'look-again': ['NEW_INFORMATION', 'BETTER_SURFACE', 'QUALITY_CHECK', 'REQUEST_OF_PARTNER', ...ANY_VERDICT],
} as const satisfies Record<ReviewVerdict, readonly string[]>;
export type ReviewCode = (typeof REVIEW_CODES)[ReviewVerdict][number];
export const ALL_REVIEW_CODES: readonly ReviewCode[] = [...new Set(Object.values(REVIEW_CODES).flat())];

/** @throws CandidateError when a code belongs to another verdict, or when nobody can tell and no code says why */
export function judgeCodes(verdict: ReviewVerdict, codes: readonly ReviewCode[]): void {
  const known: readonly string[] = REVIEW_CODES[verdict];
  const others = codes.filter((code) => !known.includes(code));
  if (others.length > 0) throw new CandidateError('candidate.code-of-another-verdict', { codes: others });
  if (codes.length === 0 && (verdict === 'cannot-tell' || verdict === 'look-again')) throw new CandidateError('candidate.code-missing', { verdict });
}

export interface EarlierReview {
  readonly verdict: ReviewVerdict;
  readonly by: Person;
}

/** A second look is another examiner's: whoever dismissed the candidate or could not tell neither opens it again nor decides it then. */
export function judgeSecondLook(reviewer: Person, earlier: readonly EarlierReview[]): void {
  const decided = earlier.filter(({ verdict }) => verdict === 'dismiss' || verdict === 'cannot-tell');
  if (decided.some(({ by }) => samePerson(by, reviewer))) throw new CandidateError('candidate.second-look-by-another');
}
