import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type HitFigures = Schemas['HitFigures'];

/** Days, both counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** This year up to today. */
export function thisYear(now: Date): Period {
  const to = now.toISOString().slice(0, 10);
  return { from: `${to.slice(0, 4)}-01-01`, to };
}

export const hitFiguresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['hit-figures', period],
    queryFn: ({ signal }) => answerOf(api.GET('/api/hit-figures', { params: { query: period }, signal })),
  });
