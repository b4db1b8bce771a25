import { handledUntil, type CustodyEvent } from '../chronicle/custody-event';
import { claimedTime } from '../fields/claimed-time';
import { HandoverError } from './handover.errors';

const MINUTE_MS = 60_000;

/**
 * The moment that a late entry claims. It lies after the item's beginning and after everything known to have happened with the item
 * in hand: whoever sealed or stored it later cannot have handed it over before. People write times to the minute.
 * Throws `exhibit.time-ahead`, `exhibit.time-too-early` or `handover.late-overlaps`.
 */
export function lateMoment(events: readonly CustodyEvent[], claimed: string, now: Date): Date {
  const at = claimedTime(claimed, now, events[0]?.occurredAt ?? null);
  const known = handledUntil(events);
  if (!known || at >= known.occurredAt) return at;
  const minute = known.occurredAt.getTime() - (known.occurredAt.getTime() % MINUTE_MS);
  if (at.getTime() >= minute) return known.occurredAt;
  throw new HandoverError('handover.late-overlaps', { with: known.kind, occurredAt: known.occurredAt.toISOString() });
}
