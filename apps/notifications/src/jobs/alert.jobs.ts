import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments, type DocumentKind } from '@headstamp/exchange';
import { StandInsService } from '@headstamp/jurisdictions';
import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { CONSIGNMENT_ALERTS, isRegisterAlert, type AlertKind } from '../alert/alert.kinds';
import { AlertService } from '../alert/alert.service';

/** A message about any document that arrived and was found to be its sender’s to send. */
interface Accepted extends Omit<Delivery, 'data'> {
  readonly data: { readonly documentId: string; readonly subjectId: string };
}

@Injectable()
export class AlertJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly alerts: AlertService,
    private readonly documents: ExchangeDocuments,
    private readonly standIns: StandInsService,
  ) {}

  @HandlesJob({ job: 'trace-request.accepted', queue: 'notifications' })
  traceRequestAccepted(delivery: Delivery<'trace-request.accepted'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { documentId, subjectId } = delivery.data;
      const { from, body } = await this.documents.read(tx, actor, documentId, 'trace-request');
      const urgent = body.priority === 'URGENT';
      await this.alerts.raise(tx, actor, now, {
        kind: 'trace-request',
        subjectId,
        causeMessageId: delivery.messageId,
        senderId: from,
        urgent,
      });
    });
  }

  @HandlesJob({ job: 'trace-answer.accepted', queue: 'notifications' })
  traceAnswerAccepted(delivery: Delivery<'trace-answer.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'trace-answer', 'trace-answer');
  }

  @HandlesJob({ job: 'trace-clarification.accepted', queue: 'notifications' })
  traceClarificationAccepted(delivery: Delivery<'trace-clarification.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'trace-clarification', 'trace-clarification');
  }

  @HandlesJob({ job: 'trace-originator-word.accepted', queue: 'notifications' })
  originatorWordAccepted(delivery: Delivery<'trace-originator-word.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'trace-originator-word', 'originator-word');
  }

  @HandlesJob({ job: 'passed-on-recall.accepted', queue: 'notifications' })
  recallAccepted(delivery: Delivery<'passed-on-recall.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'passed-on-recall', 'release-recalled');
  }

  @HandlesJob({ job: 'onward-request.accepted', queue: 'notifications' })
  onwardRequestAccepted(delivery: Delivery<'onward-request.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'onward-request', 'onward-request');
  }

  @HandlesJob({ job: 'second-hand-request.accepted', queue: 'notifications' })
  secondHandRequestAccepted(delivery: Delivery<'second-hand-request.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'second-hand-request', 'onward-request');
  }

  @HandlesJob({ job: 'onward-answer.accepted', queue: 'notifications' })
  onwardAnswerAccepted(delivery: Delivery<'onward-answer.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'onward-answer', 'onward-answer');
  }

  @HandlesJob({ job: 'onward-request.attempted', queue: 'notifications' })
  onwardRequestAttempted(delivery: Delivery<'onward-request.attempted'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) =>
      this.alerts.raise(tx, actor, now, {
        ...{ kind: 'onward-attempt', subjectId: delivery.data.onwardRequestId, causeMessageId: delivery.messageId, senderId: null, urgent: false },
      }),
    );
  }

  @HandlesJob({ job: 'lead-notice.accepted', queue: 'notifications' })
  leadNoticeAccepted(delivery: Delivery<'lead-notice.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'lead-notice', 'lead');
  }

  @HandlesJob({ job: 'cast-request.accepted', queue: 'notifications' })
  castRequestAccepted(delivery: Delivery<'cast-request.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'cast-request', 'cast-request');
  }

  @HandlesJob({ job: 'consignment-notice.accepted', queue: 'notifications' })
  consignmentNoticeAccepted(delivery: Delivery<'consignment-notice.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'consignment-notice', 'consignment');
  }

  @HandlesJob({ job: 'receipt.accepted', queue: 'notifications' })
  receiptAccepted(delivery: Delivery<'receipt.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'receipt', 'receipt');
  }

  @HandlesJob({ job: 'lot-recall.accepted', queue: 'notifications' })
  lotRecallAccepted(delivery: Delivery<'lot-recall.accepted'>): Promise<void> {
    return this.documentAccepted(delivery, 'lot-recall', 'lot-recall');
  }

  @HandlesJob({ job: 'consignment.alarmed', queue: 'notifications' })
  consignmentAlarmed(delivery: Delivery<'consignment.alarmed'>): Promise<void> {
    const { consignmentId: subjectId, alarm, from: senderId } = delivery.data;
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const kind = CONSIGNMENT_ALERTS[alarm];
      if (!kind) throw new Error('an alarm of a consignment that nobody is alerted of');
      // What is lost gets colder by the hour; the same item in two places, or a seal used twice, says that somebody copied something.
      const urgent = alarm === 'lost' || alarm === 'contested' || alarm === 'seal-used-before';
      await this.alerts.raise(tx, actor, now, { kind, subjectId, causeMessageId: delivery.messageId, senderId, urgent });
    });
  }

  @HandlesJob({ job: 'lead.declared', queue: 'notifications' })
  leadDeclared(delivery: Delivery<'lead.declared'>): Promise<void> {
    return this.aroseAtHome(delivery, 'lead');
  }

  @HandlesJob({ job: 'hit.confirmed', queue: 'notifications' })
  hitConfirmed(delivery: Delivery<'hit.confirmed'>): Promise<void> {
    return this.aroseAtHome(delivery, 'hit');
  }

  @HandlesJob({ job: 'hit.superseded', queue: 'notifications' })
  hitSuperseded(delivery: Delivery<'hit.superseded'>): Promise<void> {
    const { linkId: subjectId, from: senderId } = delivery.data;
    return this.inbox.once(delivery, (tx, actor, now) =>
      this.alerts.raise(tx, actor, now, { kind: 'hit-superseded', subjectId, causeMessageId: delivery.messageId, senderId, urgent: false }),
    );
  }

  @HandlesJob({ job: 'hit-outcome.due', queue: 'notifications' })
  hitOutcomeDue(delivery: Delivery<'hit-outcome.due'>): Promise<void> {
    return this.aroseAtHome(delivery, 'hit-outcome-due');
  }

  @HandlesJob({ job: 'trace-request.due-soon', queue: 'notifications' })
  traceRequestDueSoon(delivery: Delivery<'trace-request.due-soon'>): Promise<void> {
    return this.deadline(delivery, 'trace-due-soon');
  }

  @HandlesJob({ job: 'trace-request.overdue', queue: 'notifications' })
  traceRequestOverdue(delivery: Delivery<'trace-request.overdue'>): Promise<void> {
    return this.deadline(delivery, 'trace-overdue');
  }

  @HandlesJob({ job: 'trace-request.escalated', queue: 'notifications' })
  traceRequestEscalated(delivery: Delivery<'trace-request.escalated'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { traceRequestId: subjectId, urgent, rank } = delivery.data;
      const officials = await this.standIns.standingIn(tx, actor, rank);
      // Where nobody is named, whoever heads the laboratory is told: a deadline must not pass in silence.
      const alsoRoles: readonly OfficialRole[] = officials.length === 0 ? ['laboratory-manager'] : [];
      const { messageId: causeMessageId } = delivery;
      await this.alerts.raise(tx, actor, now, {
        kind: 'trace-escalated',
        subjectId,
        causeMessageId,
        senderId: null,
        urgent,
        officials,
        alsoRoles,
      });
    });
  }

  private deadline(delivery: Delivery<'trace-request.due-soon' | 'trace-request.overdue'>, kind: AlertKind): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => {
      const { traceRequestId: subjectId, urgent } = delivery.data;
      return this.alerts.raise(tx, actor, now, { kind, subjectId, causeMessageId: delivery.messageId, senderId: null, urgent });
    });
  }

  @HandlesJob({ job: 'register-match.found', queue: 'notifications' })
  registerMatchFound(delivery: Delivery<'register-match.found'>): Promise<void> {
    const { matchId: subjectId, matchKind, from: senderId } = delivery.data;
    return this.inbox.once(delivery, async (tx, actor, now) => {
      if (!isRegisterAlert(matchKind)) throw new Error('a match of a kind that nobody is alerted of');
      // That what was destroyed is met again says that something is wrong with the destruction itself.
      const urgent = matchKind === 'destroyed-reappeared';
      await this.alerts.raise(tx, actor, now, { kind: matchKind, subjectId, causeMessageId: delivery.messageId, senderId, urgent });
    });
  }

  @HandlesJob({ job: 'laboratory.overdue', queue: 'notifications' })
  laboratoryOverdue(delivery: Delivery<'laboratory.overdue'>): Promise<void> {
    const { subjectId } = delivery.data;
    return this.inbox.once(delivery, (tx, actor, now) =>
      this.alerts.raise(tx, actor, now, {
        ...{ kind: 'laboratory-overdue', subjectId, causeMessageId: delivery.messageId, senderId: null, urgent: false },
      }),
    );
  }

  private documentAccepted(delivery: Accepted, document: DocumentKind, kind: AlertKind): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { documentId, subjectId } = delivery.data;
      const { from } = await this.documents.read(tx, actor, documentId, document);
      await this.alerts.raise(tx, actor, now, { kind, subjectId, causeMessageId: delivery.messageId, senderId: from, urgent: false });
    });
  }

  private aroseAtHome(delivery: Delivery<'lead.declared' | 'hit.confirmed' | 'hit-outcome.due'>, kind: AlertKind): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) =>
      this.alerts.raise(tx, actor, now, {
        kind,
        subjectId: delivery.data.linkId,
        causeMessageId: delivery.messageId,
        senderId: null,
        urgent: false,
      }),
    );
  }
}
