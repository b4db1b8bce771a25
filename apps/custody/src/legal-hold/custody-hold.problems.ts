import type { Problem } from '@headstamp/codes';
import type { CustodyHoldErrorCode } from './custody-hold.errors';

export const CUSTODY_HOLD_PROBLEMS: Record<CustodyHoldErrorCode, Problem> = {
  'custody-hold.unknown': { status: 404, title: 'No such legal hold in your jurisdiction' },
  'custody-hold.item-or-case': { status: 422, title: 'A legal hold is placed on one item or on one case, not on both and not on neither' },
  'custody-hold.until-is-past': { status: 422, title: 'The day until which the hold is ordered is over' },
  'custody-hold.changed-meanwhile': { status: 412, title: 'The legal hold has changed since you read it; read it again' },
  'custody-hold.move-not-allowed': { status: 409, title: 'The legal hold is not in a state that allows this' },
  'custody-hold.needs-another': { status: 409, title: 'A legal hold is lifted by somebody other than who asked to lift it' },
  'custody-hold.stands': {
    status: 409,
    title: 'The item is under a legal hold: it is not disposed of, destroyed, given back or sent away until two officials lift it',
  },
};
