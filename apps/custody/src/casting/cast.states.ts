import { CastError } from './cast.errors';

/** From the plan to make one to the end of the cast; a mould goes through the first three. */
export const CAST_STATES = [
  'planned',
  'mould_poured',
  'mould_cured',
  'cast_poured',
  'cast_cured',
  'passed',
  'rejected',
  'labelled',
  'issued',
  'received',
  'returned',
  'retained',
  'destroyed',
] as const;
export type CastState = (typeof CAST_STATES)[number];

interface Move {
  readonly from: readonly CastState[];
  readonly to: CastState;
}

const MOVES = {
  'pour-mould': { from: ['planned'], to: 'mould_poured' },
  'cure-mould': { from: ['mould_poured'], to: 'mould_cured' },
  'pour-cast': { from: ['mould_cured'], to: 'cast_poured' },
  /** A stated deviation, for example for a mould of another material. */
  'pour-cast-early': { from: ['mould_poured'], to: 'cast_poured' },
  'cure-cast': { from: ['cast_poured'], to: 'cast_cured' },
  pass: { from: ['cast_cured'], to: 'passed' },
  /** At the first review, or at a later one that finds what the first did not. */
  reject: { from: ['cast_cured', 'passed', 'returned'], to: 'rejected' },
  /** Packed to be lent, or to go back to who lent it. */
  label: { from: ['passed', 'received', 'returned', 'retained'], to: 'labelled' },
  issue: { from: ['labelled'], to: 'issued' },
  receive: { from: ['issued'], to: 'received' },
  /** What was lent is with its owner again: `received` on the owner's side until then, `issued` on the borrower's. */
  return: { from: ['received', 'retained', 'issued'], to: 'returned' },
  /** A consignment that was not accepted, or never left, is in its sender's hands again: the owner's, or the borrower's whose return was turned away. */
  'come-home': { from: ['issued', 'labelled'], to: 'passed' },
  'come-back': { from: ['issued', 'labelled'], to: 'received' },
  /** Announced once more by its owner, after it had gone home. */
  announce: { from: ['issued', 'returned'], to: 'issued' },
  retain: { from: ['received'], to: 'retained' },
  destroy: { from: ['passed', 'rejected', 'received', 'returned', 'retained'], to: 'destroyed' },
} as const satisfies Record<string, Move>;
export type CastMove = keyof typeof MOVES;
export const CAST_MOVES = Object.keys(MOVES) as CastMove[];

export function castStateAfter(state: CastState, move: CastMove): CastState {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) throw new CastError('cast.move-not-allowed', { state, move });
  return to;
}

/** A first review passes or rejects; a later one leaves the state or rejects, and only while the cast is at home and unpacked. */
export function castStateAfterReview(state: CastState, passed: boolean, again: boolean): CastState {
  if (!again || !passed) return castStateAfter(state, passed ? 'pass' : 'reject');
  if (state !== 'passed' && state !== 'returned') throw new CastError('cast.move-not-allowed', { state, move: 'review' });
  return state;
}

/** Packed or on its way: it is promised to another jurisdiction and to nobody else. */
export const isTravelling = (state: string): boolean => state === 'labelled' || state === 'issued';
