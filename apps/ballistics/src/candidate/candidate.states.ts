import { CandidateError } from './candidate.errors';

export const CANDIDATE_STATES = ['candidate', 'lead', 'dismissed'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** A candidate is reviewed once, by an examiner; what came of it stays. */
export function candidateAfter(state: CandidateState, review: 'declare-lead' | 'dismiss'): CandidateState {
  if (state !== 'candidate') throw new CandidateError('candidate.reviewed-before', { state });
  return review === 'declare-lead' ? 'lead' : 'dismissed';
}
