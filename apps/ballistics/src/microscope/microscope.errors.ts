import { DomainError } from '@headstamp/codes';

export type MicroscopeErrorCode =
  | 'microscope.form-not-here'
  | 'microscope.mark-first'
  | 'annotation.unknown'
  | 'annotation.shape-broken'
  | 'annotation.withdrawn-before'
  | 'annotation.of-another'
  | 'snapshot.no-picture';

export class MicroscopeError extends DomainError<MicroscopeErrorCode> {}
