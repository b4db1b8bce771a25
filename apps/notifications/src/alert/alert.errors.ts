import { DomainError } from '@headstamp/codes';

export type AlertErrorCode = 'alert.unknown' | 'alert.move-not-allowed' | 'alert.changed-meanwhile' | 'alert.for-the-focal-point';

export class AlertError extends DomainError<AlertErrorCode> {}
