import type { Problem } from '@headstamp/codes';
import type { WebhookErrorCode } from './webhook.errors';

export const WEBHOOK_PROBLEMS: Record<WebhookErrorCode, Problem> = {
  'webhook.url-malformed': { status: 422, title: 'This is no address of a receiver: https, a host, and at most 2,000 characters' },
  'webhook.scheme-forbidden': { status: 422, title: 'A receiver is reached over https; http only within networks that the configuration names' },
  'webhook.credentials-in-url': { status: 422, title: 'An address of a receiver holds no user name and no password: the signature proves who sends' },
  'webhook.address-forbidden': { status: 422, title: 'Nothing is sent to an internal or reserved address; "rule" names the range' },
  'webhook.host-unknown': { status: 422, title: 'The name servers know no address of this host' },
  'webhook-endpoint.unknown': { status: 404, title: 'No such receiver of webhooks in your jurisdiction' },
  'webhook-endpoint.changed-meanwhile': { status: 412, title: 'Somebody changed the receiver since you read it' },
  'webhook-endpoint.too-many': { status: 409, title: 'A jurisdiction has at most 20 receivers of webhooks' },
  'webhook-endpoint.registered-already': { status: 409, title: 'A receiver with this address is registered already' },
  'webhook-endpoint.not-active': { status: 409, title: 'Nothing is sent to this receiver at present; enable it first' },
  'webhook-endpoint.not-disabled': { status: 409, title: 'This receiver is enabled already' },
  'webhook-key.unknown': { status: 404, title: 'This receiver has no such key in use' },
  'webhook-key.too-many': { status: 409, title: 'A receiver has at most three keys at a time; end one first' },
  'webhook-key.last': { status: 409, title: 'The last key of a receiver cannot be ended; add its successor first' },
  'webhook-delivery.unknown': { status: 404, title: 'No such delivery of a webhook in your jurisdiction' },
  'webhook-delivery.under-way': { status: 409, title: 'This delivery is being sent at this moment' },
};
