import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { ConsignmentAnnouncement } from '../consignment/consignment.announcement';
import { ConsignmentHearing } from '../consignment/consignment.hearing';
import { ConsignmentSettlement } from '../consignment/consignment.settlement';
import { LoanService } from '../consignment/loan.service';

@Injectable()
export class ConsignmentJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly announcement: ConsignmentAnnouncement,
    private readonly settlement: ConsignmentSettlement,
    private readonly hearing: ConsignmentHearing,
    private readonly loans: LoanService,
  ) {}

  @HandlesJob({ job: 'consignment-notice.received', queue: 'custody' })
  announce(delivery: Delivery<'consignment-notice.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.announcement.announce(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'receipt.received', queue: 'custody' })
  settle(delivery: Delivery<'receipt.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.settlement.settle(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'consignment-word.received', queue: 'custody' })
  hear(delivery: Delivery<'consignment-word.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.hear(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'loan-word.received', queue: 'custody' })
  hearOfLoan(delivery: Delivery<'loan-word.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.loans.hear(tx, actor, now, delivery.data.documentId));
  }
}
