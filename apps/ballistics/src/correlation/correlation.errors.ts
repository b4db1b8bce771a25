import { DomainError } from '@headstamp/codes';

export type CorrelationErrorCode =
  | 'correlation.unknown'
  | 'correlation.move-not-allowed'
  | 'correlation.tried-too-often'
  | 'correlation.nothing-new'
  | 'correlation.under-way'
  | 'correlation.partners-and-scope-disagree';

export class CorrelationError extends DomainError<CorrelationErrorCode> {}
