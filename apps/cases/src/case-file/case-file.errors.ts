import { DomainError } from '@headstamp/codes';

export type CaseFileErrorCode =
  | 'case.unknown'
  | 'case.changed-meanwhile'
  | 'case.reference-taken'
  | 'case.closed'
  | 'case.nothing-to-change'
  | 'case.opened-in-the-future';

export class CaseFileError extends DomainError<CaseFileErrorCode> {}
