import { DomainError } from '@headstamp/codes';

export type FirearmTemplateErrorCode =
  'firearm-template.unknown' | 'firearm-template.not-here' | 'firearm-template.described-before' | 'firearm-template.make-code-unknown' | 'firearm-template.calibre-code-unknown';

export class FirearmTemplateError extends DomainError<FirearmTemplateErrorCode> {}
