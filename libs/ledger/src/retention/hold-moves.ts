import { LedgerError } from '../ledger.errors';

export const RECORD_HOLD_STATES = ['standing', 'lift-asked', 'lifted'] as const;
export type RecordHoldState = (typeof RECORD_HOLD_STATES)[number];

/** Where a hold stands, and who asked to lift it. */
export interface RecordHoldFacts {
  readonly state: RecordHoldState;
  readonly liftAskedBy: string | null;
}

/** Throws `ledger.hold-not-standing`. */
export function holdAfterLiftAsked({ state }: RecordHoldFacts): RecordHoldState {
  if (state !== 'standing') throw new LedgerError('ledger.hold-not-standing', { state });
  return 'lift-asked';
}

/** One official asks, another lifts. Throws `ledger.hold-lift-not-asked` or `ledger.hold-needs-another`. */
export function holdAfterLifted({ state, liftAskedBy }: RecordHoldFacts, by: string): RecordHoldState {
  if (state !== 'lift-asked') throw new LedgerError('ledger.hold-lift-not-asked', { state });
  if (liftAskedBy === by) throw new LedgerError('ledger.hold-needs-another');
  return 'lifted';
}
