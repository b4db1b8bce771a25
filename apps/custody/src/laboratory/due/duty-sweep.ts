import { randomUUID } from 'node:crypto';
import { lookInterval, type Environment } from '@headstamp/boot';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, JurisdictionSession, RegularLook, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Duty, DutyKind } from './duties';
import { DutyService } from './duty.service';

/** How often it is looked for what has become overdue, in milliseconds. */
export abstract class DutySweepInterval {
  abstract readonly everyMs: number;
}

/** @throws ConfigurationError naming the variable and what it accepts */
export function readDutySweep(env: Environment): DutySweepInterval {
  return { everyMs: lookInterval(env, 'HEADSTAMP_LABORATORY_SWEEP', '60s') };
}

const SUBJECT_OF: Record<DutyKind, string> = {
  calibration: 'instrument',
  'reference-check': 'instrument',
  competence: 'competence',
  'corrective-action': 'non-conformity',
};

/** Tells once of each duty that has become overdue. Nothing is timed ahead, so a stop loses nothing and any number of processes may look. */
@Injectable()
export class DutySweep extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly duties: DutyService,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly interval: DutySweepInterval,
  ) {
    super(directory, interval.everyMs);
  }

  /**
   * Tells of the overdue duties of one jurisdiction; answers how many were new.
   * @param at the time to judge by; the database's own when left out
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'laboratory', randomUUID());
    return this.session.run(actor, async (tx, now) => {
      const overdue = (await this.duties.duties(tx, actor, at ?? now)).filter((duty) => duty.overdue);
      let told = 0;
      for (const duty of overdue) if (await this.tell(tx, actor, duty, now)) told += 1;
      return told;
    });
  }

  /** False when it was told before, by this process or another. */
  private async tell(tx: EntityManager, actor: Actor, { kind, subjectId, dueAt }: Duty, now: Date): Promise<boolean> {
    const noticeId = randomUUID();
    const entered = await tx.query<unknown[]>(
      `INSERT INTO custody.laboratory_notice (jurisdiction_id, id, duty, subject_id, due_at, occurred_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (jurisdiction_id, duty, subject_id, due_at) DO NOTHING RETURNING id`,
      [actor.jurisdictionId, noticeId, kind, subjectId, dueAt, now],
    );
    if (entered.length === 0) return false;
    await this.ledger.append(tx, actor, {
      kind: `${SUBJECT_OF[kind]}.overdue`,
      subject: { kind: SUBJECT_OF[kind], id: subjectId },
      occurredAt: now,
      facts: { duty: kind, dueAt: dueAt.toISOString() },
    });
    await this.outbox.post(tx, actor, 'laboratory.overdue', { noticeId, subjectId });
    return true;
  }
}
