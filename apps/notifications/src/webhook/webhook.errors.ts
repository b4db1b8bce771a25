import { DomainError } from '@headstamp/codes';

export type WebhookErrorCode =
  | 'webhook.url-malformed'
  | 'webhook.scheme-forbidden'
  | 'webhook.credentials-in-url'
  | 'webhook.address-forbidden'
  | 'webhook.host-unknown'
  | 'webhook-endpoint.unknown'
  | 'webhook-endpoint.changed-meanwhile'
  | 'webhook-endpoint.too-many'
  | 'webhook-endpoint.registered-already'
  | 'webhook-endpoint.not-active'
  | 'webhook-endpoint.not-disabled'
  | 'webhook-key.unknown'
  | 'webhook-key.too-many'
  | 'webhook-key.last'
  | 'webhook-delivery.unknown'
  | 'webhook-delivery.under-way';

export class WebhookError extends DomainError<WebhookErrorCode> {}
