import { isArrival, type CustodyEvent } from '../custody-event';
import { sameSeals, type ItemReading } from './item-reading';
import { readSealsOnArrival } from './seals';

/** How long an item may travel without a word of it, where nobody set a limit for the route. */
export const TRANSIT_LIMIT_HOURS = 30 * 24;

const HOUR_MS = 3_600_000;
/** What cannot happen to something that nobody can find. */
const NEEDS_THE_ITEM = /^(consignment\.(dispatched|received|returned)|storage\..*|seal\.opened|[a-z]+\.sealed|(exhibit|original)\.cast)$/;

/** Somebody on the way says where it is. That it is overdue, lost or in dispute is no such word. */
const WORD_OF_IT = /^consignment\.(carried|customs-paper|held|found|sent-back)$/;

/** Between departure and arrival the carrier has it: it is nowhere else, arrives once, and is not silent for longer than its route takes. */
export function readJourney(item: ItemReading, event: CustodyEvent): void {
  const { kind, facts } = event;
  if (item.lost && NEEDS_THE_ITEM.test(kind)) item.flag(event, 'handled-while-lost');
  if (kind === 'consignment.lost') item.lost = true;
  if (kind === 'consignment.found') item.lost = false;
  if (isArrival(kind)) leave(item, event);
  else if (kind === 'consignment.dispatched') {
    if (facts.seals && !sameSeals(facts.seals, item.seals)) item.flag(event, 'seal-differs');
    leave(item, event);
  } else if (kind === 'consignment.received' || kind === 'consignment.returned') arrive(item, event);
  else if (kind === 'handover.accepted' && item.journey) {
    // The other side's acceptance is the word that it arrived there.
    hear(item, event);
    item.journey = null;
  } else if (WORD_OF_IT.test(kind)) hear(item, event);
}

function leave(item: ItemReading, { facts, occurredAt }: CustodyEvent): void {
  item.journey = {
    sealedWith: facts.seals ?? item.seals,
    lastWord: occurredAt,
    limitHours: facts.transitLimitHours ?? TRANSIT_LIMIT_HOURS,
  };
}

function arrive(item: ItemReading, event: CustodyEvent): void {
  if (!item.journey) {
    item.flag(event, 'received-but-never-sent');
    return;
  }
  hear(item, event);
  readSealsOnArrival(item, event, item.journey.sealedWith);
  item.journey = null;
  item.lost = false;
}

function hear(item: ItemReading, event: CustodyEvent): void {
  const { journey } = item;
  if (!journey) return;
  if (event.occurredAt.getTime() - journey.lastWord.getTime() > journey.limitHours * HOUR_MS) item.flag(event, 'unexplained-interval');
  journey.lastWord = event.occurredAt;
}
