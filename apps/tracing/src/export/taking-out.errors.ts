import { DomainError } from '@headstamp/codes';

export type TakingOutErrorCode = 'trace-export.purpose-missing' | 'trace-export.too-many';

/** Facts cannot be taken off the screen in this way. */
export class TakingOutError extends DomainError<TakingOutErrorCode> {}
