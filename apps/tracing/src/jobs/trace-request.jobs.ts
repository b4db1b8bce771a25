import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { TraceHearingService } from '../trace-request/trace-hearing.service';
import { TraceIntakeService } from '../trace-request/trace-intake.service';
import { OriginatorWordService } from '../use-condition/originator-word.service';

@Injectable()
export class TraceRequestJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly intake: TraceIntakeService,
    private readonly hearing: TraceHearingService,
    private readonly words: OriginatorWordService,
  ) {}

  @HandlesJob({ job: 'trace-request.received', queue: 'tracing' })
  takeRequest(delivery: Delivery<'trace-request.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.intake.takeRequest(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-status.received', queue: 'tracing' })
  takeStatus(delivery: Delivery<'trace-status.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.takeStatus(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-proposal.received', queue: 'tracing' })
  takeProposal(delivery: Delivery<'trace-proposal.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.intake.takeProposal(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-answer.received', queue: 'tracing' })
  takeAnswer(delivery: Delivery<'trace-answer.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.takeAnswer(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-originator-word.received', queue: 'tracing' })
  takeOriginatorWord(delivery: Delivery<'trace-originator-word.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.words.take(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-clarification.received', queue: 'tracing' })
  takeClarification(delivery: Delivery<'trace-clarification.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.takeClarification(tx, actor, now, delivery.data.documentId));
  }
}
