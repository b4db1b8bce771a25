import type { Problem } from '@headstamp/codes';
import type { CorrelationErrorCode } from './correlation.errors';

export const CORRELATION_PROBLEMS: Record<CorrelationErrorCode, Problem> = {
  'correlation.unknown': { status: 404, title: 'No such correlation in your jurisdiction' },
  'correlation.move-not-allowed': { status: 409, title: 'The correlation is not in a state that allows this' },
  'correlation.tried-too-often': { status: 409, title: 'The correlation failed again and again and is not tried any more' },
};
