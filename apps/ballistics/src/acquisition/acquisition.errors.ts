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
  | 'acquisition.in-the-future';

export class AcquisitionError extends DomainError<AcquisitionErrorCode> {}
