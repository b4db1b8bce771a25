import { RegisterError } from './register.errors';

export const NOTICE_KINDS = ['lost', 'stolen'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_STATES = ['published', 'withdrawn'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Why a state no longer looks for a firearm. */
export const WITHDRAWAL_REASONS = ['RECOVERED', 'DESTROYED', 'ENTERED_IN_ERROR', 'OTHER'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/**
 * `missing-recovered`: lost or stolen here, recovered here. `wanted-recovered`: wanted by another state, recovered here.
 * `found-abroad`: lost or stolen here, recovered by another state. `destroyed-reappeared`: recorded here as destroyed, and met again.
 * `destroyed-maybe-reappeared`: met in the time in which it was destroyed, and nobody can say which came first.
 */
export const MATCH_KINDS = ['missing-recovered', 'wanted-recovered', 'found-abroad', 'destroyed-reappeared', 'destroyed-maybe-reappeared'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export const MATCH_STATES = ['open', 'confirmed', 'dismissed'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** What the weapon was met in. */
export const MATCH_SOURCES = ['recovery', 'trace-request'] as const;
export type MatchSource = (typeof MATCH_SOURCES)[number];

export function noticeAfterWithdrawal(state: NoticeState): NoticeState {
  if (state !== 'published') throw new RegisterError('register.notice-withdrawn-before');
  return 'withdrawn';
}

/** A match is a lead: an official says whether it is the weapon, once. */
export function matchAfterJudgement(state: MatchState, verdict: Exclude<MatchState, 'open'>): MatchState {
  if (state !== 'open') throw new RegisterError('register.match-judged-before', { state });
  return verdict;
}
