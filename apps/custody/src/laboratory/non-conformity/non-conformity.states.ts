import { LaboratoryError } from '../laboratory.errors';

export const NON_CONFORMITY_CLASSES = ['OBSERVATION', 'MINOR', 'MAJOR'] as const;
export type NonConformityClass = (typeof NON_CONFORMITY_CLASSES)[number];

/** Records that may be affected, in the words of the routes. */
export const AFFECTED_KINDS = [
  'exhibit',
  'mould',
  'cast',
  'acquisition',
  'link',
  'test-fire',
  'instrument',
  'consumable-lot',
  'official',
] as const;
export type AffectedKind = (typeof AFFECTED_KINDS)[number];

export const NON_CONFORMITY_STATES = ['raised', 'contained', 'planned', 'carried_out', 'effective', 'closed'] as const;
export type NonConformityState = (typeof NON_CONFORMITY_STATES)[number];

interface Move {
  readonly from: readonly NonConformityState[];
  readonly to: NonConformityState;
}

const MOVES = {
  contain: { from: ['raised'], to: 'contained' },
  /** Also again, after an action that did not work. */
  plan: { from: ['contained', 'planned'], to: 'planned' },
  'carry-out': { from: ['planned'], to: 'carried_out' },
  'find-effective': { from: ['carried_out'], to: 'effective' },
  'find-ineffective': { from: ['carried_out'], to: 'contained' },
  close: { from: ['effective'], to: 'closed' },
} as const satisfies Record<string, Move>;
export type NonConformityMove = keyof typeof MOVES;
export const NON_CONFORMITY_MOVES = Object.keys(MOVES) as NonConformityMove[];

export function nonConformityAfter(state: NonConformityState, move: NonConformityMove): NonConformityState {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) throw new LaboratoryError('non-conformity.move-not-allowed', { state, move });
  return to;
}

/** Computed, never stored: a date passes without anybody writing. @param dueOn ISO 8601 date, the last day */
export function isActionOverdue(row: { readonly state: NonConformityState; readonly dueOn: string | null }, now: Date): boolean {
  return row.state === 'planned' && row.dueOn !== null && now.toISOString().slice(0, 10) > row.dueOn;
}
