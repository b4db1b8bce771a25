import type { Problem } from '@headstamp/codes';
import type { FirearmErrorCode } from './firearm.errors';

export const FIREARM_PROBLEMS: Record<FirearmErrorCode, Problem> = {
  'firearm.unknown': { status: 404, title: 'No such firearm in the records of your jurisdiction' },
  'firearm.country-not-told': {
    status: 422,
    title: 'CS has meant two states: give the year, 1993 at the latest or 2003 to 2006, or the code of four letters, CSHH or CSXX',
  },
  'firearm.serial-already-recorded': {
    status: 409,
    title:
      'A firearm of this maker and model has this serial number already; where two truly bear it, record the second with serial state DUPLICATE',
  },
  'firearm.serial-contradicts-state': { status: 422, title: 'A firearm said to bear no serial number has none to be recorded' },
  'firearm.serial-unsearchable': {
    status: 422,
    title:
      'Too little of the serial number is known to search by: give three characters at its beginning or its end, four in a row elsewhere, or ? for each of one or two unknown ones',
  },
  'firearm.serial-missing': {
    status: 422,
    title: 'Give the serial number with at least one letter or digit, or say that it is obliterated or was never there',
  },
};
