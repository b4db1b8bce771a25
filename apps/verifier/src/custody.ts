import { hex, utf8 } from './bytes';
import { nameOf } from './check-history';
import type { Crypto } from './crypto';
import { broken, open, proved, type Finding } from './finding';
import { isBeginning, ItemState } from './item-state';
import { canonical } from './json';
import { offerHash, type Step } from './order';
import { list, same, sealsOf, textFact } from './step-facts';

/** Who held the item, and from when. The next holding ends it. */
export interface Holding {
  readonly custodian: string;
  readonly since: string;
  readonly by: string;
}

export interface CustodyStory {
  readonly holdings: readonly Holding[];
  readonly findings: readonly Finding[];
}

interface Offer {
  readonly to: string;
  readonly seals: readonly string[] | null;
  readonly expiresAt: string | null;
  outcome: 'open' | 'accepted' | 'refused' | 'void';
  /** Logs that recorded the outcome: giver and receiver may each keep it, neither twice. */
  readonly recordedIn: Set<string>;
}

const CLOSING = new Set(['handover.refused', 'handover.withdrawn', 'handover.expired']);
const CASTING = new Set(['exhibit.cast', 'original.cast']);

/** Retells the custody of one item, event by event, and names each event that could not have happened as recorded. */
export function retellCustody(crypto: Pick<Crypto, 'sha256'>, story: readonly Step[]): CustodyStory {
  const custody = new Custody(crypto);
  for (const step of story) custody.meet(step);
  return custody.end();
}

class Custody {
  private readonly findings: Finding[] = [];
  private readonly holdings: Holding[] = [];
  private readonly offers = new Map<string, Offer>();
  private readonly item = new ItemState();
  private seals: readonly string[] = [];
  private departure: readonly string[] | null = null;
  /** Said by a casting: the seal that must be put on next. */
  private sealDue: string | null = null;

  constructor(private readonly crypto: Pick<Crypto, 'sha256'>) {}

  meet(step: Step): void {
    const { kind } = step.event;
    const { faults, goOn } = this.item.meet(step);
    for (const fault of faults) this.fault(step, fault);
    if (!goOn) return;
    if (isBeginning(kind)) this.begins(step);
    else if (kind === 'exhibit.taken-out') this.hold(step, textFact(step, 'custodian') ?? step.event.official);
    else if (kind === 'handover.offered') this.offered(step);
    else if (kind === 'consignment.announced') this.announced(step);
    else if (kind === 'handover.accepted') this.accepted(step);
    else if (CLOSING.has(kind)) this.closed(step);
    else if (CASTING.has(kind)) this.casting(step);
    else if (kind === 'seal.opened') this.opened(step);
    else if (kind.endsWith('.sealed')) this.sealed(step);
    else if (kind === 'consignment.dispatched') this.dispatched(step);
    else if (kind === 'consignment.received' || kind === 'consignment.returned') this.received(step);
    else if (kind === 'exhibit.merged') this.lapse();
    else if (kind === 'consignment.contested') this.fault(step, 'says that two jurisdictions have the item');
    else if (kind === 'consignment.finding-agreed') this.agreed(step);
  }

  end(): CustodyStory {
    if (this.item.existence === 'elsewhere before') {
      this.findings.push(
        open('custody before the first event of these files', 'it is in the log of another jurisdiction, whose export was not supplied'),
      );
    }
    if (!this.findings.some(({ standing }) => standing === 'broken')) {
      this.findings.push(
        proved(
          'one custodian at every instant, and custody moved only when a named offer was accepted',
          `${this.holdings.length} holding(s) without gap or overlap`,
        ),
      );
    }
    return { holdings: this.holdings, findings: this.findings };
  }

  private begins(step: Step): void {
    this.seals = sealsOf(step) ?? [];
    this.hold(step, textFact(step, 'custodian') ?? step.event.official);
  }

  private offered(step: Step): void {
    const [hash, to, from] = [offerHash(step), textFact(step, 'to'), textFact(step, 'from')];
    if (!hash || !to) {
      this.fault(step, 'is an offer without offerHash or receiver');
      return;
    }
    const offer = step.event.facts.get('offer');
    if (offer instanceof Map && hex(this.crypto.sha256(utf8(canonical(offer)))) !== hash) {
      this.fault(step, 'states a hash that is not that of its offer');
    }
    const holder = this.holdings.at(-1)?.custodian;
    if (from !== null && from !== holder) this.fault(step, `is an offer by ${from}, while ${holder ?? 'nobody'} had custody`);
    if (this.offers.has(hash)) this.fault(step, 'repeats an offer');
    const seals = sealsOf(step);
    if (seals && !same(seals, this.seals)) this.fault(step, `names the seals ${list(seals)}, while ${list(this.seals)} were on the item`);
    this.remember(step, hash, to);
  }

  private remember(step: Step, hash: string, to: string): void {
    this.offers.set(hash, { to, seals: sealsOf(step), expiresAt: textFact(step, 'expiresAt'), outcome: 'open', recordedIn: new Set() });
  }

