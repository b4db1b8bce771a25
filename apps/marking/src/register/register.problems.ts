import type { Problem } from '@headstamp/codes';
import type { RegisterErrorCode } from './register.errors';

export const REGISTER_PROBLEMS: Record<RegisterErrorCode, Problem> = {
  'register.not-missing': { status: 409, title: 'The firearm is not recorded as lost or stolen, or has come back since' },
  'register.published-before': { status: 409, title: 'The loss was published before and the notice stands' },
  'register.notice-unknown': { status: 404, title: 'No such notice of a lost or stolen firearm in your jurisdiction' },
  'register.notice-withdrawn-before': { status: 409, title: 'The notice was withdrawn before' },
  'register.match-unknown': { status: 404, title: 'No such match with the register in your jurisdiction' },
  'register.match-judged-before': { status: 409, title: 'Somebody said before whether this is the weapon' },
  'register.changed-meanwhile': { status: 412, title: 'Somebody changed it since you read it' },
  'register.document-refused': { status: 422, title: 'The document from the other state is not what it says it is; "reason" says why' },
};
