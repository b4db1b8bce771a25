import { DomainError } from '@headstamp/codes';

export type AnnotationErrorCode =
  | 'custody-event.unknown'
  | 'custody-event.not-flagged'
  | 'custody-event.not-recorder'
  | 'custody-event.is-a-note'
  | 'transit-limit.no-such-route';

export class AnnotationError extends DomainError<AnnotationErrorCode> {}
