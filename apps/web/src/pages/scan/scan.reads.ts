import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type LabelIncident = Schemas['LabelIncidentView'];
export const LABEL_INCIDENTS = ['label-incidents'] as const;

export interface LabelIncidentsSearch {
  readonly cursor?: string;
  readonly state?: LabelIncident['state'];
}

export const labelIncidentsQuery = (search: LabelIncidentsSearch) =>
  queryOptions({
    queryKey: [...LABEL_INCIDENTS, search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/label-incidents', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });
