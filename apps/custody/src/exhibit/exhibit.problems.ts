import type { Problem } from '@headstamp/codes';
import type { ExhibitErrorCode } from './exhibit.errors';

export const EXHIBIT_PROBLEMS: Record<ExhibitErrorCode, Problem> = {
  'exhibit.unknown': { status: 404, title: 'No such exhibit in your jurisdiction' },
  'exhibit.kind-not-registered': { status: 422, title: 'Moulds and casts come into being by casting; they are not registered' },
  'exhibit.region-not-on-kind': { status: 422, title: 'An item of this kind does not bear such a mark' },
  'exhibit.parent-unknown': { status: 422, title: 'The item this one comes from is not in your jurisdiction' },
  'exhibit.parent-of-other-case': { status: 422, title: 'The item this one comes from belongs to another case' },
  'exhibit.test-fire-without-firearm': { status: 422, title: 'A test fire names the firearm it was fired from' },
  'exhibit.reference-taken': { status: 409, title: 'Another exhibit of your jurisdiction has this reference' },
  'exhibit.not-custodian': { status: 409, title: 'Only the present custodian of the item can do this' },
  'exhibit.disputed': { status: 409, title: 'The custody of the item is disputed: its custodian seals it anew first' },
  'exhibit.travels': { status: 409, title: 'The item is packed for another jurisdiction' },
  'exhibit.offered': { status: 409, title: 'The item is offered to somebody: withdraw the offer first' },
  'exhibit.seal-differs': { status: 409, title: 'The seal named is not the one the item bears' },
  'exhibit.seal-unchanged': { status: 422, title: 'Name the seal that was opened, the seal that was put on, or both' },
  'exhibit.time-ahead': { status: 422, title: 'The time stated has not come yet' },
  'exhibit.time-too-early': { status: 422, title: 'The time stated lies before it was possible' },
  'seal.used-before': { status: 409, title: 'A seal with this number was used before; a number is used once' },
};
