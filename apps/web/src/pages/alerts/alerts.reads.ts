import { useIdle } from '@mantine/hooks';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type Alert = Schemas['AlertView'];

export interface AlertsSearch {
  readonly cursor?: string;
  readonly state?: Alert['state'];
}

const alertsQuery = (search: AlertsSearch) =>
  queryOptions({
    queryKey: ['alerts', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/alerts', { params: { query: listQuery(search) }, signal })),
    placeholderData: (before) => before,
  });

const POLL_MS = 15_000;
/** Each poll keeps the session alive, so polling ends when nobody is there: the session's own idle time goes on from then. */
const NOBODY_THERE_MS = 5 * 60_000;

/** The inbox, read again and again while somebody looks at the page. */
export function useAlerts(search: AlertsSearch, enabled = true): UseQueryResult<Schemas['AlertPage']> {
  const idle = useIdle(NOBODY_THERE_MS, { initialState: false });
  return useQuery({ ...alertsQuery(search), enabled, refetchInterval: idle ? false : POLL_MS });
}
