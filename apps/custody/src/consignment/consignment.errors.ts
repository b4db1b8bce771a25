import { DomainError } from '@headstamp/codes';

export type ConsignmentErrorCode =
  | 'consignment.unknown'
  | 'consignment.unknown-recipient'
  | 'consignment.to-oneself'
  | 'consignment.reference-taken'
  | 'consignment.originals-stay-home'
  | 'consignment.not-ours-to-send'
  | 'consignment.cast-sealed'
  | 'consignment.move-not-allowed'
  | 'consignment.known-already'
  | 'consignment.notice-contradicts-itself'
  | 'consignment.receipt-from-stranger'
  | 'consignment.receipt-for-another-offer';

export class ConsignmentError extends DomainError<ConsignmentErrorCode> {}
