import { isArrival, isBeginning, isEnd, type CustodyEvent } from './custody-event';

export const CUSTODY_FLAGS = [
  'no-beginning',
  'second-beginning',
  'after-destruction',
  'offer-incomplete',
  'offer-repeated',
  'offer-by-another',
  'answer-without-offer',
  'answer-repeated',
  'accepted-by-another',
  'accepted-after-expiry',
  'overlap',
  'seal-missing',
  'seal-not-on-item',
  'seal-differs',
  'seal-broken',
  'received-but-never-sent',
] as const;
export type CustodyFlagCode = (typeof CUSTODY_FLAGS)[number];

/** An event that could not have happened as recorded, in a history that is otherwise taken at its word. */
export interface CustodyFlag {
  readonly code: CustodyFlagCode;
  /** Place of the event in the history, from 0. */
  readonly at: number;
  readonly kind: string;
}

interface Offer {
  readonly to: string;
  readonly seals: readonly string[] | null;
  readonly expiresAt: string | null;
  open: boolean;
}

/**
 * Reads one item's history in order and names every event that leaves a gap, an overlap, or a seal unexplained: one open custodian
 * at every instant, custody moves at an accepted offer only, the seal on arrival is the seal at departure unless it was opened
 * between. Nothing is repaired: a flag stays as long as the history does.
 */
export function findGaps(events: readonly CustodyEvent[]): CustodyFlag[] {
  const reader = new HistoryReader();
  events.forEach((event, at) => reader.read(event, at));
  return reader.flags;
}

class HistoryReader {
  readonly flags: CustodyFlag[] = [];
  private readonly offers = new Map<string, Offer>();
  private existence: 'not yet' | 'here' | 'announced' | 'destroyed' = 'not yet';
  private holder: { readonly id: string; readonly since: Date } | null = null;
  private seals: readonly string[] = [];
  /** Set while it travels. `sealedWith` is null once a seal was opened on the way: from then on its present seals count. */
  private journey: { readonly sealedWith: readonly string[] | null } | null = null;

  read(event: CustodyEvent, at: number): void {
    const flag = (code: CustodyFlagCode): void => void this.flags.push({ code, at, kind: event.kind });
    if (!this.exists(event, flag)) return;
    if (event.kind === 'handover.offered') this.offered(event, flag);
    else if (event.kind === 'handover.accepted') this.accepted(event, flag);
    else if (event.kind === 'handover.refused' || event.kind === 'handover.withdrawn') this.closed(event, flag);
    else if (event.kind === 'seal.opened') this.opened(event, flag);
    else if (event.kind.endsWith('.sealed')) this.sealed(event, flag);
    else if (event.kind === 'consignment.dispatched') this.dispatched(event, flag);
    else if (event.kind === 'consignment.received') this.received(event, flag);
  }

  private exists(event: CustodyEvent, flag: (code: CustodyFlagCode) => void): boolean {
    if (this.existence === 'destroyed') {
      flag('after-destruction');
      return false;
    }
    if (isBeginning(event.kind)) {
      if (this.existence !== 'not yet') flag('second-beginning');
      else this.hold(event.facts.custodian ?? event.officialId, event, flag);
      this.existence = 'here';
    } else if (this.existence === 'not yet') {
      if (!isArrival(event.kind)) flag('no-beginning');
      else {
        // The sender's offer and departure stand in the sender's log; the announcement repeats what this side needs of them.
        this.existence = 'announced';
        this.seals = event.facts.seals ?? [];
        this.journey = { sealedWith: this.seals };
        this.offered(event, flag);
      }
      return false;
    }
    if (isEnd(event.kind)) this.existence = 'destroyed';
    return true;
  }

  private offered({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    const { offerHash, to, from } = facts;
    if (!offerHash || !to) {
      flag('offer-incomplete');
      return;
    }
    if (this.offers.has(offerHash)) {
      flag('offer-repeated');
      return;
    }
    if (this.existence === 'here' && from !== this.holder?.id) flag('offer-by-another');
    if (facts.seals && !same(facts.seals, this.seals)) flag('seal-differs');
    this.offers.set(offerHash, { to, seals: facts.seals ?? null, expiresAt: facts.expiresAt ?? null, open: true });
  }

  private accepted(event: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    const offer = this.answered(event, flag);
    if (!offer) return;
    const { custodian, seals } = event.facts;
    if (custodian !== offer.to) flag('accepted-by-another');
    if (offer.expiresAt !== null && event.occurredAt.toISOString() > offer.expiresAt) flag('accepted-after-expiry');
    if (seals && offer.seals && !same(seals, offer.seals)) flag('seal-differs');
    for (const other of this.offers.values()) other.open = false;
    this.hold(custodian ?? offer.to, event, flag);
    this.existence = 'here';
  }

  private closed(event: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    const offer = this.answered(event, flag);
    if (offer) offer.open = false;
  }

  private answered({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): Offer | null {
    const offer = facts.offerHash === undefined ? undefined : this.offers.get(facts.offerHash);
    if (!offer) flag('answer-without-offer');
    else if (!offer.open) flag('answer-repeated');
    return offer?.open ? offer : null;
  }

  private sealed({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    if (!facts.seals?.length) {
      flag('seal-missing');
      return;
    }
    this.seals = facts.seals;
  }

  private opened({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    const opened = facts.seals ?? [];
    if (opened.length === 0 || opened.some((seal) => !this.seals.includes(seal))) flag('seal-not-on-item');
    this.seals = this.seals.filter((seal) => !opened.includes(seal));
    if (this.journey) this.journey = { sealedWith: null };
  }

  private dispatched({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    if (facts.seals && !same(facts.seals, this.seals)) flag('seal-differs');
    this.journey = { sealedWith: facts.seals ?? this.seals };
  }

  private received({ facts }: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    if (!this.journey) {
      flag('received-but-never-sent');
      return;
    }
    if (facts.sealIntact === false) flag('seal-broken');
    if (facts.seals && !same(facts.seals, this.journey.sealedWith ?? this.seals)) flag('seal-differs');
    this.journey = null;
  }

  private hold(id: string, event: CustodyEvent, flag: (code: CustodyFlagCode) => void): void {
    if (this.holder && event.occurredAt < this.holder.since) flag('overlap');
    this.holder = { id, since: event.occurredAt };
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}
