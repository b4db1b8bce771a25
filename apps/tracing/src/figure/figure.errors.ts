import { DomainError } from '@headstamp/codes';

export type FigureErrorCode = 'trace-figures.period-backwards';

export class FigureError extends DomainError<FigureErrorCode> {}
