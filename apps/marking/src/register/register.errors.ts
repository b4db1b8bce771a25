import { DomainError } from '@headstamp/codes';

export type RegisterErrorCode =
  | 'register.not-missing'
  | 'register.published-before'
  | 'register.notice-unknown'
  | 'register.notice-withdrawn-before'
  | 'register.match-unknown'
  | 'register.match-judged-before'
  | 'register.changed-meanwhile'
  | 'register.document-refused';

export class RegisterError extends DomainError<RegisterErrorCode> {}
