import { LaboratoryError } from '../laboratory.errors';

export const CONSUMABLE_KINDS = ['SILICONE', 'RESIN', 'TEST_AMMUNITION', 'REFERENCE_AMMUNITION', 'OTHER'] as const;
export type ConsumableKind = (typeof CONSUMABLE_KINDS)[number];

export const LOT_STATES = ['received', 'accepted', 'rejected', 'blocked', 'recalled'] as const;
export type LotState = (typeof LOT_STATES)[number];

interface Move {
  readonly from: readonly LotState[];
  readonly to: LotState;
}

const MOVES = {
  accept: { from: ['received'], to: 'accepted' },
  reject: { from: ['received'], to: 'rejected' },
  block: { from: ['received', 'accepted'], to: 'blocked' },
  /** To be tested anew. */
  release: { from: ['blocked'], to: 'received' },
  recall: { from: ['received', 'accepted', 'rejected', 'blocked'], to: 'recalled' },
} as const satisfies Record<string, Move>;
export type LotMove = keyof typeof MOVES;
export const LOT_MOVES = Object.keys(MOVES) as LotMove[];

export function lotAfter(state: LotState, move: LotMove): LotState {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) throw new LaboratoryError('consumable-lot.move-not-allowed', { state, move });
  return to;
}

export interface LotFacts {
  readonly state: LotState;
  /** ISO 8601 date, the last day of use. */
  readonly expiresOn: string;
  readonly receivedOn: string;
}

export type LotRefusal = 'not-received' | 'expired' | 'not-accepted' | 'rejected' | 'blocked' | 'recalled';

/** Why a registered lot may not be used on a day, or null when it may. A recall and a block hold for every day. */
export function lotUsable({ state, expiresOn, receivedOn }: LotFacts, usedAt: Date): LotRefusal | null {
  if (state === 'recalled' || state === 'blocked' || state === 'rejected') return state;
  if (state === 'received') return 'not-accepted';
  const day = usedAt.toISOString().slice(0, 10);
  if (day > expiresOn) return 'expired';
  return day < receivedOn ? 'not-received' : null;
}
