import { randomUUID } from 'node:crypto';
import { lookInterval, type Environment } from '@headstamp/boot';
import { CalendarsService, workingCalendarOf, type PublishedCalendar } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
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
import { Brackets, type EntityManager } from 'typeorm';
import { ConsignmentAlarms, type Alarm } from './consignment.alarms';
import { dayMissedAt, overdueFrom } from './consignment.deadlines';
import { Consignment } from './consignment.entity';

const BATCH = 200;

/** How often the consignments are looked at, in milliseconds by the clock. */
export abstract class ConsignmentSweepPolicy {
  abstract readonly everyMs: number;
}

/** @throws ConfigurationError naming the variable and what it accepts */
export function readSweepPolicy(env: Environment): ConsignmentSweepPolicy {
  return { everyMs: lookInterval(env, 'HEADSTAMP_CONSIGNMENT_SWEEP', '60s') };
}

/**
 * Looks from time to time at what should have arrived or come back, and tells the own office once of each that has not. Both
 * sides look at their own rows, so both are told. What is told follows from the rows and the clock: a stop loses nothing.
 */
@Injectable()
export class ConsignmentSweep extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly calendars: CalendarsService,
    private readonly ledger: Ledger,
    private readonly alarms: ConsignmentAlarms,
    private readonly policy: ConsignmentSweepPolicy,
  ) {
    super(directory, policy.everyMs);
  }

  /**
   * Tells of what is overdue in one jurisdiction; answers how many facts were new.
   * @param at the time to judge by; the database's own when left out
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'consignments', randomUUID());
    return walkRows(this.session, actor, (tx, now, after) => this.batch(tx, actor, at ?? now, after));
  }

  private async batch(tx: EntityManager, actor: Actor, now: Date, after: string): Promise<WalkedBatch> {
    const rows = await tx
      .createQueryBuilder(Consignment, 'row')
      .where('row.jurisdictionId = :jurisdictionId AND row.id > :after', { jurisdictionId: actor.jurisdictionId, after })
      .andWhere(
        new Brackets((open) =>
          open
            .where(`row.state IN ('dispatched', 'in_transit')`)
            .orWhere(`row.state = 'sent_back' AND row.backExpectedOn IS NOT NULL`)
            .orWhere(`row.state IN ('accepted', 'kept') AND row.returnBy IS NOT NULL AND row.loanEndedAt IS NULL`),
        ),
      )
      .orderBy('row.id', 'ASC')
      .limit(BATCH)
      .getMany();
    const published = rows.length > 0 ? await this.calendars.published(tx) : new Map<string, PublishedCalendar>();
    let told = 0;
    for (const row of rows) {
      const due = dueOf(row, actor.jurisdictionId, published);
      if (due && due.at < now && (await this.tell(tx, actor, row, due, now))) told += 1;
    }
    return walked(told, rows, BATCH);
  }

  /** False when it was told before, here or by another process meanwhile. */
  private async tell(
    tx: EntityManager,
    actor: Actor,
    { id, state, direction }: Consignment,
    { alarm, at }: Due,
    now: Date,
  ): Promise<boolean> {
    if (!(await this.alarms.raise(tx, actor, id, alarm, at))) return false;
    await this.ledger.append(tx, actor, {
      kind: 'consignment.overdue',
      subject: { kind: 'consignment', id },
      occurredAt: now,
      facts: { consignmentId: id, alarm, dueAt: at.toISOString(), state, direction },
    });
    return true;
  }
}

interface Due {
  readonly alarm: Alarm;
  readonly at: Date;
}

/** When what the row waits for was due, by the calendar of who should have received it. */
function dueOf(row: Consignment, own: string, published: ReadonlyMap<string, PublishedCalendar>): Due | null {
  const [sender, recipient] = row.direction === 'out' ? [own, row.counterpartId] : [row.counterpartId, own];
  const calendarOf = (id: string): ReturnType<typeof workingCalendarOf> => workingCalendarOf(published.get(id));
  if (row.state === 'dispatched' || row.state === 'in_transit') {
    const { dispatchedAt, expectedOn, expectedAt } = row;
    return dispatchedAt && { alarm: 'overdue', at: overdueFrom({ dispatchedAt, expectedOn, expectedAt }, calendarOf(recipient)) };
  }
  if (row.state === 'sent_back')
    return row.backExpectedOn === null ? null : { alarm: 'overdue', at: dayMissedAt(row.backExpectedOn, calendarOf(sender)) };
  return row.returnBy === null ? null : { alarm: 'loan-overdue', at: dayMissedAt(row.returnBy, calendarOf(sender)) };
}
