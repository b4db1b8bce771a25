import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type CaseState = Schemas['CaseFileView']['state'];

export interface CasesSearch {
  readonly cursor?: string;
  readonly state?: CaseState;
  readonly reference?: string;
}

export const casesQuery = (search: CasesSearch) =>
  queryOptions({
    queryKey: ['cases', 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cases', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cases/{id}', { params: { path: { id } }, signal })),
  });

export const recoveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'recovery', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/recoveries/{id}', { params: { path: { id } }, signal })),
  });

/** The trace requests that the case began. */
export const caseTracesQuery = (caseId: string, may: boolean) =>
  queryOptions({
    queryKey: ['trace-requests', 'of-case', caseId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests', { params: { query: { caseId, limit: 100 } }, signal })),
    enabled: may,
  });
