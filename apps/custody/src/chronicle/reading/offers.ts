import { isArrival, type CustodyEvent } from '../custody-event';
import { sameSeals, type ItemReading, type ReadOffer } from './item-reading';

/** Custody moves at an accepted offer and nowhere else; an item is offered to one receiver at a time. */
export function readOffers(item: ItemReading, event: CustodyEvent): void {
  const { kind } = event;
  if (kind === 'handover.offered' || isArrival(kind)) offered(item, event);
  else if (kind === 'handover.accepted') accepted(item, event);
  else if (kind === 'handover.refused' || kind === 'handover.withdrawn' || kind === 'handover.expired') {
    const offer = answered(item, event);
    if (offer) offer.open = false;
  } else if (kind === 'consignment.returned') item.closeOffers();
}

function offered(item: ItemReading, event: CustodyEvent): void {
  const { offerHash, to, from, seals, expiresAt } = event.facts;
  if (!offerHash || !to) {
    item.flag(event, 'offer-incomplete');
    return;
  }
  if (item.offers.has(offerHash)) {
    item.flag(event, 'offer-repeated');
    return;
  }
  if (item.existence === 'here' && from !== item.holder?.id) item.flag(event, 'offer-by-another');
  if ([...item.offers.values()].some((other) => isOpen(other, event.occurredAt))) item.flag(event, 'second-open-offer');
  // From here to there it cannot be handed over by hand; who announces it knows that it travels.
  if (item.journey && item.existence === 'here' && !isArrival(event.kind)) item.flag(event, 'in-two-places');
  if (seals && !sameSeals(seals, item.seals)) item.flag(event, 'seal-differs');
  item.offers.set(offerHash, { to, seals: seals ?? null, at: event.occurredAt, expiresAt: expiresAt ?? null, open: true });
}

const isOpen = ({ open, expiresAt }: ReadOffer, at: Date): boolean => open && (expiresAt === null || expiresAt > at.toISOString());

function accepted(item: ItemReading, event: CustodyEvent): void {
  const offer = answered(item, event);
  if (!offer) return;
  const { custodian, seals } = event.facts;
  if (custodian !== offer.to) item.flag(event, 'accepted-by-another');
  if (offer.expiresAt !== null && event.occurredAt.toISOString() > offer.expiresAt) item.flag(event, 'accepted-after-expiry');
  if (event.occurredAt < offer.at) item.flag(event, 'accepted-before-offer');
  if (seals && offer.seals && !sameSeals(seals, offer.seals)) item.flag(event, 'seal-differs');
  item.closeOffers();
  item.hold(event, custodian ?? offer.to);
  item.existence = 'here';
}

function answered(item: ItemReading, event: CustodyEvent): ReadOffer | null {
  const { offerHash } = event.facts;
  const offer = offerHash === undefined ? undefined : item.offers.get(offerHash);
  if (!offer) item.flag(event, 'answer-without-offer');
  else if (!offer.open) item.flag(event, 'answer-repeated');
  return offer?.open ? offer : null;
}
