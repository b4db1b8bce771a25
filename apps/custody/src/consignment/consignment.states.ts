import { ConsignmentError } from './consignment.errors';

export const CONSIGNMENT_STATES = [
  'packed',
  'sealed',
  'dispatched',
  'in_transit',
  'received',
  'on_hold',
  'accepted',
  'refused',
  'lost',
] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];
/** `out` is the sender's side of a consignment, `in` the recipient's. */
export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

interface Move {
  readonly from: readonly ConsignmentState[];
  readonly to: ConsignmentState;
  /** On whose side of the consignment the move is made. */
  readonly on: Direction;
}

const MOVES = {
  seal: { from: ['packed'], to: 'sealed', on: 'out' },
  dispatch: { from: ['sealed'], to: 'dispatched', on: 'out' },
  'learn-of-acceptance': { from: ['dispatched'], to: 'accepted', on: 'out' },
  'learn-of-refusal': { from: ['dispatched'], to: 'refused', on: 'out' },
  lose: { from: ['dispatched'], to: 'lost', on: 'out' },
  announce: { from: ['dispatched'], to: 'in_transit', on: 'in' },
  receive: { from: ['in_transit'], to: 'received', on: 'in' },
  accept: { from: ['received'], to: 'accepted', on: 'in' },
  /** Something about the seal is not as announced: nobody takes custody as if it were. */
  hold: { from: ['received'], to: 'on_hold', on: 'in' },
  refuse: { from: ['in_transit'], to: 'refused', on: 'in' },
} as const satisfies Record<string, Move>;
export type ConsignmentMove = keyof typeof MOVES;
export const CONSIGNMENT_MOVES = Object.keys(MOVES) as ConsignmentMove[];

export function consignmentStateAfter(state: ConsignmentState, move: ConsignmentMove, on: Direction): ConsignmentState {
  const allowed: Move = MOVES[move];
  if (allowed.on !== on || !allowed.from.includes(state)) throw new ConsignmentError('consignment.move-not-allowed', { state, move });
  return allowed.to;
}
