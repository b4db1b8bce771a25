import type { Problem } from '@headstamp/codes';
import type { CorrelationErrorCode } from './correlation.errors';

export const CORRELATION_PROBLEMS: Record<CorrelationErrorCode, Problem> = {
  'correlation.unknown': { status: 404, title: 'No such correlation in your jurisdiction' },
  'correlation.move-not-allowed': { status: 409, title: 'The correlation is not in a state that allows this' },
  'correlation.tried-too-often': { status: 409, title: 'The correlation failed again and again and is not tried any more' },
  'correlation.nothing-new': {
    status: 409,
    title: 'The same was compared before with the same collection by the same engine ("correlationId"); its list still holds',
  },
  'correlation.under-way': { status: 409, title: 'The same correlation is queued or running already ("correlationId")' },
  'correlation.partners-and-scope-disagree': {
    status: 422,
    title: 'Partners are named exactly with the scope NAMED: the own jurisdiction and the whole region name nobody',
  },
};
