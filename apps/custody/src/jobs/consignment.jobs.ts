import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { ConsignmentArrival } from '../consignment/consignment.arrival';
import { ConsignmentSettlement } from '../consignment/consignment.settlement';

@Injectable()
export class ConsignmentJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly arrival: ConsignmentArrival,
    private readonly settlement: ConsignmentSettlement,
  ) {}

  @HandlesJob({ job: 'consignment-notice.received', queue: 'custody' })
  announce(delivery: Delivery<'consignment-notice.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.arrival.announce(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'receipt.received', queue: 'custody' })
  settle(delivery: Delivery<'receipt.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.settlement.settle(tx, actor, delivery.data.documentId));
  }
}
