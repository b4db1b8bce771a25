import { CorrelationError } from './correlation.errors';

export const CORRELATION_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type CorrelationState = (typeof CORRELATION_STATES)[number];

/** What a correlation does one after the other. */
export const CORRELATION_STAGES = ['screen', 'compare', 'merge'] as const;
export type CorrelationStage = (typeof CORRELATION_STAGES)[number];

export const CORRELATION_CAUSES = ['ACQUIRED', 'REQUESTED', 'SHARED_LATE', 'ENGINE_CHANGED'] as const;
export type CorrelationCause = (typeof CORRELATION_CAUSES)[number];

export type PartState = 'waiting' | 'running' | 'done';

const MOVES = {
  begin: { from: ['queued'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  'give-up': { from: ['queued', 'running'], to: 'failed' },
  cancel: { from: ['queued', 'running'], to: 'cancelled' },
  /** By hand, from where it stopped or from the beginning. */
  resume: { from: ['cancelled', 'failed'], to: 'queued' },
} as const satisfies Record<string, { from: readonly CorrelationState[]; to: CorrelationState }>;
export type CorrelationMove = keyof typeof MOVES;

export function correlationAfter(state: CorrelationState, move: CorrelationMove): CorrelationState {
  const { from, to }: { from: readonly CorrelationState[]; to: CorrelationState } = MOVES[move];
  if (!from.includes(state)) throw new CorrelationError('correlation.move-not-allowed', { state, move });
  return to;
}

export const isOver = (state: CorrelationState): boolean => state === 'done' || state === 'cancelled' || state === 'failed';

export interface Claim {
  readonly state: PartState;
  readonly runner: string | null;
  readonly lastSignAt: Date | null;
}

/** Somebody else is at work on it and gave a sign of life lately. */
export function heldByAnother({ state, runner, lastSignAt }: Claim, me: string, now: Date, leaseMs: number): boolean {
  return state === 'running' && runner !== null && runner !== me && lastSignAt !== null && now.getTime() - lastSignAt.getTime() < leaseMs;
}

/** How many the cells see of a collection that the screen saw all of. */
export const seenByCells = (size: number, fraction: number, atLeast: number): number =>
  Math.min(size, Math.max(atLeast, Math.ceil(size * fraction)));

/** The screen sees all of a collection, the cells the best part of it: steps of both together. */
export const stepsOf = (size: number, fraction: number, atLeast: number): number => size + seenByCells(size, fraction, atLeast);

/** Keys cut into parts of at most so many. */
export function partsOf<Key>(keys: readonly Key[], size: number): Key[][] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, i) => keys.slice(i * size, (i + 1) * size));
}

/** What is taken first: urgent work, then what an official waits for, then what came late by itself; of each the later stage. */
export function priorityOf({ urgent, cause }: { urgent: boolean; cause: CorrelationCause }, stage: CorrelationStage): number {
  const waiting = urgent ? 0 : cause === 'ACQUIRED' || cause === 'REQUESTED' ? 1 : 2;
  return 10 * waiting + (3 - CORRELATION_STAGES.indexOf(stage));
}
