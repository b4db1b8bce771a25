import type { Problem } from '@headstamp/codes';
import type { FigureErrorCode } from './figure.errors';

export const FIGURE_PROBLEMS: Record<FigureErrorCode, Problem> = {
  'trace-figures.period-backwards': { status: 422, title: 'The last day of the period lies before the first' },
};
