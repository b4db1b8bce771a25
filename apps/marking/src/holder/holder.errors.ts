import { DomainError } from '@headstamp/codes';

export type HolderErrorCode =
  | 'holder.unknown'
  | 'holder.not-here'
  | 'holder.hold-stands'
  | 'holder.hold-unknown'
  | 'holder.hold-not-standing'
  | 'holder.hold-lift-not-asked'
  | 'holder.hold-lift-needs-another'
  | 'holder.changed-meanwhile'
  | 'holder.retention-not-ended'
  | 'holder.erased-already';

export class HolderError extends DomainError<HolderErrorCode> {}
