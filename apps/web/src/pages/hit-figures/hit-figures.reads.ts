import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import type { Period } from '../../parts/period-form';

export type HitFigures = Schemas['HitFigures'];

export const hitFiguresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['hit-figures', period],
    queryFn: ({ signal }) => answerOf(api.GET('/api/hit-figures', { params: { query: period }, signal })),
  });
