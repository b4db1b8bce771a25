import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Network = Schemas['NetworkView'];
export type NetworkNode = Network['nodes'][number];
export type NetworkEdge = Network['edges'][number];
export type JurisdictionPair = Network['pairs'][number];

/** So many ties are drawn at once; more are a tangle. */
const MOST = 200;

export interface NetworkSearch {
  readonly caseId?: string;
}

export const networkQuery = (search: NetworkSearch) =>
  queryOptions({
    queryKey: ['network', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/network', { params: { query: { limit: MOST, ...search } }, signal })),
  });
