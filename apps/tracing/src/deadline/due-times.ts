import type { TracePriority } from '@headstamp/codes';
import { CalendarsService, NeverWorkedError, UNSTATED_CALENDAR } from '@headstamp/jurisdictions';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeadlinePolicy } from './deadline-policy';
import { answerDueAt } from './deadline-stages';

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
}
