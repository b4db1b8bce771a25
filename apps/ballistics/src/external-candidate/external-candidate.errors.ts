import { DomainError } from '@headstamp/codes';

export type ExternalCandidateErrorCode =
  | 'external-candidate.unknown'
  | 'external-candidate.changed-meanwhile'
  | 'external-candidate.recorded-before'
  | 'external-candidate.other-item-not-said'
  | 'external-candidate.other-item-unknown'
  | 'external-candidate.in-the-future';

export class ExternalCandidateError extends DomainError<ExternalCandidateErrorCode> {}
