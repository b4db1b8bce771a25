import type { TracePriority } from '@headstamp/codes';

/**
 * Days until the answer is due. The International Tracing Instrument asks for prompt answers and gives no figure: these
 * are this installation's own, to be changed here when its members agree on others.
 */
export const ANSWER_WITHIN_DAYS: Readonly<Record<TracePriority, number>> = { URGENT: 2, ROUTINE: 28 };

const DAY_MS = 86_400_000;

export function answerDueAt(priority: TracePriority, submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + ANSWER_WITHIN_DAYS[priority] * DAY_MS);
}
