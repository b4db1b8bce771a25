import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import type { Period } from '../../parts/period-form';

export type FiguresOfSide = Schemas['FiguresOfSide'];
export type FigureTable = Schemas['FigureTable'];
export type Side = 'requester' | 'addressee';

export interface TraceFiguresSearch extends Partial<Period> {
  readonly side?: Side;
}

export const traceFiguresQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['trace-figures', from, to],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-figures', { params: { query: { from, to } }, signal })),
  });
