import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type TraceLead = Schemas['TraceLeadView'];

export interface LeadsSearch {
  readonly kind?: TraceLead['kind'];
  readonly dismissed?: 'only';
}

export const traceLeadsQuery = ({ kind, dismissed }: LeadsSearch) =>
  queryOptions({
    queryKey: ['trace-leads', kind, dismissed],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/trace-leads', { params: { query: { ...(kind && { kind }), dismissed: dismissed ?? 'no' } }, signal })),
    placeholderData: keepPreviousData,
  });
