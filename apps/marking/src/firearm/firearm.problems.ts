import type { Problem } from '@headstamp/codes';
import type { FirearmErrorCode } from './firearm.errors';

export const FIREARM_PROBLEMS: Record<FirearmErrorCode, Problem> = {
  'firearm.unknown': { status: 404, title: 'No such firearm in the records of your jurisdiction' },
  'firearm.serial-already-recorded': {
    status: 409,
    title:
      'A firearm of this maker and model has this serial number already; where two truly bear it, record the second with serial state DUPLICATE',
  },
  'firearm.serial-contradicts-state': { status: 422, title: 'A firearm said to bear no serial number has none to be recorded' },
  'firearm.serial-unsearchable': {
    status: 422,
    title: 'Too little of the serial number is known to search by: give at least three characters in a row',
  },
  'firearm.serial-missing': {
    status: 422,
    title: 'Give the serial number with at least one letter or digit, or say that it is obliterated or was never there',
  },
};
