import { DomainError } from '@headstamp/codes';

export type CustodyHoldErrorCode =
  | 'custody-hold.unknown'
  | 'custody-hold.item-or-case'
  | 'custody-hold.until-is-past'
  | 'custody-hold.changed-meanwhile'
  | 'custody-hold.move-not-allowed'
  | 'custody-hold.needs-another'
  | 'custody-hold.stands';

export class CustodyHoldError extends DomainError<CustodyHoldErrorCode> {}
