import type { Problem } from '@headstamp/codes';
import type { SharedAcquisitionErrorCode } from './shared-acquisition.errors';

export const SHARED_ACQUISITION_PROBLEMS: Record<SharedAcquisitionErrorCode, Problem> = {
  'shared-acquisition.refused': { status: 422, title: 'The shared acquisition is not what it says it is; "reason" says why' },
  'shared-acquisition.unknown': { status: 404, title: 'No such shared acquisition in your jurisdiction' },
  'shared-acquisition.not-disclosed': {
    status: 403,
    title: 'Its owner does not let you see this of the item, or no longer; "disclosure" says what may be seen while the sharing stands',
  },
};
