import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type RecordHold = Schemas['RecordHoldView'];
export const RETENTION = 'retention';

const paged = (cursor: string | undefined) => ({ query: listQuery(cursor === undefined ? {} : { cursor }) });

export const announcedQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [RETENTION, 'announced', cursor],
    queryFn: ({ signal }) => answerOf(api.GET('/api/retention/announced', { params: paged(cursor), signal })),
    placeholderData: keepPreviousData,
  });

export const erasedQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [RETENTION, 'erased', cursor],
    queryFn: ({ signal }) => answerOf(api.GET('/api/retention/erased', { params: paged(cursor), signal })),
    placeholderData: keepPreviousData,
  });

export const holdsQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [RETENTION, 'holds', cursor],
    queryFn: ({ signal }) => answerOf(api.GET('/api/retention/holds', { params: paged(cursor), signal })),
    placeholderData: keepPreviousData,
  });
