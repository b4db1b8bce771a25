import { DomainError } from '@headstamp/codes';

export type PhotographErrorCode =
  | 'photograph.empty'
  | 'photograph.too-large'
  | 'photograph.too-many-pixels'
  | 'photograph.not-a-picture'
  | 'photograph.other-media-type'
  | 'photograph.damaged'
  | 'photograph.more-than-a-picture'
  | 'photograph.unreadable-kind'
  | 'photograph.unknown';

/** A file that cannot be kept as a photograph, or one that this jurisdiction does not have. */
export class PhotographError extends DomainError<PhotographErrorCode> {}

/** Cut short, or not what its own header says. @param reason names the place in the terms of the file format */
export const damaged = (reason: string): PhotographError => new PhotographError('photograph.damaged', { reason });
