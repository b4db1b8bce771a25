import { StockTakeError } from './stock-take.errors';

export const STOCK_TAKE_STATES = ['open', 'closed', 'settled', 'cancelled'] as const;
export type StockTakeState = (typeof STOCK_TAKE_STATES)[number];

interface Move {
  readonly from: StockTakeState;
  readonly to: StockTakeState;
  /** Not by who opened it. */
  readonly byAnother: boolean;
}

const MOVES = {
  /** Counting is over; what disagrees is listed. */
  close: { from: 'open', to: 'closed', byAnother: true },
  /** Explaining is over; what nobody explained is an incident. */
  settle: { from: 'closed', to: 'settled', byAnother: true },
  cancel: { from: 'open', to: 'cancelled', byAnother: false },
} as const satisfies Record<string, Move>;
export type StockTakeMove = keyof typeof MOVES;
export const STOCK_TAKE_MOVES = Object.keys(MOVES) as StockTakeMove[];

export function stockTakeStateAfter(
  { state, openedBy }: { readonly state: StockTakeState; readonly openedBy: string },
  move: StockTakeMove,
  by: string,
): StockTakeState {
  const { from, to, byAnother }: Move = MOVES[move];
  if (state !== from) throw new StockTakeError('stock-take.move-not-allowed', { state, move });
  if (byAnother && by === openedBy) throw new StockTakeError('stock-take.needs-another');
  return to;
}

export const DIFFERENCE_STATES = ['open', 'explained', 'incident'] as const;
export type StockDifferenceState = (typeof DIFFERENCE_STATES)[number];
