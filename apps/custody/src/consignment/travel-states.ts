import { castStateAfter, type CastMove, type CastState } from '../casting/cast.states';
import type { Exhibit, ExhibitState } from '../exhibit/exhibit.entity';
import { ConsignmentError } from './consignment.errors';

type TravelMove = Extract<CastMove, 'label' | 'issue' | 'receive' | 'return' | 'come-home' | 'come-back' | 'announce' | 'retain'>;

/** An original is held, at home or by who borrowed it; between the two it is labelled and issued as a cast is. */
const ORIGINAL_MOVES: Record<TravelMove, { readonly from: readonly ExhibitState[]; readonly to: ExhibitState }> = {
  label: { from: ['held', 'received', 'retained'], to: 'labelled' },
  issue: { from: ['labelled'], to: 'issued' },
  receive: { from: ['issued'], to: 'received' },
  return: { from: ['received', 'retained', 'issued'], to: 'returned' },
  'come-home': { from: ['issued', 'labelled'], to: 'held' },
  'come-back': { from: ['issued', 'labelled'], to: 'received' },
  announce: { from: ['issued', 'returned'], to: 'issued' },
  /** Kept as evidence of what happened on the way, not for good. */
  retain: { from: ['received'], to: 'retained' },
};

/** The state of a cast or of an original after a move of its journey. */
export function travelStateAfter({ kind, state, originJurisdictionId }: Pick<Exhibit, 'kind' | 'state' | 'originJurisdictionId'>, move: TravelMove): ExhibitState {
  if (kind === 'CAST') return castStateAfter(state as CastState, move);
  const { from, to } = ORIGINAL_MOVES[move];
  if (!from.includes(state)) throw new ConsignmentError('consignment.move-not-allowed', { state, move });
  return to === 'returned' && originJurisdictionId === null ? 'held' : to;
}
