import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { CalendarsService, StandInsService, type WorkingCalendar } from '@headstamp/jurisdictions';
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
import { In, type EntityManager } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import { WebhookEvents } from '../webhook/webhook-events';
import { AlertStageRow } from './alert-stage.entity';
import { stagesReached, type AlertStage } from './alert-stages';
import { EscalationPolicy } from './escalation-policy';

const BATCH = 200;

interface Told {
  readonly officials: readonly string[];
  readonly roles: readonly OfficialRole[];
}

/** Says once of each alert that it is overdue, and then addresses it to the deputies and to the heads as well: the same alert, not another. */
@Injectable()
export class EscalationSweep extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly calendars: CalendarsService,
    private readonly standIns: StandInsService,
    private readonly ledger: Ledger,
    private readonly webhooks: WebhookEvents,
    private readonly policy: EscalationPolicy,
  ) {
    super(directory, policy.sweepEveryMs);
  }

  /**
   * @param at the time to judge by; the database's own when left out
   * @returns how many words were new
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'escalation', randomUUID());
    return walkRows(this.session, actor, (tx, now, after) => this.batch(tx, actor, at ?? now, after));
  }

  private async batch(tx: EntityManager, actor: Actor, now: Date, after: string): Promise<WalkedBatch> {
    const { jurisdictionId } = actor;
    // Whoever acknowledges one of them at this moment goes first: its row is left for the next look, which finds it answered.
    const late = await tx
      .createQueryBuilder(Alert, 'alert')
      .where('alert.jurisdictionId = :jurisdictionId AND alert.id > :after', { jurisdictionId, after })
      .andWhere(`alert.state <> 'acknowledged' AND alert.dueAt < :now`, { now })
      .andWhere(
        `NOT EXISTS (SELECT FROM notifications.alert_stage s WHERE s.jurisdiction_id = alert.jurisdiction_id AND s.alert_id = alert.id AND s.stage = 'head')`,
      )
      .orderBy('alert.id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const calendar = late.length > 0 ? await this.calendars.of(tx, jurisdictionId) : null;
    const known = await tx.findBy(AlertStageRow, { jurisdictionId, alertId: In(late.map(({ id }) => id)) });
    let said = 0;
    for (const alert of late) {
      for (const stage of this.newStages(alert, known, calendar, now)) {
        if (await this.say(tx, actor, now, alert, stage)) said += 1;
      }
    }
    return walked(said, late, BATCH);
  }

  private newStages(alert: Alert, known: readonly AlertStageRow[], calendar: WorkingCalendar | null, now: Date): AlertStage[] {
    if (!calendar) return [];
    const before = new Set(known.filter(({ alertId }) => alertId === alert.id).map(({ stage }) => stage));
    return stagesReached(alert, this.policy, calendar, now).filter((stage) => !before.has(stage));
  }

  /** False when another process has said it meanwhile. */
  private async say(tx: EntityManager, actor: Actor, now: Date, alert: Alert, stage: AlertStage): Promise<boolean> {
    const { officials, roles } = stage === 'overdue' ? { officials: [], roles: [] } : await this.whomToTell(tx, actor, stage);
    const entered = await tx.query<unknown[]>(
      `INSERT INTO notifications.alert_stage (jurisdiction_id, id, alert_id, stage, officials, roles, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, alert_id, stage) DO NOTHING RETURNING id`,
      [actor.jurisdictionId, randomUUID(), alert.id, stage, officials, roles, now],
    );
    if (entered.length === 0) return false;
    const change = stage === 'overdue' ? 'overdue' : 'escalated';
    if (change === 'escalated') {
      alert.alsoOfficials = [...new Set([...alert.alsoOfficials, ...officials])];
      alert.alsoRoles = [...new Set([...alert.alsoRoles, ...roles])];
      await tx.save(alert);
    }
    const { id, kind, dueAt } = alert;
    await this.ledger.append(tx, actor, {
      kind: `alert.${change}`,
      subject: { kind: 'alert', id },
      occurredAt: now,
      facts: {
        kind,
        dueAt: dueAt.toISOString(),
        ...(change === 'escalated' ? { rank: stage, officials: [...officials], roles: [...roles] } : {}),
      },
    });
    await this.webhooks.alertsChanged(tx, actor, now, change, [alert]);
    return true;
  }

  /** Where nobody is named, whoever heads the laboratory: an alert must not go unanswered in silence. */
  private async whomToTell(tx: EntityManager, actor: Actor, rank: 'deputy' | 'head'): Promise<Told> {
    const officials = await this.standIns.standingIn(tx, actor, rank);
    return officials.length > 0 ? { officials, roles: [] } : { officials, roles: ['laboratory-manager'] };
  }
}
