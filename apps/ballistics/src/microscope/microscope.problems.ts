import type { Problem } from '@headstamp/codes';
import type { MicroscopeErrorCode } from './microscope.errors';

export const MICROSCOPE_PROBLEMS: Record<MicroscopeErrorCode, Problem> = {
  'microscope.form-not-here': { status: 404, title: 'This form of the surface is not here: its owner shared another one, or the mark has no such form' },
  'microscope.mark-first': { status: 409, title: 'Mark what you see yourself before you look at what the engine found' },
  'annotation.unknown': { status: 404, title: 'No such annotation in your jurisdiction' },
  'annotation.shape-broken': { status: 422, title: 'A point has one place on each side, a line and a box have two' },
  'annotation.withdrawn-before': { status: 409, title: 'The annotation was withdrawn before' },
  'annotation.of-another': { status: 403, title: 'Only the examiner who made an annotation withdraws it' },
  'snapshot.no-picture': { status: 422, title: 'A snapshot is a PNG picture' },
};
