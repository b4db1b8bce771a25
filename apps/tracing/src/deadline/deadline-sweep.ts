import { randomUUID } from 'node:crypto';
import { CalendarsService, workingCalendarOf, type PublishedCalendar } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import {
  JurisdictionDirectory,
  JurisdictionSession,
  RegularLook,
  serviceActor,
  walked,
  walkRows,
  type Actor,
  type WalkedBatch,
} from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { DeadlineNotice } from './deadline-notice.entity';
import { DeadlinePolicy } from './deadline-policy';
import { runningDeadline, stagesReached, type DeadlineStage } from './deadline-stages';

const BATCH = 200;

/**
 * Looks at every open request from time to time and tells once of each deadline that draws near or has passed. Nothing is timed
 * ahead: what is to be told follows from the rows and the clock, so a stop loses nothing and any number of processes may look.
 */
@Injectable()
export class DeadlineSweep extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly calendars: CalendarsService,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly policy: DeadlinePolicy,
  ) {
    super(directory, policy.sweepEveryMs);
  }

  /**
   * Tells of the deadlines of one jurisdiction; answers how many facts were new.
   * @param at the time to judge by; the database's own when left out
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'deadlines', randomUUID());
    return walkRows(this.session, actor, (tx, now, after) => this.batch(tx, actor, at ?? now, after));
  }

  private async batch(tx: EntityManager, actor: Actor, now: Date, after: string): Promise<WalkedBatch> {
    const { jurisdictionId } = actor;
    const requests = await tx.find(TraceRequest, {
      where: { jurisdictionId, id: MoreThan(after), state: In(['submitted', 'acknowledged', 'in_progress', 'delayed']) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const published = requests.length > 0 ? await this.calendars.published(tx) : new Map<string, PublishedCalendar>();
    const known = await tx.findBy(DeadlineNotice, { jurisdictionId, traceRequestId: In(requests.map(({ id }) => id)) });
    let told = 0;
    for (const request of requests) {
      const calendar = workingCalendarOf(published.get(request.addresseeId ?? ''));
      const dueAt = runningDeadline(request);
      if (dueAt === null) continue;
      for (const stage of stagesReached(request, this.policy, calendar, now)) {
        const before = known.some(
          (notice) => notice.traceRequestId === request.id && notice.stage === stage && notice.dueAt.getTime() === dueAt.getTime(),
        );
        if (!before && (await this.tell(tx, actor, { request, stage, dueAt, now }))) told += 1;
      }
    }
    return walked(told, requests, BATCH);
  }

  /** False when another process has told of it meanwhile. */
  private async tell(
    tx: EntityManager,
    actor: Actor,
    {
      request,
      stage,
      dueAt,
      now,
    }: { readonly request: TraceRequest; readonly stage: DeadlineStage; readonly dueAt: Date; readonly now: Date },
  ): Promise<boolean> {
    const noticeId = randomUUID();
    const entered = await tx.query<unknown[]>(
      `INSERT INTO tracing.deadline_notice (jurisdiction_id, id, trace_request_id, stage, due_at, occurred_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (jurisdiction_id, trace_request_id, stage, due_at) DO NOTHING RETURNING id`,
      [actor.jurisdictionId, noticeId, request.id, stage, dueAt, now],
    );
    if (entered.length === 0) return false;
    await this.ledger.append(tx, actor, {
      kind: EVENT_OF[stage],
      subject: { kind: 'trace-request', id: request.id },
      occurredAt: now,
      facts: { stage, dueAt: dueAt.toISOString(), ourPart: request.ourPart },
    });
    const told = { noticeId, traceRequestId: request.id, urgent: request.priority === 'URGENT' };
    if (stage === 'due-soon' || stage === 'overdue') await this.outbox.post(tx, actor, `trace-request.${stage}`, told);
    else await this.outbox.post(tx, actor, 'trace-request.escalated', { ...told, rank: stage });
    return true;
  }
}

const EVENT_OF: Record<DeadlineStage, string> = {
  'due-soon': 'trace-request.due-soon',
  overdue: 'trace-request.overdue',
  deputy: 'trace-request.escalated',
  head: 'trace-request.escalated',
};
