import { isBeginning, isEnd, type CustodyEvent } from './custody-event';

/** Who held the item, and from when to when. */
export interface Holding {
  readonly holderId: string;
  /** Who acts for the holder: the holder itself, or the official who accepted for a jurisdiction; null when that one is abroad. */
  readonly officialId: string | null;
  readonly from: Date;
  /** Null while it lasts. */
  readonly to: Date | null;
  readonly by: string;
}

const begins = (kind: string): boolean => isBeginning(kind) || kind === 'handover.accepted' || kind === 'exhibit.taken-out';

/** With the item, or with its going into a whole: whoever holds the whole holds it from then on. */
const ends = (kind: string): boolean => isEnd(kind) || kind === 'exhibit.merged';

/** The holdings that events tell of: one begins where the last one ends, but for the time inside a whole. */
export function holdingsOf(events: readonly CustodyEvent[], acceptedBy: (event: CustodyEvent) => string | null): Holding[] {
  const holdings: Holding[] = [];
  for (const event of events) {
    if (!begins(event.kind) && !ends(event.kind)) continue;
    const last = holdings.at(-1);
    if (last?.to === null) holdings[holdings.length - 1] = { ...last, to: event.occurredAt };
    if (ends(event.kind)) continue;
    holdings.push({
      holderId: event.facts.custodian ?? event.officialId,
      officialId: acceptedBy(event),
      from: event.occurredAt,
      to: null,
      by: event.kind,
    });
  }
  return holdings;
}
