import { Allow, AllowAnyOfficial, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import { WebhookDeliveryPage, WebhookDeliveryQuery, WebhookDeliveryView } from './webhook-delivery.dto';
import { ChangeWebhookEndpoint, RegisterWebhookEndpoint, WebhookEndpointView, WebhookKeyView } from './webhook-endpoint.dto';
import { WebhookEndpointsService } from './webhook-endpoints.service';

@Controller('webhook-endpoints')
export class WebhookEndpointController {
  constructor(
    private readonly endpoints: WebhookEndpointsService,
    private readonly deliveries: WebhookDeliveriesService,
  ) {}

  /** Receivers of your jurisdiction's alerts, at most 20. */
  @Get()
  @Allow('administrator', 'auditor')
  all(@CurrentActor() actor: Actor): Promise<WebhookEndpointView[]> {
    return this.endpoints.all(actor);
  }

  /** Refused for an internal or reserved address, a scheme other than https, or credentials in the address. */
  @Post()
  @Allow('administrator')
  register(@CurrentActor() actor: Actor, @Body() body: RegisterWebhookEndpoint): Promise<WebhookEndpointView> {
    return this.endpoints.register(actor, body);
  }

  @Get(':id')
  @Allow('administrator', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookEndpointView> {
    return this.endpoints.one(actor, id);
  }

  @Patch(':id')
  @EditsVersion()
  @Allow('administrator')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeWebhookEndpoint,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.change(actor, id, version, body);
  }

  /** Nothing more is sent to it, and of what happens meanwhile it is never told; what waited already waits on. */
  @Post(':id/disable')
  @HttpCode(200)
  @Allow('administrator')
  disable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookEndpointView> {
    return this.endpoints.disable(actor, id);
  }

  /** What waited is sent now. */
  @Post(':id/enable')
  @HttpCode(200)
  @Allow('administrator')
  enable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookEndpointView> {
    return this.endpoints.enable(actor, id);
  }

  /** Public keys in use, newest first: what the receiver checks signatures with. */
  @Get(':id/keys')
  @AllowAnyOfficial()
  keys(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookKeyView[]> {
    return this.endpoints.publicKeys(actor, id);
  }

  /** One more key, which signs from now on beside those before it. */
  @Post(':id/keys')
  @Allow('administrator')
  addKey(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookKeyView> {
    return this.endpoints.addKey(actor, id);
  }

  /** The key signs no longer. The last one stays. */
  @Delete(':id/keys/:keyId')
  @HttpCode(204)
  @Allow('administrator')
  endKey(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
  ): Promise<void> {
    return this.endpoints.endKey(actor, id, keyId);
  }

  /** Sends `webhook.test`, which tells of nothing; the answer's id leads to what came of it. */
  @Post(':id/test')
  @Allow('administrator')
  test(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookDeliveryView> {
    return this.deliveries.test(actor, id);
  }

  /** What was sent to it and is to be sent, newest first. */
  @Get(':id/deliveries')
  @Allow('administrator', 'auditor')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: WebhookDeliveryQuery,
  ): Promise<WebhookDeliveryPage> {
    return this.deliveries.list(actor, id, query);
  }
}
