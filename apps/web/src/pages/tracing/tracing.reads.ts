import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type TraceRequest = Schemas['TraceRequestDetail'];
export type TraceCandidate = NonNullable<TraceRequest['recordsSearch']>['candidates'][number];
export type ChainRow = Schemas['ChainRowView'];

export interface TraceSearch {
  readonly cursor?: string;
  readonly part?: TraceRequest['ourPart'];
  readonly state?: TraceRequest['state'];
}

export const traceRequestsQuery = (search: TraceSearch) =>
  queryOptions({
    queryKey: ['trace-requests', 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

const OPEN: readonly TraceRequest['state'][] = ['submitted', 'acknowledged', 'in_progress', 'info_needed', 'delayed'];

export const clarificationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['trace-requests', id, 'clarifications'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests/{id}/clarifications', { params: { path: { id } }, signal })),
  });

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['trace-requests', id, 'duplicates'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests/{id}/duplicates', { params: { path: { id } }, signal })),
  });

/** Read again while the other side or the search of the own records may still add to it. */
export const traceRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['trace-requests', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined || ![data, ...data.subRequests].some(({ state: each }) => OPEN.includes(each))) return false;
      return data.ourPart === 'addressee' && data.recordsSearch === null ? 3_000 : 20_000;
    },
  });
