import type { Problem } from '@headstamp/codes';
import type { HolderErrorCode } from './holder.errors';

export const HOLDER_PROBLEMS: Record<HolderErrorCode, Problem> = {
  'holder.unknown': { status: 422, title: 'The holder named is not in the register of your jurisdiction' },
  'holder.not-here': { status: 404, title: 'No such holder in the register of your jurisdiction' },
  'holder.hold-stands': { status: 409, title: 'The holder’s data are under legal hold' },
  'holder.hold-unknown': { status: 404, title: 'No such legal hold in your jurisdiction' },
  'holder.hold-not-standing': { status: 409, title: 'The legal hold is not one that can be asked to be lifted' },
  'holder.hold-lift-not-asked': { status: 409, title: 'Nobody has asked to lift this legal hold, or it is lifted already' },
  'holder.hold-lift-needs-another': { status: 409, title: 'Whoever asked to lift a legal hold cannot lift it: another official must' },
  'holder.changed-meanwhile': { status: 412, title: 'Somebody changed the legal hold since you read it' },
  'holder.retention-not-ended': { status: 409, title: 'The retention of the holder’s data has not ended' },
  'holder.erased-already': { status: 409, title: 'The holder’s data were erased before' },
};
