import { EXPLANATION, type CustodyEvent } from './custody-event';
import { findGaps } from './find-gaps';

/** Ids of the events that an explanation speaks of. */
export function explainedEvents(events: readonly CustodyEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ kind, facts }) => (kind === EXPLANATION && facts.event !== undefined ? [facts.event] : [])));
}

/** How many events of a history have flags, and how many of them nobody has explained. An explanation takes no flag away. */
export function flagCounts(events: readonly CustodyEvent[]): { flags: number; unexplained: number } {
  const flagged = new Set(findGaps(events).map(({ at }) => at));
  const explained = explainedEvents(events);
  const unexplained = [...flagged].filter((at) => !explained.has(events[at]?.id ?? ''));
  return { flags: flagged.size, unexplained: unexplained.length };
}
