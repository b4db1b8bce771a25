import type { TracePriority } from '@headstamp/codes';
import { CalendarsService, NeverWorkedError, UNSTATED_CALENDAR } from '@headstamp/jurisdictions';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import type { TraceRequestState } from '../trace-request/trace-request.states';
import { DeadlinePolicy } from './deadline-policy';
import { answerDueAt } from './deadline-stages';
import { clockAfter } from './pause';

/** When an answer is due, by the office hours that its addressee has stated. */
@Injectable()
export class DueTimes {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly policy: DeadlinePolicy,
  ) {}

  async answerDueAt(tx: EntityManager, addresseeId: string, priority: TracePriority, submittedAt: Date): Promise<Date> {
    const calendar = await this.calendars.of(tx, addresseeId);
    try {
      return answerDueAt(priority, submittedAt, calendar, this.policy);
    } catch (error) {
      // A calendar that leaves no time to answer in is a mistake of theirs, and must not keep us from asking.
      if (error instanceof NeverWorkedError) return answerDueAt(priority, submittedAt, UNSTATED_CALENDAR, this.policy);
      throw error;
    }
  }

  /** Stops the clock of a request, or lets it run again with the time given back. The caller saves the row. @param before its last state */
  async follow(tx: EntityManager, request: TraceRequest, before: TraceRequestState, at: Date): Promise<void> {
    const { state, dueAt, pausedAt, addresseeId } = request;
    if ((state !== 'info_needed' && pausedAt === null) || addresseeId === null) return;
    const calendar = await this.calendars.of(tx, addresseeId);
    try {
      Object.assign(request, clockAfter({ dueAt, pausedAt }, before, state, at, calendar));
    } catch (error) {
      if (!(error instanceof NeverWorkedError)) throw error;
      Object.assign(request, clockAfter({ dueAt, pausedAt }, before, state, at, UNSTATED_CALENDAR));
    }
  }
}
