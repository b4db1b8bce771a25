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
  | 'handover.expired'
  | 'handover.late-overlaps'
  | 'handover.late-half-missing'
  | 'handover.not-in-batch'
  | 'paper-form.unknown'
  | 'paper-form.used'
  | 'paper-form.differs'
  | 'paper-form.not-late';

export class HandoverError extends DomainError<HandoverErrorCode> {}
