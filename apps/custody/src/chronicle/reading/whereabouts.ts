import type { CustodyEvent } from '../custody-event';
import type { ItemReading } from './item-reading';

/** A scan that says where the item is without moving it. */
const SIGHTING = /^(storage|stock-take|label)\.(counted|seen|found|scanned)$/;
/** Work on the thing itself, which somebody must have in hand. */
const WORK = /^((exhibit|original)\.cast|exhibit\.(divided|merged))$/;

/** An item is in one place, and in somebody's hands when it is worked on. */
export function readWhereabouts(item: ItemReading, event: CustodyEvent): void {
  const { kind, facts } = event;
  const place = facts.place ?? null;
  const elsewhere = (): void => item.flag(event, 'in-two-places');
  if (kind === 'storage.placed') {
    if (item.journey || (item.place !== null && item.place !== place)) elsewhere();
    item.place = place;
  } else if (kind === 'storage.taken') {
    if (item.place === null || (place !== null && item.place !== place)) elsewhere();
    item.place = null;
  } else if (SIGHTING.test(kind) && place !== null) {
    if (item.journey || item.place !== place) elsewhere();
  } else if (kind === 'consignment.contested') {
    // Two states say they have it.
    elsewhere();
  } else if (kind === 'consignment.finding-agreed') {
    if (facts.custodian !== undefined) item.hold(event, facts.custodian);
    item.journey = null;
    item.closeOffers();
  } else if (kind === 'consignment.dispatched') {
    if (item.place !== null) elsewhere();
    item.place = null;
  }
  if (WORK.test(kind) && item.holder === null) item.flag(event, 'in-nobodys-hands');
}
