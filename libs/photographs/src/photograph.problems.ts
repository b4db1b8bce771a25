import type { Problem } from '@headstamp/codes';
import type { PhotographErrorCode } from './photograph.errors';

export const PHOTOGRAPH_PROBLEMS: Record<PhotographErrorCode, Problem> = {
  'photograph.empty': { status: 422, title: 'The file is empty: photograph or scan it again' },
  'photograph.too-large': { status: 413, title: 'The file is larger than this installation keeps; "largestBytes" says how large it may be' },
  'photograph.too-many-pixels': { status: 422, title: 'The picture is larger than can be shown; scale it down to at most "largestPixels" pixels' },
  'photograph.not-a-picture': { status: 415, title: 'The file is neither a JPEG nor a PNG picture nor a PDF of scanned pages' },
  'photograph.other-media-type': { status: 415, title: 'The file is of another kind ("found") than the form says ("stated")' },
  'photograph.damaged': { status: 422, title: 'The file is cut short or damaged; "reason" says where. Copy it from the camera or scanner again' },
  'photograph.more-than-a-picture': {
    status: 422,
    title: 'The file holds something else beside its picture or pages ("reason"); save it as a plain JPEG, PNG or PDF',
  },
  'photograph.unreadable-kind': { status: 422, title: 'Not every viewer can show this kind of file ("reason"); save it as an ordinary JPEG, PNG or PDF' },
  'photograph.unknown': { status: 404, title: 'No such photograph in your jurisdiction' },
};
