import { afterWorkingTime, NeverWorkedError, UNSTATED_CALENDAR, workingTimeBetween, type WorkingCalendar } from '@headstamp/jurisdictions';
import { ESCALATED_BY_TRACING, type AlertKind } from '../alert/alert.kinds';
import { isOverdue, type AlertState } from '../alert/alert.states';
import { acknowledgeWithinMs, priorityOf, type EscalationPolicy } from './escalation-policy';

/** What becomes of an alert that nobody acknowledges, in the order in which it comes. */
export const ALERT_STAGES = ['overdue', 'deputy', 'head'] as const;
export type AlertStage = (typeof ALERT_STAGES)[number];

export interface Unanswered {
  readonly kind: AlertKind;
  readonly state: AlertState;
  readonly urgent: boolean;
  readonly dueAt: Date;
}

/** When an alert raised now should be acknowledged, by the clock and the calendar of the office that is told. */
export function acknowledgementDueAt(
  { kind, urgent }: Pick<Unanswered, 'kind' | 'urgent'>,
  raisedAt: Date,
  calendar: WorkingCalendar,
  policy: EscalationPolicy,
): Date {
  const within = acknowledgeWithinMs(kind, urgent, policy);
  try {
    return afterWorkingTime(raisedAt, within, calendar);
  } catch (error) {
    // A calendar in which nobody ever works is a mistake, and must not keep anybody from being told.
    if (error instanceof NeverWorkedError) return afterWorkingTime(raisedAt, within, UNSTATED_CALENDAR);
    throw error;
  }
}

/**
 * All that has come to pass about an alert by now, from the rows alone: whoever looks later sees the same and more, so nothing is
 * lost while nobody looked.
 */
export function stagesReached(alert: Unanswered, policy: EscalationPolicy, calendar: WorkingCalendar, now: Date): AlertStage[] {
  if (!isOverdue(alert, now)) return [];
  if (ESCALATED_BY_TRACING.includes(alert.kind)) return ['overdue'];
  const late = workingTimeBetween(alert.dueAt, now, calendar);
  const priority = priorityOf(alert);
  return [
    'overdue',
    ...(late >= policy.deputyAfterMs[priority] ? (['deputy'] as const) : []),
    ...(late >= policy.headAfterMs[priority] ? (['head'] as const) : []),
  ];
}
