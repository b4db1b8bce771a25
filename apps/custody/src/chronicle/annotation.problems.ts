import type { Problem } from '@headstamp/codes';
import type { AnnotationErrorCode } from './annotation.errors';

export const ANNOTATION_PROBLEMS: Record<AnnotationErrorCode, Problem> = {
  'custody-event.unknown': { status: 404, title: 'The item has no such event in its history' },
  'custody-event.not-flagged': { status: 409, title: 'Nothing about that event needs an explanation' },
  'custody-event.not-recorder': { status: 409, title: 'An entry is corrected by who wrote it, or by a laboratory manager' },
  'custody-event.is-a-note': { status: 409, title: 'A correction is corrected by another correction of the entry itself' },
  'transit-limit.no-such-route': { status: 422, title: 'A route leads to another state in the directory' },
};
