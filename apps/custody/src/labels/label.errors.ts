import { DomainError } from '@headstamp/codes';

export type LabelErrorCode =
  | 'label.unknown'
  | 'label.subject-unknown'
  | 'label.subject-twice'
  | 'label.reprint-needs-reason'
  | 'label.resolution-missing'
  | 'label.retired'
  | 'label-run.unknown'
  | 'label-incident.unknown'
  | 'label-incident.settled';

export class LabelError extends DomainError<LabelErrorCode> {}
