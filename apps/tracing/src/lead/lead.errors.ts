import { DomainError } from '@headstamp/codes';

export type LeadErrorCode = 'trace-lead.unknown' | 'trace-lead.dismissed-already';

export class LeadError extends DomainError<LeadErrorCode> {}
