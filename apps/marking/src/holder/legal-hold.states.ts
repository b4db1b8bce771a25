import { HolderError } from './holder.errors';

export const LEGAL_HOLD_STATES = ['held', 'lift-asked', 'lifted'] as const;
export type LegalHoldState = (typeof LEGAL_HOLD_STATES)[number];

/** Where a hold stands and who asked to lift it. */
export interface HoldFacts {
  readonly state: LegalHoldState;
  readonly liftAskedBy: string | null;
}

export function afterLiftAsked({ state }: HoldFacts): LegalHoldState {
  if (state !== 'held') throw new HolderError('holder.hold-not-standing', { state });
  return 'lift-asked';
}

/** A hold is lifted by another official than the one who asked for it. */
export function afterLifted({ state, liftAskedBy }: HoldFacts, officialId: string): LegalHoldState {
  if (state !== 'lift-asked') throw new HolderError('holder.hold-lift-not-asked', { state });
  if (liftAskedBy === officialId) throw new HolderError('holder.hold-lift-needs-another');
  return 'lifted';
}
