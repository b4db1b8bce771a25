import type { TracePriority } from '@headstamp/codes';
import { afterWorkingTime, workingTimeBetween, type WorkingCalendar } from '@headstamp/jurisdictions';
import { isOverdue, type Party, type TraceRequestState } from '../trace-request/trace-request.states';
import type { DeadlinePolicy } from './deadline-policy';

/** What somebody is told about a deadline, in the order in which it comes. */
export const DEADLINE_STAGES = ['due-soon', 'overdue', 'deputy', 'head'] as const;
export type DeadlineStage = (typeof DEADLINE_STAGES)[number];

export interface Awaited {
  readonly ourPart: Party;
  readonly state: TraceRequestState;
  readonly priority: TracePriority;
  readonly dueAt: Date | null;
  readonly expectedOn: string | null;
}

const DAY_MS = 86_400_000;

/** When an answer is due that was asked for now, by the clock and the calendar of the office that is to give it. */
export function answerDueAt(priority: TracePriority, submittedAt: Date, calendar: WorkingCalendar, policy: DeadlinePolicy): Date {
  return afterWorkingTime(submittedAt, policy.answerWithinMs[priority], calendar);
}

/** The deadline that runs: the one that was sent, or the end of the day to which the addressee put it off. */
export function runningDeadline({ state, dueAt, expectedOn }: Awaited): Date | null {
  if (dueAt === null || state !== 'delayed' || expectedOn === null) return dueAt;
  return new Date(Math.max(dueAt.getTime(), Date.parse(`${expectedOn}T00:00:00Z`) + DAY_MS));
}

const AT_ADDRESSEE: readonly TraceRequestState[] = ['submitted', 'acknowledged', 'in_progress', 'delayed'];

/**
 * All that has come to pass about a deadline by now, from the rows alone: whoever looks later sees the same and more, so nothing
 * is lost while nobody looked. The addressee is reminded and its stand-ins are told; that it is overdue is told on both sides. What
 * is overdue is no longer due soon.
 */
export function stagesReached(request: Awaited, policy: DeadlinePolicy, calendar: WorkingCalendar, now: Date): DeadlineStage[] {
  const due = runningDeadline(request);
  if (due === null || !AT_ADDRESSEE.includes(request.state)) return [];
  const ours = request.ourPart === 'addressee';
  if (!isOverdue(request, now)) {
    const left = workingTimeBetween(now, due, calendar);
    return ours && left <= policy.remindBeforeMs[request.priority] ? ['due-soon'] : [];
  }
  const late = workingTimeBetween(due, now, calendar);
  return [
    'overdue',
    ...(ours && late >= policy.deputyAfterMs ? (['deputy'] as const) : []),
    ...(ours && late >= policy.headAfterMs ? (['head'] as const) : []),
  ];
}
