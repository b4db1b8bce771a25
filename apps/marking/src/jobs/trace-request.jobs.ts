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
}
