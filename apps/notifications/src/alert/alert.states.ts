import { AlertError } from './alert.errors';

/** Queued until an addressee first sees it. */
export const ALERT_STATES = ['queued', 'delivered', 'acknowledged'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

const MOVES = {
  deliver: { from: 'queued', to: 'delivered' },
  acknowledge: { from: 'delivered', to: 'acknowledged' },
} as const satisfies Record<string, { from: AlertState; to: AlertState }>;
export type AlertMove = keyof typeof MOVES;

export function stateAfter(state: AlertState, move: AlertMove): AlertState {
  const { from, to } = MOVES[move];
  if (state !== from) throw new AlertError('alert.move-not-allowed', { state, move });
  return to;
}

/** Overdue is computed, never stored: a deadline passes without anybody writing. */
export function isOverdue(alert: { readonly state: AlertState; readonly dueAt: Date }, now: Date): boolean {
  return alert.state !== 'acknowledged' && alert.dueAt < now;
}
