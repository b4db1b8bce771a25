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

/** Read again while the other side or the search of the own records may still add to it. */
export const traceRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['trace-requests', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => {
      if (data?.state !== 'submitted' && data?.state !== 'acknowledged') return false;
      return data.ourPart === 'addressee' && data.recordsSearch === null ? 3_000 : 20_000;
    },
  });
