import { entriesOf, type Entry, type HistoryFile } from './history-file';

/** An event of one of the files, with the log that holds it. */
export interface Step extends Entry {
  readonly log: string;
}

/**
 * One story out of several logs. Within a log its own order holds; between logs an answer comes after the offer it names, and
 * otherwise the earlier record comes first.
 */
export function inOneOrder(histories: readonly HistoryFile[]): Step[] {
  // A log and those it succeeded are one: their owner is one.
  const queues = histories.map((history) => entriesOf(history).map((entry): Step => ({ ...entry, log: history.jurisdiction.id })));
  const awaited = new Map<string, number>();
  const count = (step: Step, by: number): void => {
    const hash = step.event.kind === 'handover.offered' ? offerHash(step) : null;
    if (hash) awaited.set(hash, (awaited.get(hash) ?? 0) + by);
  };
  for (const queue of queues) for (const step of queue) count(step, 1);

  const story: Step[] = [];
  while (queues.some((queue) => queue.length > 0)) {
    const heads = queues.filter((queue) => queue.length > 0);
    const ready = heads.filter(([step]) => step && !waitsForOffer(step, awaited));
    const next = (ready.length > 0 ? ready : heads)
      .reduce((a, b) => ((b[0]?.event.recordedAt ?? '') < (a[0]?.event.recordedAt ?? '') ? b : a))
      .shift();
    if (!next) break;
    count(next, -1);
    story.push(next);
  }
  return story;
}

/** What an answer names: the hash the offer itself states, or the offer event's place in the log. */
export function offerHash({ event }: Entry): string | null {
  const hash = event.facts.get('offerHash');
  return typeof hash === 'string' ? hash : null;
}

function waitsForOffer(step: Step, awaited: ReadonlyMap<string, number>): boolean {
  const hash = step.event.kind === 'handover.offered' ? null : offerHash(step);
  return hash !== null && (awaited.get(hash) ?? 0) > 0;
}
