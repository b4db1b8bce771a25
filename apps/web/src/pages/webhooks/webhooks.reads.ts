import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type WebhookEndpoint = Schemas['WebhookEndpointView'];
export type WebhookDelivery = Schemas['WebhookDeliveryView'];

export interface WebhookDeliveriesSearch {
  readonly cursor?: string;
  readonly state?: WebhookDelivery['state'];
}

/** Whatever is read of webhooks. */
export const WEBHOOKS = ['webhooks'] as const;

/** What is on its way changes without anybody's doing. */
const LOOK_AGAIN_MS = 5_000;

export const webhooksQuery = queryOptions({
  queryKey: [...WEBHOOKS, 'endpoints'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/webhook-endpoints', { signal })),
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: [...WEBHOOKS, 'endpoint', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/webhook-endpoints/{id}', { params: { path: { id } }, signal })),
  });

export const webhookDeliveriesQuery = (id: string, search: WebhookDeliveriesSearch) =>
  queryOptions({
    queryKey: [...WEBHOOKS, 'deliveries', id, search],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/webhook-endpoints/{id}/deliveries', { params: { path: { id }, query: listQuery(search) }, signal })),
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ state }) => state === 'waiting') ? LOOK_AGAIN_MS : false),
  });

export const webhookDeliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...WEBHOOKS, 'delivery', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/webhook-deliveries/{id}', { params: { path: { id } }, signal })),
  });
