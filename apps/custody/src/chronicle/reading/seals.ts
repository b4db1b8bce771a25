import type { CustodyEvent } from '../custody-event';
import { sameSeals, type ItemReading } from './item-reading';

/** The seal found is the seal put on, unless it was opened between. */
export function readSeals(item: ItemReading, event: CustodyEvent): void {
  if (event.kind === 'seal.opened') opened(item, event);
  else if (event.kind.endsWith('.sealed')) sealed(item, event);
}

function sealed(item: ItemReading, event: CustodyEvent): void {
  const { seals } = event.facts;
  if (!seals?.length) {
    item.flag(event, 'seal-missing');
    return;
  }
  item.seals = seals;
}

function opened(item: ItemReading, event: CustodyEvent): void {
  const seals = event.facts.seals ?? [];
  if (seals.length === 0 || seals.some((seal) => !item.seals.includes(seal))) item.flag(event, 'seal-not-on-item');
  item.seals = item.seals.filter((seal) => !seals.includes(seal));
  if (item.journey) item.journey.sealedWith = null;
}

/** The seals found on arrival are those it left with. */
export function readSealsOnArrival(item: ItemReading, event: CustodyEvent, sealedWith: readonly string[] | null): void {
  const { seals, sealIntact } = event.facts;
  if (sealIntact === false) item.flag(event, 'seal-broken');
  if (seals && !sameSeals(seals, sealedWith ?? item.seals)) item.flag(event, 'seal-differs');
}
