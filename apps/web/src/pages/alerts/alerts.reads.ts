import { useIdle } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
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

/** For a change that no signal told of. */
const POLL_MS = 60_000;
/** Each request keeps the session alive, so they end when nobody is there: the session's own idle time goes on from then. */
const NOBODY_THERE_MS = 5 * 60_000;

/** The inbox, read again and again while somebody looks at the page. */
export function useAlerts(search: AlertsSearch, enabled = true): UseQueryResult<Schemas['AlertPage']> {
  const idle = useIdle(NOBODY_THERE_MS, { initialState: false });
  return useQuery({ ...alertsQuery(search), enabled, refetchInterval: idle ? false : POLL_MS });
}

/** Reads the inbox anew as soon as the server says that it has changed, while somebody is there. */
export function useAlertChanges(): void {
  const cache = useQueryClient();
  const idle = useIdle(NOBODY_THERE_MS, { initialState: false });
  useEffect(() => {
    if (idle) return;
    const changes = new EventSource('/api/alerts/changes');
    changes.addEventListener('changed', () => void cache.invalidateQueries({ queryKey: ['alerts'] }));
    return () => changes.close();
  }, [cache, idle]);
}
