import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export const CAMPAIGNS = ['marking-campaigns'] as const;

export type Campaign = Schemas['CampaignDetail'];
export type CampaignItem = Schemas['ItemView'];
export type CampaignException = Schemas['ExceptionView'];

export interface CampaignsSearch {
  readonly cursor?: string;
  readonly state?: Campaign['state'];
}

export const campaignsQuery = (search: CampaignsSearch) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/marking-campaigns', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/marking-campaigns/{id}', { params: { path: { id } }, signal })),
  });

export const workListsQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'work-lists'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/marking-campaigns/{id}/work-lists', { params: { path: { id }, query: { limit: 100 } }, signal })),
  });

export const campaignItemsQuery = (id: string, search: { readonly cursor?: string; readonly state?: CampaignItem['state'] }) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'items', search],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/marking-campaigns/{id}/items', { params: { path: { id }, query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const openExceptionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'exceptions'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/marking-campaigns/{id}/exceptions', { params: { path: { id }, query: { limit: 100, resolved: false } }, signal }),
      ),
  });
