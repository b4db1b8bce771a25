import { DomainError } from '@headstamp/codes';

export type RecoveryErrorCode =
  'recovery.unknown' | 'recovery.in-the-future' | 'recovery.serial-contradicts-state' | 'recovery.serial-missing';

export class RecoveryError extends DomainError<RecoveryErrorCode> {}
