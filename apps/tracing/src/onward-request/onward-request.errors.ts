import { DomainError } from '@headstamp/codes';

export type OnwardRequestErrorCode =
  | 'onward-request.unknown'
  | 'onward-request.changed-meanwhile'
  | 'onward-request.move-not-allowed'
  | 'onward-request.facts-superseded'
  | 'onward-request.still-forbidden'
  | 'onward-request.no-third-state'
  | 'onward-request.asked-already'
  | 'onward-request.no-step-waits'
  | 'onward-request.document-refused';

export class OnwardRequestError extends DomainError<OnwardRequestErrorCode> {}
