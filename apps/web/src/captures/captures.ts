import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { type Capture, capturesOf } from './capture-store';
import { sendCaptures } from './send-captures';

/** What the official took; asked of this device, with or without a connection. */
export const capturesQuery = (owner: string) =>
  queryOptions({ queryKey: ['captures', owner], queryFn: () => capturesOf(owner), networkMode: 'always', staleTime: 0 });

const AGAIN_MS = 20_000;

export const isWaiting = ({ state }: Capture): boolean => state === 'waiting';

/** Looks at the queue again after something was put there or taken out, and sends what waits. */
export function useSendCaptures(owner: string): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(async () => {
    const look = (): Promise<void> => cache.invalidateQueries({ queryKey: ['captures', owner] });
    await look();
    if (!navigator.onLine) return;
    await sendCaptures(owner).finally(look);
  }, [cache, owner]);
}

/** Sends at once when the connection is back, when the page is opened again, and now and then while something waits. */
export function useCapturesSentWhenPossible(owner: string): number {
  const { data = [] } = useQuery(capturesQuery(owner));
  const send = useSendCaptures(owner);
  const waiting = data.filter(isWaiting).length;
  useEffect(() => {
    const attempt = (): void => void send().catch(() => undefined);
    attempt();
    window.addEventListener('online', attempt);
    return () => window.removeEventListener('online', attempt);
  }, [send]);
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => void send().catch(() => undefined), AGAIN_MS);
    return () => clearInterval(timer);
  }, [send, waiting]);
  return waiting;
}
