import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Correlation = Schemas['CorrelationView'];
export type LogCheck = Schemas['LogCheckView'];

const OFTEN_MS = 2_000;
const LIMIT = 100;

export const runs = ({ state }: Correlation): boolean => state === 'queued' || state === 'running';

export const correlationsQuery = queryOptions({
  queryKey: ['correlations'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/correlations', { params: { query: { limit: LIMIT } }, signal })),
  refetchInterval: ({ state: { data } }) => (data?.items.some(runs) ? OFTEN_MS : false),
});

export const logChecksQuery = queryOptions({
  queryKey: ['log-checks'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/log-checks', { signal })),
  refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => state === 'running') ? OFTEN_MS : false),
});
