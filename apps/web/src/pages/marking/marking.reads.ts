import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type FirearmDetail = Schemas['FirearmDetail'];
export type LifeEvent = Schemas['LifeEventView'];

export interface FirearmsSearch {
  readonly cursor?: string;
  readonly serial?: string;
  readonly make?: string;
  readonly match?: 'prefix' | 'noisy';
  readonly order?: 'newest' | 'serial';
}

export const firearmsQuery = (search: FirearmsSearch) =>
  queryOptions({
    queryKey: ['firearms', 'list', search],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/firearms', { params: { query: listQuery({ match: 'prefix' as const, order: 'newest' as const, ...search }) }, signal })),
    placeholderData: keepPreviousData,
  });

export const firearmQuery = (id: string) =>
  queryOptions({
    queryKey: ['firearms', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/firearms/{id}', { params: { path: { id } }, signal })),
  });

export const holdersQuery = queryOptions({
  queryKey: ['holders'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/holders', { params: { query: { limit: 200 } }, signal })),
  staleTime: 60_000,
});
