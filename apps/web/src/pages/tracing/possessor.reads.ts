import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Possessor = Schemas['PossessorView'];

/** Personal data: read when somebody asks for it, each time anew, and kept nowhere. */
export const possessorQuery = (id: string, wanted: boolean) =>
  queryOptions({
    queryKey: ['possessor', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/trace-requests/{id}/possessor', { params: { path: { id } }, signal })),
    enabled: wanted,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
