import type { OfficialRole } from '@headstamp/codes';
import { PageQuery, type Page } from '@headstamp/http';
import type { DirectoryEntry } from '@headstamp/tenancy';
import { IsIn, IsOptional } from 'class-validator';
import type { Alert } from './alert.entity';
import type { AlertKind } from './alert.kinds';
import { ALERT_STATES, isOverdue, type AlertState } from './alert.states';

export class AlertQuery extends PageQuery {
  /** The state before this look; what was queued is delivered by showing it. */
  @IsOptional() @IsIn(ALERT_STATES) readonly state?: AlertState;
}

export class AlertSender {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  readonly name!: string;
}

/** Where to look, and nothing of what is there. */
export class AlertView {
  readonly id!: string;
  readonly kind!: AlertKind;
  readonly subjectKind!: string;
  readonly subjectId!: string;
  /** Null when it arose at home. */
  readonly sender!: AlertSender | null;
  readonly urgent!: boolean;
  readonly roles!: OfficialRole[];
  /** Addressed to you by name: you stand in for the focal point. */
  readonly toYouByName!: boolean;
  /** Nobody answered in time, and it was addressed to deputies or heads as well. */
  readonly escalated!: boolean;
  readonly state!: AlertState;
  readonly overdue!: boolean;
  readonly raisedAt!: Date;
  readonly dueAt!: Date;
  readonly deliveredAt!: Date | null;
  readonly acknowledgedAt!: Date | null;
  /** Id of the official. */
  readonly acknowledgedBy!: string | null;
  readonly version!: number;

  static of(alert: Alert, directory: readonly DirectoryEntry[], now: Date, officialId: string): AlertView {
    const { id, kind, subjectKind, subjectId, urgent, roles, state, dueAt, deliveredAt, acknowledgedAt, acknowledgedBy, version } = alert;
    const sender = directory.find(({ jurisdictionId }) => jurisdictionId === alert.senderId);
    return Object.assign(new AlertView(), {
      id,
      kind,
      subjectKind,
      subjectId,
      sender: sender
        ? Object.assign(new AlertSender(), { jurisdictionId: sender.jurisdictionId, code: sender.code, name: sender.name })
        : null,
      urgent,
      roles,
      toYouByName: [...alert.officials, ...alert.alsoOfficials].includes(officialId),
      escalated: alert.alsoOfficials.length + alert.alsoRoles.length > 0,
      state,
      overdue: isOverdue(alert, now),
      raisedAt: alert.occurredAt,
      dueAt,
      deliveredAt,
      acknowledgedAt,
      acknowledgedBy,
      version,
    });
  }
}

export class AlertPage {
  readonly items!: AlertView[];
  readonly nextCursor!: string | null;

  static of(page: Page<AlertView>): AlertPage {
    return Object.assign(new AlertPage(), page);
  }
}
