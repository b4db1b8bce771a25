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
  'acquisition.characteristic-of-another-item': {
    status: 422,
    title: 'Some class characteristics ("fields") are not of the mark that was taken in: rifling is seen on bullets, the rest on cartridge cases',
  },
  'acquisition.no-such-land': { status: 422, title: 'The bullet has fewer lands than the one that was named' },
  'acquisition.image-only': { status: 409, title: 'Only pictures were taken of this item: no engine compares it and there are no heights to draw' },
  'acquisition.not-a-picture': { status: 422, title: 'An acquisition by image names photographs, and a scanned paper is none' },
  'acquisition.cast-not-fit-for-entry': { status: 409, title: 'The review of this cast did not pass it for entry into a ballistic system' },
  'acquisition.not-prepared': { status: 409, title: 'The comparison engine does not prepare this mark; the file is kept as it came' },
  'acquisition.nothing-to-compare': { status: 422, title: 'No engine compares this acquisition ("reason"): there is nothing to correlate and nothing to share; people compare it at the microscope' },
  'acquisition.not-lands-of-one-bullet': {
    status: 422,
    title: 'A bullet is made of scanned lands of one exhibit, each with a number of its own; "reason" says what is not so',
  },
  'acquisition.too-few-lands': { status: 422, title: 'Fewer than half of the lands of the bullet, or fewer than two, were scanned' },
  'acquisition.land-of-another-bullet': { status: 409, title: 'One of these lands was made part of a bullet before' },
};
