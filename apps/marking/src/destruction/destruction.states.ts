import { DestructionError } from './destruction.errors';

export const BATCH_STATES = ['planned', 'approved', 'carried-out', 'certified', 'cancelled'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

interface Move {
  readonly from: readonly BatchState[];
  readonly to: BatchState;
}

const MOVES = {
  add: { from: ['planned'], to: 'planned' },
  approve: { from: ['planned'], to: 'approved' },
  'carry-out': { from: ['approved'], to: 'carried-out' },
  certify: { from: ['carried-out'], to: 'certified' },
  cancel: { from: ['planned', 'approved'], to: 'cancelled' },
} as const satisfies Record<string, Move>;
export type BatchMove = keyof typeof MOVES;
export const BATCH_MOVES = Object.keys(MOVES) as BatchMove[];

export function batchStateAfter(state: BatchState, move: BatchMove): BatchState {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) throw new DestructionError('destruction-batch.move-not-allowed', { state, move });
  return to;
}

/** Who acts must be none of those who did what is now to be confirmed. */
export function assertAnother(official: string, others: readonly (string | null)[]): void {
  if (others.includes(official)) throw new DestructionError('destruction-batch.needs-second-person');
}

/** What one item was planned to be and what became of it; null until it is carried out. */
export interface ItemCount {
  readonly itemId: string;
  readonly planned: number;
  readonly destroyed: number | null;
  readonly leftOver: number | null;
}

/** Where what was planned, destroyed and left over do not add up. Named, never evened out. */
export interface CountDifference {
  readonly itemId: string;
  readonly planned: number;
  readonly destroyed: number;
  readonly leftOver: number;
  /** Positive where something is missing, negative where there was more than planned. */
  readonly unaccounted: number;
}

/** Every item that is not wholly destroyed as planned. */
export function differencesOf(items: readonly ItemCount[]): CountDifference[] {
  return items.flatMap(({ itemId, planned, destroyed, leftOver }) => {
    if (destroyed === null || leftOver === null || (destroyed === planned && leftOver === 0)) return [];
    return [{ itemId, planned, destroyed, leftOver, unaccounted: planned - destroyed - leftOver }];
  });
}

export interface CountedResult {
  readonly itemId: string;
  readonly destroyed: number;
  readonly leftOver: number;
}

/** What keeps these results from saying of each item, once, what became of it. */
export function resultFaults(
  itemIds: readonly string[],
  results: readonly CountedResult[],
): { readonly missing: string[]; readonly unknown: string[]; readonly repeated: string[] } {
  const named = results.map(({ itemId }) => itemId);
  return {
    missing: itemIds.filter((id) => !named.includes(id)),
    unknown: [...new Set(named.filter((id) => !itemIds.includes(id)))],
    repeated: [...new Set(named.filter((id, place) => named.indexOf(id) !== place))],
  };
}
