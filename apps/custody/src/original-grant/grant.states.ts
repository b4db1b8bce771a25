import { OriginalGrantError } from './grant.errors';

export const GRANT_STATES = ['granted', 'used', 'withdrawn'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** What the owner of an original asks of who borrows it. */
export const CUSTODY_CLAUSES = [
  'NO_DESTRUCTIVE_EXAMINATION',
  'NO_CLEANING_OR_MARKING',
  'NO_CASTING',
  'NO_PASSING_ON',
  'SECURE_STORAGE',
  'OWNER_MAY_ATTEND',
  'PHOTOGRAPHS_ON_ARRIVAL',
] as const;
export type CustodyClause = (typeof CUSTODY_CLAUSES)[number];

const MOVES = {
  /** It is packed for the journey it was granted for. */
  use: { from: 'granted', to: 'used' },
  /** The consignment was opened again before it left. */
  'give-back': { from: 'used', to: 'granted' },
  withdraw: { from: 'granted', to: 'withdrawn' },
} as const satisfies Record<string, { readonly from: GrantState; readonly to: GrantState }>;
export type GrantMove = keyof typeof MOVES;
export const GRANT_MOVES = Object.keys(MOVES) as GrantMove[];

export function grantStateAfter(state: GrantState, move: GrantMove): GrantState {
  const { from, to } = MOVES[move];
  if (state !== from) throw new OriginalGrantError('original-grant.move-not-allowed', { state, move });
  return to;
}
