import { DomainError } from '@headstamp/codes';

export type DisposalErrorCode =
  | 'disposal.unknown'
  | 'disposal.under-way'
  | 'disposal.changed-meanwhile'
  | 'disposal.move-not-allowed'
  | 'disposal.needs-another'
  | 'disposal.not-proposer'
  | 'disposal.approval-lapsed'
  | 'disposal.approval-outdated'
  | 'disposal.valid-too-long'
  | 'disposal.recipient-unfit'
  | 'disposal.incomplete'
  | 'disposal.item-not-here'
  | 'disposal.item-ended'
  | 'disposal.cast-of-another'
  | 'disposal.not-executed'
  | 'disposal.certified-already'
  | 'disposal.not-certified';

export class DisposalError extends DomainError<DisposalErrorCode> {}
