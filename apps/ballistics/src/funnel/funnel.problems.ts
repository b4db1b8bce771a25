import type { Problem } from '@headstamp/codes';
import type { FunnelErrorCode } from './funnel.errors';

export const FUNNEL_PROBLEMS: Record<FunnelErrorCode, Problem> = {
  'hit-figures.period-backwards': { status: 422, title: 'The period ends before it begins' },
};
