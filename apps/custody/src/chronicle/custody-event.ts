/** Facts of a custody event that the rules of custody read; more may stand beside them. */
export interface CustodyFacts {
  /** On a beginning: who holds the new item. On an acceptance: to whom custody moved, official or jurisdiction. */
  readonly custodian?: string;
  /** On an offer: who holds the item, and to whom it is offered. On taking out: the whole it was part of. */
  readonly from?: string;
  readonly to?: string;
  readonly offerHash?: string;
  readonly seals?: readonly string[];
  readonly sealIntact?: boolean;
  readonly expiresAt?: string | null;
  /** Written down after the fact, under a reason. */
  readonly late?: boolean;
  /** On a merging: the whole. */
  readonly into?: string;
  /** Id of the storage place. */
  readonly place?: string;
  /** Id of the legal hold. */
  readonly hold?: string;
  /** On a correction or an explanation: id of the event it speaks of. */
  readonly event?: string;
  /** On a departure or announcement: how long its route may go without a word from the carrier. */
  readonly transitLimitHours?: number;
}

/** One thing that happened to an item, as its log has it. */
export interface CustodyEvent {
  /** Id of the event in the log. */
  readonly id?: string;
  readonly kind: string;
  /** Who recorded it. */
  readonly officialId: string;
  readonly occurredAt: Date;
  readonly facts: CustodyFacts;
}

/** Kinds that bring an item into being: recovered, separated from another, put together from others, made. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  'exhibit.registered',
  'test-fire.registered',
  'exhibit.separated',
  'exhibit.combined',
  'mould.poured',
  'cast.poured',
]);
/** A cast from abroad exists here from its announcement on. */
const ARRIVAL = 'consignment.announced';
/** A part ends with the whole it is inside of: it has no custody of its own that could end. */
const ENDED_WITHIN = 'disposal.ended-within';
/** Kinds after which nothing can happen to the item here any more. */
const GIVEN_BACK: ReadonlySet<string> = new Set(['disposal.returned', 'disposal.transferred']);
/** Words about the item or about its record: nobody needs to hold it for them. */
const WORDS =
  /^(custody|hold|label|lot|quality|photograph|retention|disposal|stock-take)\.|^(cast|exhibit|mould)\.(passed|reviewed|rejected|labelled)$/;
/** Answers that leave the item where it is. */
const UNMOVED: ReadonlySet<string> = new Set(['handover.refused', 'handover.withdrawn', 'handover.expired']);

export const CORRECTION = 'custody.corrected';
export const EXPLANATION = 'custody.explained';

export const isBeginning = (kind: string): boolean => BEGINNINGS.has(kind);
export const isArrival = (kind: string): boolean => kind === ARRIVAL;
export const isGivenBack = (kind: string): boolean => GIVEN_BACK.has(kind);
export const isEnd = (kind: string): boolean => kind.endsWith('.destroyed') || isGivenBack(kind) || kind === ENDED_WITHIN;
export const isNote = (kind: string): boolean => kind === CORRECTION || kind === EXPLANATION;
/** Somebody had the item in hand: what the log says of it binds later claims about where it was. */
export const isHandling = (kind: string): boolean => kind !== ENDED_WITHIN && (isEnd(kind) || (!WORDS.test(kind) && !UNMOVED.has(kind)));

/** The last moment at which somebody is known to have had the item in hand: a late entry cannot reach behind it. */
export function handledUntil(events: readonly CustodyEvent[]): CustodyEvent | null {
  let last: CustodyEvent | null = null;
  for (const event of events) if (isHandling(event.kind) && (!last || event.occurredAt >= last.occurredAt)) last = event;
  return last;
}
