import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { RecallArrival } from '../casting/recall.arrival';

@Injectable()
export class RecallJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly arrival: RecallArrival,
  ) {}

  @HandlesJob({ job: 'lot-recall.received', queue: 'custody' })
  takeIn(delivery: Delivery<'lot-recall.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.arrival.takeIn(tx, actor, delivery.data.documentId));
  }
}
