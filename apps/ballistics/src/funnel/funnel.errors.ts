import { DomainError } from '@headstamp/codes';

export type FunnelErrorCode = 'hit-figures.period-backwards';

export class FunnelError extends DomainError<FunnelErrorCode> {}
