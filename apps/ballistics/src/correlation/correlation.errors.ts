import { DomainError } from '@headstamp/codes';

export type CorrelationErrorCode = 'correlation.unknown' | 'correlation.move-not-allowed' | 'correlation.tried-too-often';

export class CorrelationError extends DomainError<CorrelationErrorCode> {}
