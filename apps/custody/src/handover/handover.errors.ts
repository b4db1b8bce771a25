import { DomainError } from '@headstamp/codes';

export type HandoverErrorCode =
  | 'handover.unknown'
  | 'handover.to-oneself'
  | 'handover.receiver-cannot-hold'
  | 'handover.expires-too-early'
  | 'handover.not-receiver'
  | 'handover.not-giver'
  | 'handover.not-open'
  | 'handover.offered-already'
  | 'handover.expired';

export class HandoverError extends DomainError<HandoverErrorCode> {}
