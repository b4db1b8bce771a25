import { CustodyHoldError } from './custody-hold.errors';

export const CUSTODY_HOLD_STATES = ['standing', 'lift-asked', 'lifted'] as const;
export type CustodyHoldState = (typeof CUSTODY_HOLD_STATES)[number];

/** Where a hold stands, and who asked to lift it. */
export interface HoldStanding {
  readonly state: CustodyHoldState;
  readonly liftAskedBy: string | null;
}

interface Move {
  readonly from: CustodyHoldState;
  readonly to: CustodyHoldState;
}

const MOVES = {
  'ask-to-lift': { from: 'standing', to: 'lift-asked' },
  'refuse-to-lift': { from: 'lift-asked', to: 'standing' },
  lift: { from: 'lift-asked', to: 'lifted' },
} as const satisfies Record<string, Move>;
export type CustodyHoldMove = keyof typeof MOVES;
export const CUSTODY_HOLD_MOVES = Object.keys(MOVES) as CustodyHoldMove[];

/** One official asks, another lifts. A day that has passed lifts nothing: keeping too long can be put right, destroying cannot. */
export function holdStateAfter({ state, liftAskedBy }: HoldStanding, move: CustodyHoldMove, by: string): CustodyHoldState {
  const { from, to }: Move = MOVES[move];
  if (state !== from) throw new CustodyHoldError('custody-hold.move-not-allowed', { state, move });
  if (move === 'lift' && liftAskedBy === by) throw new CustodyHoldError('custody-hold.needs-another');
  return to;
}

/** Until it is lifted, also while somebody asks to lift it. */
export const stands = ({ state }: Pick<HoldStanding, 'state'>): boolean => state !== 'lifted';

/** Whether the day until which it was ordered is over, so that somebody should ask to lift it. */
export const isDueForLifting = (
  { state, until }: { readonly state: CustodyHoldState; readonly until: string | null },
  today: string,
): boolean => state !== 'lifted' && until !== null && until < today;
