/** Every way in which an item's history can be impossible or unexplained. */
export const CUSTODY_FLAGS = [
  'no-beginning',
  'second-beginning',
  'after-destruction',
  'after-return',
  'offer-incomplete',
  'offer-repeated',
  'offer-by-another',
  'second-open-offer',
  'answer-without-offer',
  'answer-repeated',
  'accepted-by-another',
  'accepted-before-offer',
  'accepted-after-expiry',
  'overlap',
  'late-out-of-place',
  'seal-missing',
  'seal-not-on-item',
  'seal-differs',
  'seal-broken',
  'received-but-never-sent',
  'unexplained-interval',
  'in-nobodys-hands',
  'handled-while-lost',
  'in-two-places',
  'alone-while-merged',
  'taken-out-of-nothing',
  'hold-ignored',
  'hold-not-placed',
  'note-without-event',
] as const;
export type CustodyFlagCode = (typeof CUSTODY_FLAGS)[number];

/** An event that could not have happened as recorded, in a history that is otherwise taken at its word. */
export interface CustodyFlag {
  readonly code: CustodyFlagCode;
  /** Place of the event in the history, from 0. */
  readonly at: number;
  readonly kind: string;
}
