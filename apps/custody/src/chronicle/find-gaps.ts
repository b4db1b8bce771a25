import type { CustodyEvent } from './custody-event';
import type { CustodyFlag } from './custody-flags';
import { readExistence } from './reading/existence';
import { ItemReading } from './reading/item-reading';
import { readJourney } from './reading/journeys';
import { readOffers } from './reading/offers';
import { readHolds, readLateness, readNotes } from './reading/records';
import { readSeals } from './reading/seals';
import { readWhereabouts } from './reading/whereabouts';

/**
 * Reads one item's history in order and names every event that leaves a gap, an overlap, or a seal unexplained: one open custodian
 * at every instant, custody moves at an accepted offer only, the item is in one place, the seal on arrival is the seal at departure
 * unless it was opened between. An event is judged by what was written before it, so a flag stays as long as the history does:
 * nothing is repaired.
 */
export function findGaps(events: readonly CustodyEvent[]): CustodyFlag[] {
  const item = new ItemReading();
  events.forEach((event, at) => {
    item.turnTo(at);
    readNotes(item, event);
    if (!readExistence(item, event)) return;
    readLateness(item, event);
    readHolds(item, event);
    readOffers(item, event);
    readSeals(item, event);
    readWhereabouts(item, event);
    readJourney(item, event);
  });
  return item.flags;
}
