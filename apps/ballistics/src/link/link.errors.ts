import { DomainError } from '@headstamp/codes';

export type LinkErrorCode =
  | 'link.unknown'
  | 'link.changed-meanwhile'
  | 'link.move-not-allowed'
  | 'link.one-case'
  | 'link.already-declared'
  | 'link.only-the-recipient-asks'
  | 'link.specimen-not-received'
  | 'link.identification-needs-specimens'
  | 'link.verifier-is-examiner'
  | 'link.surface-not-shared'
  | 'link.not-a-party'
  | 'lead-notice.unknown-acquisition'
  | 'lead-notice.surface-refused'
  | 'comparison-report.contradicts-itself';

export class LinkError extends DomainError<LinkErrorCode> {}
