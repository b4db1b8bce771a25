import type { Provider, Type } from '@nestjs/common';
import { HostAddresses } from './host-addresses';
import { WebhookClaims } from './webhook-claims';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import { WebhookDeliveryController } from './webhook-delivery.controller';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookEndpointController } from './webhook-endpoint.controller';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { WebhookEndpointsService } from './webhook-endpoints.service';
import { WebhookEvents } from './webhook-events';
import { WebhookKey } from './webhook-key.entity';
import { WebhookKeys } from './webhook-keys';
import { WebhookOutcomes } from './webhook-outcomes';
import { WebhookSender } from './webhook-sender';
import { WebhookTarget } from './webhook-target';
import { WebhookTry } from './webhook-try.entity';
import { readWebhookSettings, WebhookSettings } from './webhook.settings';

/** What the service's module takes of this folder. */
export const WEBHOOK_CONTROLLERS: Type[] = [WebhookEndpointController, WebhookDeliveryController];
export const WEBHOOK_ENTITIES = [WebhookEndpoint, WebhookKey, WebhookDelivery, WebhookTry];
export const WEBHOOK_PROVIDERS: Provider[] = [
  { provide: WebhookSettings, useFactory: () => readWebhookSettings(process.env) },
  HostAddresses,
  WebhookTarget,
  WebhookKeys,
  WebhookEvents,
  WebhookEndpointsService,
  WebhookDeliveriesService,
  WebhookOutcomes,
  WebhookClaims,
  WebhookSender,
];
