import { DomainError } from '@headstamp/codes';

export type SharingErrorCode =
  | 'sharing.changed-meanwhile'
  | 'sharing.partners-and-audience-disagree'
  | 'sharing.expires-in-the-past'
  | 'sharing.nothing-changed'
  | 'sharing.assessed-against'
  | 'sharing-assessment.unknown'
  | 'sharing-assessment.superseded-before'
  | 'sharing-assessment.of-another-case'
  | 'sharing-assessment.criterion-met'
  | 'sharing-assessment.no-reason'
  | 'sharing-assessment.reason-without-refusal'
  | 'sharing-assessment.group-disagrees'
  | 'sharing-assessment.in-the-future';

export class SharingError extends DomainError<SharingErrorCode> {}
