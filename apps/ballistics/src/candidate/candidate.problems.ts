import type { Problem } from '@headstamp/codes';
import type { CandidateErrorCode } from './candidate.errors';

export const CANDIDATE_PROBLEMS: Record<CandidateErrorCode, Problem> = {
  'candidate.unknown': { status: 404, title: 'No such candidate in your jurisdiction' },
  'candidate.changed-meanwhile': { status: 412, title: 'Somebody changed the candidate since you read it' },
  'candidate.reviewed-before': { status: 409, title: 'The candidate was reviewed before' },
  'candidate.nothing-to-look-at-again': { status: 409, title: 'Only a candidate that was dismissed or left open is looked at again' },
  'candidate.second-look-by-another': { status: 403, title: 'A second look is another examiner’s: you have judged this candidate before' },
  'candidate.code-of-another-verdict': { status: 422, title: 'A reason code does not belong to this verdict' },
  'candidate.code-missing': { status: 422, title: 'Say by a reason code why you cannot tell, or why it is looked at again' },
};
