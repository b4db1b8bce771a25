import type { CustodyEvent } from '../custody-event';
import type { CustodyFlag, CustodyFlagCode } from '../custody-flags';

export interface ReadOffer {
  readonly to: string;
  readonly seals: readonly string[] | null;
  readonly at: Date;
  readonly expiresAt: string | null;
  open: boolean;
}

export interface Journey {
  /** Null once a seal was opened on the way: from then on its present seals count. */
  sealedWith: readonly string[] | null;
  /** When somebody last had a word of it. */
  lastWord: Date;
  readonly limitHours: number;
}

/** What is known of an item after the events read so far. The readers beside this file each keep one part of it. */
export class ItemReading {
  readonly flags: CustodyFlag[] = [];
  existence: 'not yet' | 'announced' | 'here' | 'destroyed' | 'returned' = 'not yet';
  began: Date | null = null;
  holder: { readonly id: string; readonly since: Date } | null = null;
  readonly offers = new Map<string, ReadOffer>();
  seals: readonly string[] = [];
  /** Set while it travels. */
  journey: Journey | null = null;
  lost = false;
  /** The whole it was merged into. */
  inside: string | null = null;
  /** The storage place it lies in. */
  place: string | null = null;
  readonly holds = new Set<string>();
  /** The last moment at which somebody had it in hand. */
  handled: Date | null = null;
  /** Ids of the events read. */
  readonly told = new Set<string>();

  constructor(private at = -1) {}

  turnTo(at: number): void {
    this.at = at;
  }

  flag(event: CustodyEvent, code: CustodyFlagCode): void {
    this.flags.push({ code, at: this.at, kind: event.kind });
  }

  /** Somebody holds it from the event on. */
  hold(event: CustodyEvent, id: string): void {
    if (this.holder && event.occurredAt < this.holder.since) this.flag(event, 'overlap');
    this.holder = { id, since: event.occurredAt };
  }

  closeOffers(): void {
    for (const offer of this.offers.values()) offer.open = false;
  }
}

export function sameSeals(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}
