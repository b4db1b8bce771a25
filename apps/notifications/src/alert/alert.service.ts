import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { pageOf, positionOf } from '@headstamp/http';
import { CalendarsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { ArrayContains, ArrayOverlap, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { acknowledgementDueAt } from '../escalation/alert-stages';
import { EscalationPolicy } from '../escalation/escalation-policy';
import { WebhookEvents } from '../webhook/webhook-events';
import { AlertPage, AlertView, type AlertQuery } from './alert.dto';
import { Alert } from './alert.entity';
import { AlertError } from './alert.errors';
import { ALERT_RULES, type AlertKind } from './alert.kinds';
import { stateAfter } from './alert.states';

export interface Fact {
  readonly kind: AlertKind;
  readonly subjectId: string;
  /** The message that told of it. */
  readonly causeMessageId: string;
  /** The jurisdiction it came from; null when it arose at home. */
  readonly senderId: string | null;
  readonly urgent: boolean;
  /** Roles that see it besides those of its kind. */
  readonly alsoRoles?: readonly OfficialRole[];
  /** Officials that see it by name. */
  readonly officials?: readonly string[];
}

/** What an office must know of, until somebody there has said that it does. */
@Injectable()
export class AlertService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly webhooks: WebhookEvents,
    private readonly calendars: CalendarsService,
    private readonly policy: EscalationPolicy,
  ) {}

  /** Called inside the transaction that holds the message's inbox row. Nobody is alerted twice for one fact. */
  async raise(tx: EntityManager, actor: Actor, now: Date, fact: Fact): Promise<void> {
    const { kind, subjectId, causeMessageId, senderId, urgent, alsoRoles = [], officials = [] } = fact;
    const { jurisdictionId } = actor;
    if (await tx.existsBy(Alert, { jurisdictionId, kind, subjectId, causeMessageId })) return;
    const { subjectKind } = ALERT_RULES[kind];
    const roles = [...new Set<OfficialRole>([...ALERT_RULES[kind].roles, ...alsoRoles])];
    const id = randomUUID();
    const dueAt = acknowledgementDueAt({ kind, urgent }, now, await this.calendars.of(tx, jurisdictionId), this.policy);
    await tx.insert(Alert, {
      jurisdictionId,
      id,
      kind,
      subjectKind,
      subjectId,
      causeMessageId,
      senderId,
      urgent,
      roles,
      officials: [...officials],
      state: 'queued',
      dueAt,
      deliveredAt: null,
      deliveredTo: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      occurredAt: now,
    });
    await this.ledger.append(tx, actor, {
      kind: 'alert.raised',
      subject: { kind: 'alert', id },
      occurredAt: now,
      facts: { kind, subjectKind, subjectId, roles, officials: [...officials], urgent, dueAt: dueAt.toISOString() },
    });
    await this.webhooks.alertsChanged(tx, actor, now, 'raised', [{ id, kind }]);
  }

  /** The alerts addressed to a role that the official holds. Showing one delivers it. */
  async list(actor: Actor, roles: readonly OfficialRole[], { limit, cursor, state }: AlertQuery): Promise<AlertPage> {
    const after = positionOf(cursor);
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'alert', subjectId: null }, async (tx, now) => {
      const query = tx
        .createQueryBuilder(Alert, 'alert')
        .where('alert.jurisdictionId = :jurisdictionId', { jurisdictionId: actor.jurisdictionId })
        .andWhere('(alert.roles && :roles OR alert.officials @> :me OR alert.alsoOfficials @> :me OR alert.alsoRoles && :roles)', {
          roles: [...roles],
          me: [actor.officialId],
        })
        .orderBy('alert.recordedAt', 'DESC')
        .addOrderBy('alert.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('alert.state = :state', { state });
      if (after) query.andWhere('(alert.recordedAt, alert.id) < (:recordedAt, :id)', after);
      const found = await query.getMany();
      const shown = await this.deliver(tx, actor, now, found.slice(0, limit));
      const page = pageOf([...shown, ...found.slice(limit)], limit, (alert) => AlertView.of(alert, directory, now, actor.officialId));
      return AlertPage.of(page);
    });
  }

  async one(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<AlertView> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'alert', subjectId: id }, async (tx, now) => {
      const found = await tx.findOneBy(Alert, addressed(actor, roles, id));
      const [alert] = found ? await this.deliver(tx, actor, now, [found]) : [];
      if (!alert) throw new AlertError('alert.unknown');
      return AlertView.of(alert, directory, now, actor.officialId);
    });
  }

  async acknowledge(actor: Actor, roles: readonly OfficialRole[], id: string, version: number): Promise<AlertView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const alert = await tx.findOne(Alert, { where: addressed(actor, roles, id), lock: { mode: 'pessimistic_write' } });
      if (!alert) throw new AlertError('alert.unknown');
      if (!mayAnswerFor(alert, actor, roles)) throw new AlertError('alert.for-the-focal-point');
      if (version !== alert.version) throw new AlertError('alert.changed-meanwhile');
      alert.state = stateAfter(alert.state, 'acknowledge');
      alert.acknowledgedAt = now;
      alert.acknowledgedBy = actor.officialId;
      await tx.save(alert);
      await this.ledger.append(tx, actor, {
        kind: 'alert.acknowledged',
        subject: { kind: 'alert', id },
        occurredAt: now,
        facts: { kind: alert.kind, subjectKind: alert.subjectKind, subjectId: alert.subjectId },
      });
      await this.webhooks.alertsChanged(tx, actor, now, 'acknowledged', [alert]);
      return AlertView.of(alert, directory, now, actor.officialId);
    });
  }

  /** The same alerts in the same order, as they are once this official has seen them. */
  private async deliver(tx: EntityManager, actor: Actor, now: Date, alerts: readonly Alert[]): Promise<Alert[]> {
    const { jurisdictionId, officialId } = actor;
    const queued = alerts.filter(({ state }) => state === 'queued').map(({ id }) => id);
    if (queued.length === 0) return [...alerts];
    // In order of id, so that two officials who look at once wait for one another and never crosswise.
    const held = await tx.find(Alert, {
      where: { jurisdictionId, id: In(queued) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const fresh = held.filter(({ state }) => state === 'queued');
    const seen = { state: stateAfter('queued', 'deliver'), deliveredAt: now, deliveredTo: officialId } as const;
    // One statement for all: somebody may come back to hundreds. It raises each version by one.
    if (fresh.length > 0) await tx.update(Alert, { jurisdictionId, id: In(fresh.map(({ id }) => id)) }, seen);
    for (const alert of fresh) {
      Object.assign(alert, seen, { version: alert.version + 1 });
      await this.ledger.append(tx, actor, {
        kind: 'alert.delivered',
        subject: { kind: 'alert', id: alert.id },
        occurredAt: now,
        facts: { channel: 'screen', officialId },
      });
    }
    await this.webhooks.alertsChanged(tx, actor, now, 'delivered', fresh);
    const asHeld = new Map(held.map((alert) => [alert.id, alert]));
    return alerts.map((alert) => asHeld.get(alert.id) ?? alert);
  }
}

/** That alert, if it is addressed to one of the official's roles or to the official. */
export const addressed = (actor: Actor, roles: readonly OfficialRole[], id: string): FindOptionsWhere<Alert>[] =>
  addressedTo(actor, roles).map((addressee) => ({ ...addressee, id }));

/** Every alert that is addressed to one of the official's roles or to the official. */
export function addressedTo({ jurisdictionId, officialId }: Actor, roles: readonly OfficialRole[]): FindOptionsWhere<Alert>[] {
  return [
    { jurisdictionId, roles: ArrayOverlap([...roles]) },
    { jurisdictionId, officials: ArrayContains([officialId]) },
    { jurisdictionId, alsoOfficials: ArrayContains([officialId]) },
    { jurisdictionId, alsoRoles: ArrayOverlap([...roles]) },
  ];
}

const ANSWERED_BY_ANY_ADDRESSEE: readonly AlertKind[] = [
  'trace-escalated',
  'laboratory-overdue',
  'webhook-disabled',
  'directory-confirm',
  'directory-expired',
];

/** The focal point answers for its office, and whoever is told in its stead. */
function mayAnswerFor(
  { kind, officials, alsoOfficials, alsoRoles }: Alert,
  { officialId }: Actor,
  roles: readonly OfficialRole[],
): boolean {
  if (roles.includes('focal-point') || ANSWERED_BY_ANY_ADDRESSEE.includes(kind)) return true;
  return [...officials, ...alsoOfficials].includes(officialId) || alsoRoles.some((role) => roles.includes(role));
}
