import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarStatement, type PublicHoliday } from './calendar.entity';
import { UNSTATED_CALENDAR, type WorkingCalendar } from './working-time';

/** A jurisdiction's calendar with the names of its holidays. */
export interface PublishedCalendar extends Omit<WorkingCalendar, 'holidays'> {
  readonly holidays: readonly PublicHoliday[];
}

interface PublishedRow {
  jurisdiction_id: string;
  time_zone: string;
  working_days: number[];
  opens_at: string;
  closes_at: string;
  holidays: PublicHoliday[];
}

/** When the offices of each jurisdiction work: stated by its administrator, readable for all. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger = new Ledger(),
  ) {}

  /** From now on deadlines are counted by this calendar. Deadlines that are running stay. */
  async state(actor: Actor, calendar: PublishedCalendar): Promise<void> {
    const { jurisdictionId } = actor;
    await this.session.run(actor, async (tx, now) => {
      // Two administrators who state one at once wait for one another here.
      await tx.query('SELECT 1 FROM app.jurisdiction WHERE jurisdiction_id = $1 FOR UPDATE', [jurisdictionId]);
      const number = (await tx.countBy(CalendarStatement, { jurisdictionId })) + 1;
      const { timeZone, workingDays, opensAt, closesAt } = calendar;
      const id = randomUUID();
      const holidays = calendar.holidays.toSorted((one, other) => one.day.localeCompare(other.day));
      const hours = { timeZone, workingDays: [...workingDays].sort(), opensAt, closesAt };
      await tx.insert(CalendarStatement, { jurisdictionId, id, number, ...hours, holidays, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'working-calendar.stated',
        subject: { kind: 'working-calendar', id },
        occurredAt: now,
        facts: { number, ...hours, holidays: holidays.map(({ day }) => day) },
      });
    });
  }

  /**
   * The calendars of all who stated one, by jurisdiction.
   * @param tx the transaction one is in, if any
   */
  async published(tx: Pick<EntityManager, 'query'>): Promise<ReadonlyMap<string, PublishedCalendar>> {
    const rows = await tx.query<PublishedRow[]>('SELECT * FROM jurisdictions.published_calendars()');
    return new Map(
      rows.map(({ jurisdiction_id, time_zone, working_days, opens_at, closes_at, holidays }) => [
        jurisdiction_id,
        { timeZone: time_zone, workingDays: working_days, opensAt: opens_at, closesAt: closes_at, holidays },
      ]),
    );
  }

  /** The calendar that a jurisdiction's deadlines are counted by, in the transaction one is in. */
  async of(tx: Pick<EntityManager, 'query'>, jurisdictionId: string): Promise<WorkingCalendar> {
    return workingCalendarOf((await this.published(tx)).get(jurisdictionId));
  }

  /** Every participant with what it stated, or null where it stated nothing. */
  async all(
    actor: Actor,
  ): Promise<{ readonly jurisdictionId: string; readonly code: string; readonly stated: PublishedCalendar | null }[]> {
    const directory = await this.directory.all();
    const published = await this.session.disclose(actor, { subjectKind: 'working-calendar', subjectId: null }, (tx) => this.published(tx));
    return directory.map(({ jurisdictionId, code }) => ({ jurisdictionId, code, stated: published.get(jurisdictionId) ?? null }));
  }
}

/** The calendar to count by; where nothing was stated, the ordinary one. */
export function workingCalendarOf(published: PublishedCalendar | undefined): WorkingCalendar {
  return published ? { ...published, holidays: published.holidays.map(({ day }) => day) } : UNSTATED_CALENDAR;
}
