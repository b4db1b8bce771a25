import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { listQuery } from '../../api/page-of';

export interface AccessLogSearch {
  readonly cursor?: string;
  readonly subjectKind?: string;
  readonly officialId?: string;
}

export const accessLogQuery = (search: AccessLogSearch) =>
  queryOptions({
    queryKey: ['access-log', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/access-log', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });
