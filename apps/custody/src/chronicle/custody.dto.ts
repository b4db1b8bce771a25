import { CORRECTION, EXPLANATION, type CustodyEvent } from './custody-event';
import type { CustodyEventRow } from './custody-event.entity';
import { findGaps } from './find-gaps';
import { holdingsOf } from './holdings';

/** Who held the item, and from when to when. */
export class HoldingView {
  /** The official, or the jurisdiction that accepted the item as a whole. */
  readonly holderId!: string;
  readonly holderKind!: 'official' | 'jurisdiction';
  /** Who answers for it here; null when it is held abroad. */
  readonly officialId!: string | null;
  readonly from!: string;
  /** Null while it lasts. */
  readonly to!: string | null;
  /** The event with which it began. */
  readonly by!: string;
}

/** What somebody wrote about an event afterwards; the event itself stays as it is. */
export class EventNoteView {
  /** Id of the correction or explanation in the log. */
  readonly id!: string;
  readonly officialId!: string;
  readonly recordedAt!: string;
  readonly text!: string | null;
}

export class CustodyEventView {
  /** Id of the event in the log. */
  readonly id!: string;
  readonly kind!: string;
  readonly officialId!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  /** Written down after the fact: `occurredAt` is a claim about the past. */
  readonly late!: boolean;
  /** Public facts: identifiers, seals, hashes, signatures. */
  readonly facts!: object;
  /** Why it is late, what is corrected, how a flag is explained. */
  readonly note!: string | null;
  /** The event that this one corrects or explains. */
  readonly about!: string | null;
  readonly corrections!: EventNoteView[];
}

/** An event that could not have happened as recorded. */
export class CustodyFlagView {
  readonly code!: string;
  /** Place in `events`, from 0. */
  readonly at!: number;
  readonly kind!: string;
  /** Id of the event in the log: what an explanation names. */
  readonly eventId!: string;
  readonly explanations!: EventNoteView[];
}

/** The custody of one item as this jurisdiction knows it. */
export class TimelineView {
  readonly holdings!: HoldingView[];
  readonly events!: CustodyEventView[];
  /** Empty when nothing is missing, doubled or unexplained. */
  readonly flags!: CustodyFlagView[];

  static of(rows: readonly CustodyEventRow[]): TimelineView {
    const events: CustodyEvent[] = rows.map(({ id, kind, officialId, occurredAt, facts }) => ({ id, kind, officialId, occurredAt, facts }));
    const holdings = holdingsOf(events, ({ facts, officialId }) => {
      const { acceptedBy } = facts as { acceptedBy?: unknown };
      if (typeof acceptedBy === 'string') return acceptedBy;
      return isJurisdiction(facts) ? null : (facts.custodian ?? officialId);
    });
    const abroad = new Set(events.filter(({ facts }) => isJurisdiction(facts)).map(({ facts }) => facts.custodian));
    return Object.assign(new TimelineView(), {
      holdings: holdings.map(({ from, to, ...rest }) =>
        Object.assign(new HoldingView(), {
          ...rest,
          holderKind: abroad.has(rest.holderId) ? 'jurisdiction' : 'official',
          from: from.toISOString(),
          to: to?.toISOString() ?? null,
        }),
      ),
      events: rows.map((row) => eventView(row, rows)),
      flags: flagsOf(rows),
    });
  }
}

/** Every flag of a history, with what was said about it. */
export function flagsOf(rows: readonly CustodyEventRow[]): CustodyFlagView[] {
  return findGaps(rows).map((flag) => {
    const eventId = rows[flag.at]?.id ?? '';
    return Object.assign(new CustodyFlagView(), { ...flag, eventId, explanations: notesOn(eventId, EXPLANATION, rows) });
  });
}

function eventView(
  { id, kind, officialId, occurredAt, recordedAt, facts, note }: CustodyEventRow,
  rows: readonly CustodyEventRow[],
): CustodyEventView {
  const { late, event } = facts as { late?: unknown; event?: unknown };
  return Object.assign(new CustodyEventView(), {
    id,
    kind,
    officialId,
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    late: late === true,
    facts,
    note: note ?? null,
    about: (kind === CORRECTION || kind === EXPLANATION) && typeof event === 'string' ? event : null,
    corrections: notesOn(id, CORRECTION, rows),
  });
}

function notesOn(eventId: string, kind: string, rows: readonly CustodyEventRow[]): EventNoteView[] {
  return rows
    .filter((row) => row.kind === kind && (row.facts as { event?: unknown }).event === eventId)
    .map(({ id, officialId, recordedAt, note }) =>
      Object.assign(new EventNoteView(), { id, officialId, recordedAt: recordedAt.toISOString(), text: note ?? null }),
    );
}

const isJurisdiction = (facts: object): boolean => (facts as { custodianKind?: unknown }).custodianKind === 'jurisdiction';
