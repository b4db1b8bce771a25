import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { TraceMatchingService } from '../matching/trace-matching.service';

@Injectable()
export class TraceRequestJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly matching: TraceMatchingService,
  ) {}

  @HandlesJob({ job: 'trace-request.accepted', queue: 'marking' })
  propose(delivery: Delivery<'trace-request.accepted'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.matching.propose(tx, actor, now, delivery.data.documentId));
  }

  /** Before others are asked, the own records are: the proposals stay at home either way. */
  @HandlesJob({ job: 'own-records.asked', queue: 'marking' })
  proposeAtHome(delivery: Delivery<'own-records.asked'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.matching.propose(tx, actor, now, delivery.data.documentId));
  }
}
