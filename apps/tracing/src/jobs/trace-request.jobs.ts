import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { TraceHearingService } from '../trace-request/trace-hearing.service';
import { TraceIntakeService } from '../trace-request/trace-intake.service';
import { OnwardHearingService } from '../onward-request/onward-hearing.service';
import { OriginatorWordService } from '../use-condition/originator-word.service';
import { RecallService } from '../use-condition/recall.service';

@Injectable()
export class TraceRequestJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly intake: TraceIntakeService,
    private readonly hearing: TraceHearingService,
    private readonly words: OriginatorWordService,
    private readonly onward: OnwardHearingService,
    private readonly recall: RecallService,
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
    return this.inbox.once(delivery, (tx, actor, now) => this.words.take(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'onward-request.received', queue: 'tracing' })
  takeOnwardRequest(delivery: Delivery<'onward-request.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.onward.takeRequest(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'second-hand-request.received', queue: 'tracing' })
  takeSecondHandRequest(delivery: Delivery<'second-hand-request.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.onward.takeSecondHandRequest(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'onward-answer.received', queue: 'tracing' })
  takeOnwardAnswer(delivery: Delivery<'onward-answer.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.onward.takeAnswer(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'passed-on-recall.received', queue: 'tracing' })
  takeRecall(delivery: Delivery<'passed-on-recall.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.recall.take(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'trace-clarification.received', queue: 'tracing' })
  takeClarification(delivery: Delivery<'trace-clarification.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.hearing.takeClarification(tx, actor, now, delivery.data.documentId));
  }
}
