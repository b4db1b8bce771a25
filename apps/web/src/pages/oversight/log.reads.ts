import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export const LOG_CHECKS = 'log-checks';
const LOOK_EVERY_MS = 1_000;

export const logQuery = queryOptions({ queryKey: ['log'], queryFn: ({ signal }) => answerOf(api.GET('/api/log', { signal })) });

/** What this jurisdiction, as a witness, keeps against other logs. */
export const refusedCheckpointsQuery = queryOptions({
  queryKey: ['log', 'refused-checkpoints'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/log/refused-checkpoints', { signal })),
});

/** Read again while one of them goes on. */
export const logChecksQuery = queryOptions({
  queryKey: [LOG_CHECKS],
  queryFn: ({ signal }) => answerOf(api.GET('/api/log-checks', { signal })),
  refetchInterval: ({ state: { data } }) => ((data ?? []).some(({ state }) => state === 'running') ? LOOK_EVERY_MS : false),
});

export interface RecordHistorySearch {
  readonly kind?: string;
  readonly id?: string;
}

export const recordHistoryQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: ['log', 'records', kind, id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/log/records/{kind}/{id}', { params: { path: { kind, id } }, signal })),
  });

export interface DecisionsSearch {
  readonly cursor?: string;
  readonly effect?: Schemas['ReleaseDecisionView']['effect'];
}

export const decisionsQuery = (search: DecisionsSearch) =>
  queryOptions({
    queryKey: ['release-decisions', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/release-decisions', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });
