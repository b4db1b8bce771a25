import { DomainError } from '@headstamp/codes';

export type CastErrorCode =
  | 'mould.unknown'
  | 'mould.original-not-castable'
  | 'mould.original-came-from-abroad'
  | 'mould.silicone-expired'
  | 'mould.cured-too-short'
  | 'cast.unknown'
  | 'cast.resin-expired'
  | 'cast.reviewer-is-maker'
  | 'cast.rejected-excludes-others'
  | 'cast.region-not-on-item'
  | 'cast.no-region-reproduced'
  | 'cast.move-not-allowed'
  | 'cast.not-passed';

export class CastError extends DomainError<CastErrorCode> {}
