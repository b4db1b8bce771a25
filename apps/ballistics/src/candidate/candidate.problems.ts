import type { Problem } from '@headstamp/codes';
import type { CandidateErrorCode } from './candidate.errors';

export const CANDIDATE_PROBLEMS: Record<CandidateErrorCode, Problem> = {
  'candidate.unknown': { status: 404, title: 'No such candidate in your jurisdiction' },
  'candidate.changed-meanwhile': { status: 412, title: 'Somebody changed the candidate since you read it' },
  'candidate.reviewed-before': { status: 409, title: 'The candidate was reviewed before' },
};
