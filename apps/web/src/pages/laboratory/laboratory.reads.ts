import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Instrument = Schemas['InstrumentView'];
export type Lot = Schemas['LotView'];
export type Recall = Schemas['RecallDetailView'];

export const LABORATORY = ['laboratory'] as const;
/** The newest of each: a laboratory has tens of them. */
const NEWEST = { limit: 200 };

export const instrumentsQuery = queryOptions({
  queryKey: [...LABORATORY, 'instruments'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/laboratory/instruments', { params: { query: NEWEST }, signal })),
});

export const lotsQuery = queryOptions({
  queryKey: [...LABORATORY, 'lots'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/laboratory/consumable-lots', { params: { query: NEWEST }, signal })),
});

export const dutiesQuery = queryOptions({
  queryKey: [...LABORATORY, 'due'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/laboratory/due', { signal })),
});

export const recallQuery = (id: string) =>
  queryOptions({
    queryKey: [...LABORATORY, 'recall', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/casting/recalls/{id}', { params: { path: { id } }, signal })),
  });
