import { DomainError } from '@headstamp/codes';

export type DestructionErrorCode =
  | 'destruction-batch.unknown'
  | 'destruction-batch.move-not-allowed'
  | 'destruction-batch.changed-meanwhile'
  | 'destruction-batch.reference-taken'
  | 'destruction-batch.empty'
  | 'destruction-batch.too-large'
  | 'destruction-batch.method-missing'
  | 'destruction-batch.firearms-unknown'
  | 'destruction-batch.firearms-held'
  | 'destruction-batch.firearms-destroyed'
  | 'destruction-batch.firearms-elsewhere'
  | 'destruction-batch.needs-second-person'
  | 'destruction-batch.results-incomplete'
  | 'destruction-batch.count-impossible'
  | 'destruction-batch.in-the-future'
  | 'destruction-batch.monitor-is-witness'
  | 'destruction-batch.not-certified'
  | 'firearm-hold.unknown'
  | 'firearm-hold.changed-meanwhile'
  | 'firearm-hold.released'
  | 'firearm-hold.firearm-destroyed'
  | 'firearm-hold.needs-second-person';

export class DestructionError extends DomainError<DestructionErrorCode> {}
