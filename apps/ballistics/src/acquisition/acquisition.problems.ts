import type { Problem } from '@headstamp/codes';
import type { AcquisitionErrorCode } from './acquisition.errors';

export const ACQUISITION_PROBLEMS: Record<AcquisitionErrorCode, Problem> = {
  'acquisition.unknown': { status: 404, title: 'No such acquisition in your jurisdiction' },
  'acquisition.file-refused': { status: 422, title: 'The file is not a sound X3P surface; "reason" says why, and nothing of it was kept' },
  'acquisition.units-suspected': {
    status: 422,
    title: 'The numbers of the file do not look like metres; if the instrument wrote micrometres, say so with unitsConfirmed=micrometre',
  },
  'acquisition.no-comparable-mark': { status: 422, title: 'The surface shows no mark that could be compared; "reason" says why' },
  'acquisition.item-bears-no-such-mark': { status: 422, title: 'An item of this kind does not bear the mark that was scanned' },
  'acquisition.unknown-partner': { status: 422, title: 'Some of the partners named do not take part in the exchange, or are yourself' },
  'acquisition.reference-taken': { status: 409, title: 'Another acquisition of your jurisdiction has this reference' },
  'acquisition.file-known': { status: 409, title: 'This very file was acquired before' },
  'acquisition.in-the-future': { status: 422, title: 'A scan cannot lie in the future' },
};
