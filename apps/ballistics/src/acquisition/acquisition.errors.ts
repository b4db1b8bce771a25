import { DomainError } from '@headstamp/codes';

export type AcquisitionErrorCode =
  | 'acquisition.unknown'
  | 'acquisition.file-refused'
  | 'acquisition.units-suspected'
  | 'acquisition.no-comparable-mark'
  | 'acquisition.item-bears-no-such-mark'
  | 'acquisition.unknown-partner'
  | 'acquisition.reference-taken'
  | 'acquisition.file-known'
  | 'acquisition.in-the-future'
  | 'acquisition.characteristic-of-another-item'
  | 'acquisition.no-such-land'
  | 'acquisition.image-only'
  | 'acquisition.not-a-picture'
  | 'acquisition.cast-not-fit-for-entry'
  | 'acquisition.not-prepared'
  | 'acquisition.nothing-to-compare'
  | 'acquisition.not-lands-of-one-bullet'
  | 'acquisition.too-few-lands'
  | 'acquisition.land-of-another-bullet';

export class AcquisitionError extends DomainError<AcquisitionErrorCode> {}
