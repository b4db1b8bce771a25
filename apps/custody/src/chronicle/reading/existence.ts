import { isArrival, isBeginning, isEnd, isGivenBack, isHandling, isNote, type CustodyEvent } from '../custody-event';
import type { ItemReading } from './item-reading';

/**
 * An item begins once, is inside a whole or by itself, and ends once. Tells whether the event is worth reading further: nothing
 * is concluded from what happened to an item that was not there, or not there by itself.
 */
export function readExistence(item: ItemReading, event: CustodyEvent): boolean {
  const { kind, facts } = event;
  if (item.existence === 'destroyed' || item.existence === 'returned') {
    if (!isNote(kind)) item.flag(event, item.existence === 'destroyed' ? 'after-destruction' : 'after-return');
    return isNote(kind);
  }
  if (isBeginning(kind)) {
    if (item.existence !== 'not yet') item.flag(event, 'second-beginning');
    else {
      item.began = event.occurredAt;
      item.seals = facts.seals ?? [];
      item.hold(event, facts.custodian ?? event.officialId);
    }
    item.existence = 'here';
    return true;
  }
  if (item.existence === 'not yet') {
    if (!isArrival(kind)) {
      item.flag(event, 'no-beginning');
      return false;
    }
    // The sender's offer and departure stand in the sender's log; the announcement repeats what this side needs of them.
    item.existence = 'announced';
    item.began = event.occurredAt;
  }
  // What was done to its seals elsewhere stands in another log, too.
  if (isArrival(kind)) item.seals = facts.seals ?? [];
  return readWhole(item, event) && readEnd(item, event);
}

/** A part lives inside the whole it was merged into: whoever holds the whole holds it. */
function readWhole(item: ItemReading, event: CustodyEvent): boolean {
  const { kind, facts } = event;
  if (kind === 'exhibit.taken-out') {
    if (item.inside === null || (facts.from !== undefined && facts.from !== item.inside)) item.flag(event, 'taken-out-of-nothing');
    item.inside = null;
    item.hold(event, facts.custodian ?? event.officialId);
    return true;
  }
  if (item.inside !== null && isHandling(kind)) {
    item.flag(event, 'alone-while-merged');
    return false;
  }
  if (kind === 'exhibit.merged') {
    item.inside = facts.into ?? '';
    item.place = null;
    item.closeOffers();
  }
  return true;
}

function readEnd(item: ItemReading, event: CustodyEvent): boolean {
  if (!isEnd(event.kind)) return true;
  if (item.holds.size > 0) item.flag(event, 'hold-ignored');
  item.existence = isGivenBack(event.kind) ? 'returned' : 'destroyed';
  return true;
}
