import { isHandling, isNote, type CustodyEvent } from '../custody-event';
import type { ItemReading } from './item-reading';

/** A hold is lifted once it was placed; the end of an item under a hold is flagged where the end is read. */
export function readHolds(item: ItemReading, event: CustodyEvent): void {
  const { hold } = event.facts;
  if (hold === undefined) return;
  if (event.kind === 'hold.placed') item.holds.add(hold);
  if (event.kind === 'hold.lifted' && !item.holds.delete(hold)) item.flag(event, 'hold-not-placed');
}

/** A late entry claims a moment that lies after everything already known to have happened with the item in hand. */
export function readLateness(item: ItemReading, event: CustodyEvent): void {
  const { occurredAt, facts, kind } = event;
  const known = item.handled ?? item.began;
  if (facts.late === true && known && occurredAt < known) item.flag(event, 'late-out-of-place');
  if (isHandling(kind) && (!item.handled || occurredAt > item.handled)) item.handled = occurredAt;
}

/** A correction or an explanation speaks of an event of this item that was there before it. */
export function readNotes(item: ItemReading, { id, ...event }: CustodyEvent): void {
  if (isNote(event.kind) && !(event.facts.event !== undefined && item.told.has(event.facts.event))) item.flag(event, 'note-without-event');
  if (id !== undefined) item.told.add(id);
}
