import type { Problem } from '@headstamp/codes';
import type { SharedAcquisitionErrorCode } from './shared-acquisition.errors';

export const SHARED_ACQUISITION_PROBLEMS: Record<SharedAcquisitionErrorCode, Problem> = {
  'shared-acquisition.refused': { status: 422, title: 'The shared acquisition is not what it says it is; "reason" says why' },
};
