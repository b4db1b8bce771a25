import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asRefusal } from './refusal';

/** Who signed in; null when nobody did. Everything else is read in that person's name. */
export const SESSION_KEY = ['session'] as const;

/** A session that ended on the server ends here too: nothing of it stays in memory. */
function forgetWhenSignedOut(cache: () => QueryClient): (error: unknown) => void {
  return (error) => {
    if (asRefusal(error).code !== 'session.required') return;
    cache().removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    cache().setQueryData(SESSION_KEY, null);
  };
}

export function createCache(): QueryClient {
  const onError = forgetWhenSignedOut(() => cache);
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && asRefusal(error).unanswered },
      mutations: { networkMode: 'always' },
    },
  });
  return cache;
}
