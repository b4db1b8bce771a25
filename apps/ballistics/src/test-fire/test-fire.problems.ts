import type { Problem } from '@headstamp/codes';
import type { TestFireErrorCode } from './test-fire.errors';

export const TEST_FIRE_PROBLEMS: Record<TestFireErrorCode, Problem> = {
  'test-fire.more-items-than-shots': {
    status: 422,
    title: 'A shot leaves one cartridge case and one bullet; more items are named than the shots can leave',
  },
  'test-fire.in-the-future': { status: 422, title: 'A test fire cannot lie in the future' },
  'test-fire.firearm-among-items': { status: 422, title: 'The firearm itself is not one of the items recovered from its test fire' },
};
