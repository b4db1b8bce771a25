import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { PhotographHearingService } from '../photograph/photograph-hearing.service';
import { PhotographSendingService } from '../photograph/photograph-sending.service';

@Injectable()
export class TracePhotographJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly sending: PhotographSendingService,
    private readonly hearing: PhotographHearingService,
  ) {}

  @HandlesJob({ job: 'trace-photograph.due', queue: 'tracing' })
  send(delivery: Delivery<'trace-photograph.due'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.sending.send(tx, actor, now, delivery.data));
  }

  @HandlesJob({ job: 'trace-photograph.received', queue: 'tracing' })
  takePart(delivery: Delivery<'trace-photograph.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.takePart(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-photograph.complete', queue: 'tracing' })
  keep(delivery: Delivery<'trace-photograph.complete'>): Promise<void> {
    return this.hearing.keep(delivery);
  }
}
