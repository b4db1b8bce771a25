import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { WebhookEvents } from '../webhook/webhook-events';

/** What follows from a change of an alert outside this service's own pages. */
@Injectable()
export class AlertChangedJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly webhooks: WebhookEvents,
  ) {}

  @HandlesJob({ job: 'alert.changed', queue: 'notifications' })
  alertChanged(delivery: Delivery<'alert.changed'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.webhooks.alertChanged(tx, actor, delivery));
  }
}
