/** Facts of a custody event that the rules of custody read; more may stand beside them. */
export interface CustodyFacts {
  /** On a beginning: who holds the new item. On an acceptance: to whom custody moved, official or jurisdiction. */
  readonly custodian?: string;
  /** On an offer: who holds the item, and to whom it is offered. */
  readonly from?: string;
  readonly to?: string;
  readonly offerHash?: string;
  readonly seals?: readonly string[];
  readonly sealIntact?: boolean;
  readonly expiresAt?: string | null;
}

/** One thing that happened to an item, as its log has it. */
export interface CustodyEvent {
  readonly kind: string;
  /** Who recorded it. */
  readonly officialId: string;
  readonly occurredAt: Date;
  readonly facts: CustodyFacts;
}

/** Kinds that bring an item into being. */
const BEGINNINGS: ReadonlySet<string> = new Set(['exhibit.registered', 'mould.poured', 'cast.poured']);
/** A cast from abroad exists here from its announcement on. */
const ARRIVAL = 'consignment.announced';

export const isBeginning = (kind: string): boolean => BEGINNINGS.has(kind);
export const isArrival = (kind: string): boolean => kind === ARRIVAL;
export const isEnd = (kind: string): boolean => kind.endsWith('.destroyed');
