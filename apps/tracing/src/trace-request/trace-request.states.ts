import { TraceRequestError } from './trace-request.errors';

export const TRACE_REQUEST_STATES = [
  'draft',
  'submitted',
  'acknowledged',
  'in_progress',
  'info_needed',
  'answered',
  'delayed',
  'restricted',
  'refused',
  'no_record',
  'cancelled',
  'closed',
] as const;
export type TraceRequestState = (typeof TRACE_REQUEST_STATES)[number];

/** Sent, and neither side has had the last word: the addressee owes something, or the requester does. */
export const OPEN_STATES = ['submitted', 'acknowledged', 'in_progress', 'info_needed', 'delayed'] as const satisfies TraceRequestState[];

/** Nobody has said the last word: the addressee owes an answer, or the requester has not closed the request. */
export const STANDING_STATES = ['draft', ...OPEN_STATES, 'answered', 'restricted', 'refused', 'no_record'] as const satisfies TraceRequestState[];
/** `open`: not done with. `overdue`: an answer is late, by the same rule as `isOverdue`. */
export const STANDINGS = ['open', 'overdue'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The addressee owes an answer. */
export const AWAITED_STATES = ['submitted', 'acknowledged', 'in_progress', 'delayed'] as const satisfies TraceRequestState[];

/** The addressee has had its say. A partial or restricted answer may still be completed. */
export const ANSWERED_STATES = ['answered', 'restricted', 'refused', 'no_record'] as const satisfies TraceRequestState[];

export const PARTIES = ['requester', 'addressee'] as const;
export type Party = (typeof PARTIES)[number];

interface Move {
  readonly from: readonly TraceRequestState[];
  readonly to: TraceRequestState;
  readonly by: Party;
}

/** Where the addressee is at work. An answer from `acknowledged` says by itself that work was begun. */
const AT_WORK = ['acknowledged', 'in_progress', 'delayed'] as const;

const MOVES = {
  edit: { from: ['draft'], to: 'draft', by: 'requester' },
  submit: { from: ['draft'], to: 'submitted', by: 'requester' },
  acknowledge: { from: ['submitted'], to: 'acknowledged', by: 'addressee' },
  /** Takes the request up, or up again: after a delay, or without the information that was asked for. */
  work: { from: ['acknowledged', 'info_needed', 'delayed'], to: 'in_progress', by: 'addressee' },
  ask: { from: ['acknowledged', 'in_progress'], to: 'info_needed', by: 'addressee' },
  inform: { from: ['info_needed'], to: 'in_progress', by: 'requester' },
  delay: { from: ['acknowledged', 'in_progress'], to: 'delayed', by: 'addressee' },
  /** Also what completes a partial or restricted answer. */
  answer: { from: [...AT_WORK, 'answered', 'restricted'], to: 'answered', by: 'addressee' },
  restrict: { from: AT_WORK, to: 'restricted', by: 'addressee' },
  no_record: { from: AT_WORK, to: 'no_record', by: 'addressee' },
  refuse: { from: AT_WORK, to: 'refused', by: 'addressee' },
  cancel: { from: ['draft', ...OPEN_STATES], to: 'cancelled', by: 'requester' },
  close: { from: ANSWERED_STATES, to: 'closed', by: 'requester' },
} as const satisfies Record<string, Move>;
export type TraceRequestMove = keyof typeof MOVES;
export const TRACE_REQUEST_MOVES = Object.keys(MOVES) as TraceRequestMove[];

/** Where a request stands on one side. */
export interface Stage {
  readonly state: TraceRequestState;
  /** Of the answer that counts, if there is one. */
  readonly extent: 'full' | 'partial' | null;
}

/** A full answer is not answered again. */
const isComplete = ({ state, extent }: Stage, move: TraceRequestMove): boolean =>
  move === 'answer' && state === 'answered' && extent === 'full';

/** The state after a move made here, by an official of the side we are on. */
export function stateAfter(stage: Stage, move: TraceRequestMove, by: Party): TraceRequestState {
  const allowed: Move = MOVES[move];
  const { state } = stage;
  if (allowed.by !== by || !allowed.from.includes(state) || isComplete(stage, move))
    throw new TraceRequestError('trace-request.move-not-allowed', { state, move, by });
  return allowed.to;
}

/** Which word of the other side this is, and how much of ours it had heard. */
export interface WordHeard {
  readonly move: TraceRequestMove;
  /** Its number among the words of the other side, from 1. */
  readonly word: number;
  /** The last of our words that the other side had heard when it said this. */
  readonly heard: number;
}

/** How many words have gone either way, as this side counts. */
export interface WordCount {
  readonly wordsSaid: number;
  readonly wordsHeard: number;
}

/**
 * The state after hearing of a move of the other side, or null when the word comes too late to change anything: both
 * sides may move at once, and documents may overtake one another on the way. The addressee's later word counts whatever came
 * before it. What the requester tells takes the addressee back to work only if it answers the addressee's last word.
 */
export function stateAfterHearing(stage: Stage & WordCount, { move, word, heard }: WordHeard, ourPart: Party): TraceRequestState | null {
  const said: Move = MOVES[move];
  if (said.by === ourPart) throw new TraceRequestError('trace-request.not-from-counterpart', { move });
  if (word <= stage.wordsHeard || isComplete(stage, move)) return null;
  if (move === 'inform' && heard !== stage.wordsSaid) return null;
  const open: readonly TraceRequestState[] = said.by === 'addressee' ? [...OPEN_STATES, ...said.from] : said.from;
  return open.includes(stage.state) ? said.to : null;
}

const DAY_MS = 86_400_000;

/**
 * Overdue is computed, never stored: a deadline passes without anybody writing. While the requester owes information nothing
 * is overdue at the addressee; an announced delay runs to the end of the day that was announced.
 */
export function isOverdue(
  request: { readonly state: TraceRequestState; readonly dueAt: Date | null; readonly expectedOn?: string | null },
  now: Date,
): boolean {
  const { state, dueAt, expectedOn = null } = request;
  const awaited: readonly TraceRequestState[] = AWAITED_STATES;
  if (dueAt === null || !awaited.includes(state)) return false;
  const announced = state === 'delayed' && expectedOn !== null ? Date.parse(`${expectedOn}T00:00:00Z`) + DAY_MS : 0;
  return Math.max(dueAt.getTime(), announced) < now.getTime();
}
