import { CorrelationError } from './correlation.errors';

export const CORRELATION_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type CorrelationState = (typeof CORRELATION_STATES)[number];

const MOVES = {
  begin: { from: ['queued', 'running'], to: 'running' },
  /** What ran here stopped and will be tried again. */
  requeue: { from: ['running'], to: 'queued' },
  finish: { from: ['running'], to: 'done' },
  'give-up': { from: ['queued', 'running'], to: 'failed' },
  cancel: { from: ['queued', 'running'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly CorrelationState[]; to: CorrelationState }>;
export type CorrelationMove = keyof typeof MOVES;

export function correlationAfter(state: CorrelationState, move: CorrelationMove): CorrelationState {
  const { from, to }: { from: readonly CorrelationState[]; to: CorrelationState } = MOVES[move];
  if (!from.includes(state)) throw new CorrelationError('correlation.move-not-allowed', { state, move });
  return to;
}

export const isOver = (state: CorrelationState): boolean => state === 'done' || state === 'cancelled' || state === 'failed';

export interface Claim {
  readonly state: CorrelationState;
  readonly runner: string | null;
  readonly lastSignAt: Date | null;
}

/** Somebody else is at work on it and gave a sign of life lately. */
export function heldByAnother({ state, runner, lastSignAt }: Claim, me: string, now: Date, leaseMs: number): boolean {
  return state === 'running' && runner !== null && runner !== me && lastSignAt !== null && now.getTime() - lastSignAt.getTime() < leaseMs;
}

/** The screen sees all of a collection, the cells the best part of it: steps of both together. */
export function stepsOf(size: number, fraction: number, atLeast: number): number {
  return size + Math.min(size, Math.max(atLeast, Math.ceil(size * fraction)));
}
