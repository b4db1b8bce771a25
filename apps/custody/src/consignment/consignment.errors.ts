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
  | 'consignment.receipt-for-another-offer'
  | 'consignment.packages-contradict'
  | 'consignment.packages-unstated'
  | 'consignment.seal-not-sound'
  | 'consignment.not-lent'
  | 'consignment.loan-ended'
  | 'consignment.outcome-not-open'
  | 'consignment.nothing-proposed'
  | 'consignment.second-person-needed'
  | 'consignment.paper-known'
  | 'consignment.document-refused'
  | 'consignment.word-from-stranger'
  | 'consignment.never-announced'
  | 'consignment.cast-elsewhere'
  | 'loan-ending.unknown'
  | 'loan-ending.move-not-allowed'
  | 'loan-ending.asked-already'
  | 'loan-ending.witness-unknown';

export class ConsignmentError extends DomainError<ConsignmentErrorCode> {}
