import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ACCESS, type Call } from '../api/access';
import { SESSION_KEY } from '../api/cache';
import { answerOf, api, type Schemas } from '../api/client';
import { asRefusal } from '../api/refusal';

export type Session = Schemas['SessionView'];

/** Who signed in, as the server says; null when nobody did. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await answerOf(api.GET('/api/session', { signal }));
    } catch (thrown) {
      if (asRefusal(thrown).code === 'session.required') return null;
      throw thrown;
    }
  },
  staleTime: 60_000,
});

/** Who signed in, on a page that only officials reach. */
export function useOfficial(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/** Whether the server answers these roles on that route; the server decides again at each request. */
export function mayCall(roles: readonly string[], call: Call): boolean {
  const access: readonly string[] = ACCESS[call];
  return access.includes('any-official') || access.some((role) => roles.includes(role));
}

export function useMay(): (call: Call) => boolean {
  const { roles } = useOfficial();
  return (call) => mayCall(roles, call);
}
