import type { ChainActor } from '@headstamp/codes';
import type { ChainRow } from '@headstamp/exchange';
import type { LifeEventFacts, LifeEventKind } from '../firearm/life-cycle.states';

export interface ChainHolder {
  readonly id: string;
  /** Null when its retention has ended. */
  readonly name: string | null;
  readonly licence: string | null;
  readonly country: string;
}

export interface ChainEvent extends LifeEventFacts {
  readonly actor: ChainActor | null;
  readonly holder: ChainHolder | null;
  readonly document: string | null;
  readonly country: string | null;
}

const PASSES_ON: readonly LifeEventKind[] = [
  ...(['manufactured', 'exported', 'imported', 'transferred'] as const),
  ...(['taken-into-state-stock', 'released-from-state-stock', 'issued-to-security-company'] as const),
];
/** It leaves the hand it was in, and nobody was recorded to have it after. */
const TAKES_AWAY: readonly LifeEventKind[] = ['lost', 'stolen', 'seized', 'surrendered'];

/** By what a hand that lost the firearm otherwise is known. */
const ACTOR_OF: Partial<Record<LifeEventKind, ChainActor>> = {
  manufactured: 'MANUFACTURER',
  exported: 'EXPORTER',
  imported: 'IMPORTER',
  'taken-into-state-stock': 'GOVERNMENT',
  destroyed: 'DESTROYED',
};

/**
 * The hands the firearm went through, from its life events in order: each takes it on the day of its event and gives it
 * away on the day of the next. What else happened in a hand (lost, stolen, found, deactivated) stands with its papers.
 */
export function chainOf(events: readonly ChainEvent[]): ChainRow[] {
  const rows: (ChainRow & { holderId: string | null })[] = [];
  const amend = (change: (row: ChainRow) => Partial<ChainRow>): void => {
    const last = rows.pop();
    if (last) rows.push({ ...last, ...change(last) });
  };
  for (const { kind, on, actor, holder, document, country } of events) {
    const samePlace = holder !== null && rows.at(-1)?.holderId === holder.id;
    if (kind === 'exported' && samePlace) {
      amend((row) => ({ disposedOn: on, document: joined(row.document, document) }));
    } else if (PASSES_ON.includes(kind) || kind === 'destroyed') {
      amend((row) => ({ disposedOn: row.disposedOn ?? on }));
      rows.push({
        sequence: rows.length + 1,
        actor: actor ?? ACTOR_OF[kind] ?? 'LATER_HOLDER',
        name: holder ? (holder.name ?? 'name erased at the end of its retention') : 'not recorded',
        licence: holder?.licence ?? null,
        country: country ?? holder?.country ?? '',
        acquiredOn: on,
        disposedOn: null,
        document,
        holderId: holder?.id ?? null,
      });
    } else {
      amend((row) => ({
        document: joined(row.document, joined(`${kind} ${on}`, document)),
        disposedOn: TAKES_AWAY.includes(kind) ? (row.disposedOn ?? on) : row.disposedOn,
      }));
    }
  }
  return rows.map(({ holderId: _, ...row }) => row);
}

const joined = (one: string | null, other: string | null): string | null => [one, other].filter((each) => each !== null).join('; ') || null;
