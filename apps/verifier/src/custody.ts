import { createHash } from 'node:crypto';
import { nameOf } from './check-history';
import { broken, open, proved, type Finding } from './finding';
import { canonical } from './json';
import { offerHash, type Step } from './order';

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
  readonly log: string;
  outcome: 'open' | 'accepted' | 'refused' | 'void';
  /** Logs that recorded the outcome: giver and receiver may each keep it, neither twice. */
  readonly recordedIn: Set<string>;
}

/** Kinds that bring an item into being. */
const BEGINNINGS = new Set(['exhibit.registered', 'test-fire.registered', 'mould.poured', 'cast.poured']);
/** Kinds with which a story may begin whose earlier part is in another jurisdiction's log: something was announced, received or accepted. */
const ARRIVAL = /\.(announced|received|accepted)$/;

/** Retells the custody of one item, event by event, and names each event that could not have happened as recorded. */
export function retellCustody(story: readonly Step[]): CustodyStory {
  const custody = new Custody();
  for (const step of story) custody.meet(step);
  return custody.end();
}

class Custody {
  private readonly findings: Finding[] = [];
  private readonly holdings: Holding[] = [];
  private readonly offers = new Map<string, Offer>();
  private seals: readonly string[] = [];
  private departure: readonly string[] | null = null;
  private existence: 'not yet' | 'exists' | 'elsewhere before' | 'destroyed' = 'not yet';

  meet(step: Step): void {
    const { kind } = step.event;
    if (!this.exists(step)) return;
    if (kind === 'handover.offered') this.offered(step);
    else if (kind === 'handover.accepted') this.accepted(step);
    else if (kind === 'handover.refused' || kind === 'handover.withdrawn') this.closed(step);
    else if (kind === 'seal.opened') this.opened(step);
    else if (kind.endsWith('.sealed')) this.sealed(step);
    else if (kind === 'consignment.dispatched') this.dispatched(step);
    else if (kind === 'consignment.received') this.received(step);
    else if (kind.endsWith('.destroyed')) this.existence = 'destroyed';
  }

  end(): CustodyStory {
    if (this.existence === 'elsewhere before') {
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

  private exists(step: Step): boolean {
    const { kind } = step.event;
    if (this.existence === 'destroyed') return this.fault(step, 'comes after the destruction of the item');
    if (this.existence !== 'not yet') return BEGINNINGS.has(kind) ? this.fault(step, 'brings into being what was there already') : true;
    if (BEGINNINGS.has(kind)) {
      this.existence = 'exists';
      this.hold(step, textFact(step, 'custodian') ?? step.event.official);
      return true;
    }
    if (!ARRIVAL.test(kind)) return this.fault(step, 'comes before the item existed');
    this.existence = 'elsewhere before';
    return true;
  }

  private offered(step: Step): void {
    const [hash, to, from] = [offerHash(step), textFact(step, 'to'), textFact(step, 'from')];
    if (!hash || !to) return void this.fault(step, 'is an offer without offerHash or receiver');
    const offer = step.event.facts.get('offer');
    if (offer instanceof Map && createHash('sha256').update(canonical(offer)).digest('hex') !== hash) {
      this.fault(step, 'states a hash that is not that of its offer');
    }
    const holder = this.holdings.at(-1)?.custodian;
    if (from !== null && from !== holder) this.fault(step, `is an offer by ${from}, while ${holder ?? 'nobody'} had custody`);
    if (this.offers.has(hash)) this.fault(step, 'repeats an offer');
    const seals = sealsOf(step);
    if (seals && !same(seals, this.seals)) this.fault(step, `names the seals ${list(seals)}, while ${list(this.seals)} were on the item`);
    this.offers.set(hash, { to, seals, expiresAt: textFact(step, 'expiresAt'), log: step.log, outcome: 'open', recordedIn: new Set() });
  }

  private accepted(step: Step): void {
    const offer = this.offerOf(step);
    if (!offer) return;
    if (offer.outcome === 'accepted' && !offer.recordedIn.has(step.log)) return void offer.recordedIn.add(step.log);
    if (offer.outcome !== 'open') return void this.fault(step, `accepts an offer that was ${offer.outcome} already`);
    const custodian = textFact(step, 'custodian');
    if (custodian !== null && custodian !== offer.to)
      this.fault(step, `is an acceptance by ${custodian}; the offer was made to ${offer.to}`);
    if (offer.expiresAt !== null && step.event.occurredAt > offer.expiresAt)
      this.fault(step, `accepts an offer that ended on ${offer.expiresAt}`);
    const found = sealsOf(step);
    if (found && offer.seals && !same(found, offer.seals))
      this.fault(step, `found the seals ${list(found)}; ${list(offer.seals)} were offered`);
    for (const other of this.offers.values()) if (other.outcome === 'open') other.outcome = 'void';
    offer.outcome = 'accepted';
    offer.recordedIn.add(step.log);
    this.hold(step, offer.to);
  }

  private closed(step: Step): void {
    const offer = this.offerOf(step);
    if (!offer) return;
    if (offer.outcome === 'refused' && !offer.recordedIn.has(step.log)) return void offer.recordedIn.add(step.log);
    if (offer.outcome !== 'open') return void this.fault(step, `closes an offer that was ${offer.outcome} already`);
    offer.outcome = 'refused';
    offer.recordedIn.add(step.log);
  }

  private offerOf(step: Step): Offer | null {
    const hash = offerHash(step);
    const offer = hash === null ? undefined : this.offers.get(hash);
    if (offer) return offer;
    if (hash !== null && this.existence === 'elsewhere before' && this.holdings.length === 0) {
      if (step.event.kind === 'handover.accepted') this.hold(step, textFact(step, 'custodian') ?? step.event.official);
      return null;
    }
    this.fault(step, 'names no offer that was made');
    return null;
  }

  private sealed(step: Step): void {
    const seals = sealsOf(step);
    if (!seals || seals.length === 0) return void this.fault(step, 'names no seal');
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
    if (seals && this.existence === 'elsewhere before') this.seals = seals;
    this.departure = null;
  }

  private hold(step: Step, custodian: string): void {
    const before = this.holdings.at(-1);
    const since = step.event.occurredAt;
    if (before && since < before.since) this.fault(step, `would begin custody before the last holding began on ${before.since}`);
    this.holdings.push({ custodian, since, by: step.event.kind });
  }

  private fault(step: Step, because: string): false {
    this.findings.push(broken(`custody: ${nameOf(step)}`, because));
    return false;
  }
}

function textFact({ event }: Step, name: string): string | null {
  const value = event.facts.get(name);
  return typeof value === 'string' ? value : null;
}

/** `seals`, a list of numbers, or `sealNumber`, a single one. */
function sealsOf(step: Step): readonly string[] | null {
  const one = textFact(step, 'sealNumber');
  if (one !== null) return [one];
  const seals = step.event.facts.get('seals');
  return Array.isArray(seals) ? seals.filter((seal) => typeof seal === 'string') : null;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

function list(seals: readonly string[]): string {
  return seals.length > 0 ? seals.join(', ') : 'none';
}
