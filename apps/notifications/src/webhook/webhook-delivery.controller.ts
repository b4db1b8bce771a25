import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import { WebhookDeliveryLog, WebhookDeliveryView } from './webhook-delivery.dto';

@Controller('webhook-deliveries')
export class WebhookDeliveryController {
  constructor(private readonly deliveries: WebhookDeliveriesService) {}

  /** One delivery with what came of every try: outcome, status and duration, and nothing of what was answered. */
  @Get(':id')
  @Allow('administrator', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookDeliveryLog> {
    return this.deliveries.one(actor, id);
  }

  /** Sends it once more and at once under the id it always had, whatever came of it before. */
  @Post(':id/retry')
  @HttpCode(200)
  @Allow('administrator')
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookDeliveryView> {
    return this.deliveries.retry(actor, id);
  }
}
