import type { CustodyEvent } from './custody-event';
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

export class CustodyEventView {
  /** Id of the event in the log. */
  readonly id!: string;
  readonly kind!: string;
  readonly officialId!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  /** Public facts: identifiers, seals, hashes, signatures. */
  readonly facts!: object;
}

/** An event that could not have happened as recorded. */
export class CustodyFlagView {
  readonly code!: string;
  /** Place in `events`, from 0. */
  readonly at!: number;
  readonly kind!: string;
}

/** The custody of one item as this jurisdiction knows it. */
export class TimelineView {
  readonly holdings!: HoldingView[];
  readonly events!: CustodyEventView[];
  /** Empty when nothing is missing, doubled or unexplained. */
  readonly flags!: CustodyFlagView[];

  static of(rows: readonly CustodyEventRow[]): TimelineView {
    const events: CustodyEvent[] = rows.map(({ kind, officialId, occurredAt, facts }) => ({ kind, officialId, occurredAt, facts }));
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
      events: rows.map(({ id, kind, officialId, occurredAt, recordedAt, facts }) =>
        Object.assign(new CustodyEventView(), {
          id,
          kind,
          officialId,
          occurredAt: occurredAt.toISOString(),
          recordedAt: recordedAt.toISOString(),
          facts,
        }),
      ),
      flags: findGaps(events).map((flag) => Object.assign(new CustodyFlagView(), flag)),
    });
  }
}

const isJurisdiction = (facts: object): boolean => (facts as { custodianKind?: unknown }).custodianKind === 'jurisdiction';
