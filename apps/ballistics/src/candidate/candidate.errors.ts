import { DomainError } from '@headstamp/codes';

export type CandidateErrorCode =
  | 'candidate.unknown'
  | 'candidate.changed-meanwhile'
  | 'candidate.reviewed-before'
  | 'candidate.nothing-to-look-at-again'
  | 'candidate.second-look-by-another'
  | 'candidate.code-of-another-verdict'
  | 'candidate.code-missing';

export class CandidateError extends DomainError<CandidateErrorCode> {}
