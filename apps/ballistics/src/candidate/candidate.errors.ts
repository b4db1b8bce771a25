import { DomainError } from '@headstamp/codes';

export type CandidateErrorCode = 'candidate.unknown' | 'candidate.changed-meanwhile' | 'candidate.reviewed-before';

export class CandidateError extends DomainError<CandidateErrorCode> {}
