import { TraceRequestError } from './trace-request.errors';

export const TRACE_REQUEST_STATES = [
  'draft',
  'submitted',
  'acknowledged',
  'answered',
  'no_record',
  'refused',
  'cancelled',
  'closed',
] as const;
export type TraceRequestState = (typeof TRACE_REQUEST_STATES)[number];

export const PARTIES = ['requester', 'addressee'] as const;
export type Party = (typeof PARTIES)[number];

interface Move {
  readonly from: readonly TraceRequestState[];
  readonly to: TraceRequestState;
  readonly by: Party;
}

const MOVES = {
  edit: { from: ['draft'], to: 'draft', by: 'requester' },
  submit: { from: ['draft'], to: 'submitted', by: 'requester' },
  acknowledge: { from: ['submitted'], to: 'acknowledged', by: 'addressee' },
  answer: { from: ['acknowledged'], to: 'answered', by: 'addressee' },
  no_record: { from: ['acknowledged'], to: 'no_record', by: 'addressee' },
  refuse: { from: ['acknowledged'], to: 'refused', by: 'addressee' },
  cancel: { from: ['draft', 'submitted', 'acknowledged'], to: 'cancelled', by: 'requester' },
  close: { from: ['answered', 'no_record', 'refused'], to: 'closed', by: 'requester' },
} as const satisfies Record<string, Move>;
export type TraceRequestMove = keyof typeof MOVES;
export const TRACE_REQUEST_MOVES = Object.keys(MOVES) as TraceRequestMove[];

/** The state after a move made here, by an official of the side we are on. */
export function stateAfter(state: TraceRequestState, move: TraceRequestMove, by: Party): TraceRequestState {
  const allowed: Move = MOVES[move];
  if (allowed.by !== by || !allowed.from.includes(state))
    throw new TraceRequestError('trace-request.move-not-allowed', { state, move, by });
  return allowed.to;
}

/**
 * The state after hearing of a move of the other side, or null when the word comes too late to change anything: both
 * sides may move at once, and documents may overtake one another on the way.
 */
export function stateAfterHearing(state: TraceRequestState, move: TraceRequestMove, ourPart: Party): TraceRequestState | null {
  const heard: Move = MOVES[move];
  if (heard.by === ourPart) throw new TraceRequestError('trace-request.not-from-counterpart', { move });
  // The addressee acknowledges before it answers; the requester may hear the answer first.
  const open = heard.by === 'addressee' ? [...heard.from, 'submitted' as const] : heard.from;
  return open.includes(state) ? heard.to : null;
}

/** Overdue is computed, never stored: a deadline passes without anybody writing. */
export function isOverdue(request: { readonly state: TraceRequestState; readonly dueAt: Date | null }, now: Date): boolean {
  const awaited: readonly TraceRequestState[] = ['submitted', 'acknowledged'];
  return request.dueAt !== null && request.dueAt < now && awaited.includes(request.state);
}
