import type { Problem } from '@headstamp/codes';
import type { HolderErrorCode } from './holder.errors';

export const HOLDER_PROBLEMS: Record<HolderErrorCode, Problem> = {
  'holder.unknown': { status: 422, title: 'The holder named is not in the register of your jurisdiction' },
};