  /** The receiving side's note of what the sender offered and sent. */
  private announced(step: Step): void {
    const [hash, to, seals] = [offerHash(step), textFact(step, 'to'), sealsOf(step)];
    const offer = hash === null ? undefined : this.offers.get(hash);
    if (offer && ((to !== null && to !== offer.to) || (seals && offer.seals && !same(seals, offer.seals)))) {
      this.fault(step, 'announces something else than was offered');
    }
    if (offer) return;
    // The offer stands in the sender's log. The announcement repeats what this side needs of it.
    if (seals) [this.seals, this.departure] = [seals, seals];
    if (!hash || !to) return;
    this.remember(step, hash, to);
    this.findings.push(
      open(`custody: the offer that ${nameOf(step)} speaks of`, "it stands in the sender's log, whose export was not supplied"),
    );
  }

  private accepted(step: Step): void {
    const offer = this.offerOf(step);
    if (!offer) return;
    if (offer.outcome === 'accepted' && !offer.recordedIn.has(step.log)) return void offer.recordedIn.add(step.log);
    if (offer.outcome !== 'open') {
      this.fault(step, `accepts an offer that was ${offer.outcome} already`);
      return;
    }
    const custodian = textFact(step, 'custodian');
    if (custodian !== null && custodian !== offer.to)
      this.fault(step, `is an acceptance by ${custodian}; the offer was made to ${offer.to}`);
    if (offer.expiresAt !== null && step.event.occurredAt > offer.expiresAt)
      this.fault(step, `accepts an offer that ended on ${offer.expiresAt}`);
    const found = sealsOf(step);
    if (found && offer.seals && !same(found, offer.seals))
      this.fault(step, `found the seals ${list(found)}; ${list(offer.seals)} were offered`);
    this.lapse();
    offer.outcome = 'accepted';
    offer.recordedIn.add(step.log);
    this.hold(step, offer.to);
  }

  private lapse(): void {
    for (const offer of this.offers.values()) if (offer.outcome === 'open') offer.outcome = 'void';
  }

  private closed(step: Step): void {
    const offer = this.offerOf(step);
    if (!offer) return;
    if (offer.outcome === 'refused' && !offer.recordedIn.has(step.log)) return void offer.recordedIn.add(step.log);
    if (offer.outcome !== 'open') {
      this.fault(step, `closes an offer that was ${offer.outcome} already`);
      return;
    }
    offer.outcome = 'refused';
    offer.recordedIn.add(step.log);
  }

  private offerOf(step: Step): Offer | null {
    const hash = offerHash(step);
    const offer = hash === null ? undefined : this.offers.get(hash);
    if (offer) return offer;
    if (hash !== null && this.item.existence === 'elsewhere before' && this.holdings.length === 0) {
      if (step.event.kind === 'handover.accepted') this.hold(step, textFact(step, 'custodian') ?? step.event.official);
      return null;
    }
    this.fault(step, 'names no offer that was made');
    return null;
  }

  private casting(step: Step): void {
    const [before, after] = [textFact(step, 'sealOpened'), textFact(step, 'sealAfter')];
    if (before !== null && this.seals.includes(before)) this.fault(step, `casts while the seal ${before} is on the item`);
    this.sealDue = after;
  }

  private sealed(step: Step): void {
    const seals = sealsOf(step);
    if (!seals || seals.length === 0) {
      this.fault(step, 'names no seal');
      return;
    }
    if (this.sealDue !== null && !seals.includes(this.sealDue)) {
      this.fault(step, `puts on ${list(seals)}, while the casting before says ${this.sealDue} was put on after it`);
    }
    this.sealDue = null;
    this.seals = seals;
  }

  private opened(step: Step): void {
    const opened = sealsOf(step) ?? this.seals;
    const stranger = opened.find((seal) => !this.seals.includes(seal));
    if (stranger !== undefined) this.fault(step, `opens the seal ${stranger}, which was not on the item`);
    this.seals = this.seals.filter((seal) => !opened.includes(seal));
    this.departure = null;
  }

  private dispatched(step: Step): void {
    const seals = sealsOf(step) ?? this.seals;
    if (!same(seals, this.seals)) this.fault(step, `left with the seals ${list(seals)}, while ${list(this.seals)} were put on`);
    this.departure = seals;
  }

  private received(step: Step): void {
    const seals = sealsOf(step);
    if (step.event.facts.get('sealIntact') === false) this.fault(step, 'found the seal broken on arrival');
    if (seals && this.departure && !same(seals, this.departure)) {
      this.fault(step, `arrived with the seals ${list(seals)}; it had left with ${list(this.departure)}, and no opening was recorded`);
    }
    if (seals && this.item.existence === 'elsewhere before') this.seals = seals;
    this.departure = null;
  }

  /** Each side puts what both found into its own log; after it, one has the item again. */
  private agreed(step: Step): void {
    this.lapse();
    const custodian = textFact(step, 'custodian');
    if (custodian !== null && this.holdings.at(-1)?.custodian !== custodian) this.hold(step, custodian);
    const about = `custody: ${nameOf(step)} rests on what both sides found`;
    this.findings.push(open(about, 'their signed findings say so; who had it between the contest and the finding is not proved'));
  }

  private hold(step: Step, custodian: string): void {
    const before = this.holdings.at(-1);
    const since = step.event.occurredAt;
    if (before && since < before.since) this.fault(step, `would begin custody before the last holding began on ${before.since}`);
    this.holdings.push({ custodian, since, by: step.event.kind });
  }

  private fault(step: Step, because: string): void {
    this.findings.push(broken(`custody: ${nameOf(step)}`, because));
  }
}
