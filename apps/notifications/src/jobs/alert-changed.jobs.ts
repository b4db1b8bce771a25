import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';

/** What follows from a change of an alert outside this service's own pages. */
@Injectable()
export class AlertChangedJobs {
  constructor(private readonly inbox: Inbox) {}

  @HandlesJob({ job: 'alert.changed', queue: 'notifications' })
  alertChanged(delivery: Delivery<'alert.changed'>): Promise<void> {
    return this.inbox.once(delivery, () => Promise.resolve());
  }
}
