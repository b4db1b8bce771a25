/** Sent: handed over at least once. Delivered: the mail server has taken it. Not needed: acknowledged before it left. */
export const LETTER_STATES = ['waiting', 'sent', 'delivered', 'bounced', 'not-needed'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** What the mail server said. */
export type MailOutcome = 'accepted' | 'later' | 'refused' | 'unreachable';

/** When a letter is tried again, and when no more. */
export interface RetryPolicy {
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** After the first attempt. */
  readonly giveUpAfterMs: number;
}

/** How long after its nth attempt a letter is tried again: twice as long each time. */
export const retryAfterMs = (attempts: number, { firstRetryMs, longestRetryMs }: RetryPolicy): number =>
  Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(30, Math.max(0, attempts - 1)));

/** What becomes of a letter. A temporary failure that lasts too long is a bounce: somebody else must be told. */
export function stateAfterAttempt(outcome: MailOutcome, firstSentAt: Date, now: Date, { giveUpAfterMs }: RetryPolicy): LetterState {
  if (outcome === 'accepted') return 'delivered';
  if (outcome === 'refused') return 'bounced';
  return now.getTime() - firstSentAt.getTime() >= giveUpAfterMs ? 'bounced' : 'sent';
}
