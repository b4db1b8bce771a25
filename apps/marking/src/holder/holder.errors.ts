import { DomainError } from '@headstamp/codes';

export type HolderErrorCode = 'holder.unknown';

export class HolderError extends DomainError<HolderErrorCode> {}
