import { DomainError } from '@headstamp/codes';

export type FirearmErrorCode =
  | 'firearm.unknown'
  | 'firearm.country-not-told'
  | 'firearm.serial-already-recorded'
  | 'firearm.serial-contradicts-state'
  | 'firearm.serial-missing'
  | 'firearm.serial-unsearchable';

export class FirearmError extends DomainError<FirearmErrorCode> {}
