import fc from 'fast-check';
import type { CustodyEvent, CustodyFacts } from '../src/chronicle/custody-event';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 1);
/** The reader's own default is thirty days; a route may have another. */
const ROUTE_HOURS = 100;

const person = fc.constantFrom('vault', 'courier', 'examiner', 'court', 'maker');
const place = fc.constantFrom('shelf-1', 'shelf-2', 'safe');
const hours = fc.integer({ min: 1, max: 90 });
const act = <Act extends string, More>(
  name: Act,
  more: { [Name in keyof More]: fc.Arbitrary<More[Name]> },
): fc.Arbitrary<{ act: Act } & More> => fc.record({ act: fc.constant(name), ...more }) as unknown as fc.Arbitrary<{ act: Act } & More>;

/** Something that may be done to an item by the rules. */
const step = fc.oneof(
  { arbitrary: act('hand over', { to: person, hours, refusals: fc.array(person, { maxLength: 2 }), late: fc.boolean() }), weight: 4 },
  { arbitrary: act('expire', { to: person, hours }), weight: 1 },
  { arbitrary: act('reseal', { hours }), weight: 2 },
  { arbitrary: act('cast', { hours }), weight: 1 },
  { arbitrary: act('send and take back', { hours, held: fc.boolean() }), weight: 2 },
  { arbitrary: act('lose and find', { hours }), weight: 1 },
  { arbitrary: act('lend abroad', { hours }), weight: 2 },
  { arbitrary: act('store', { place, hours }), weight: 2 },
  { arbitrary: act('merge', { to: person, hours }), weight: 1 },
  { arbitrary: act('divide', { hours }), weight: 1 },
  { arbitrary: act('hold', { hours }), weight: 1 },
  { arbitrary: act('review', { hours }), weight: 1 },
  { arbitrary: act('note', { pick: fc.nat(), correction: fc.boolean(), hours }), weight: 1 },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export const plan = fc.record({
  beginning: fc.constantFrom('exhibit.registered', 'exhibit.separated', 'exhibit.combined', 'cast.poured', 'arrived'),
  /** It begins under a seal. */
  sealed: fc.boolean(),
  steps: fc.array(step, { maxLength: 12 }),
  end: fc.constantFrom(null, null, null, 'exhibit.destroyed', 'disposal.returned', 'disposal.ended-within'),
});
export type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes an item's history as the service would, and may be told to go on where the rules would not. */
export class History {
  readonly events: CustodyEvent[] = [];
  seals: string[] = [];
  holder = 'maker';
  private now = START;
  private offers = 0;
  private count = 0;

  /** The history that follows a plan: every step by the rules. */
  static of({ beginning, sealed, steps, end }: Plan): History {
    const history = new History();
    if (beginning === 'arrived') history.arrive('GT');
    else {
      history.seals = sealed ? ['seal-0'] : [];
      history.tell(beginning, { custodian: 'maker', ...(sealed && { seals: history.seals }) });
    }
    for (const each of steps) history.follow(each);
    if (end === 'disposal.ended-within') history.tell('exhibit.merged', { into: 'whole' });
    if (end !== null) history.tell(end, {}).note(0, false);
    return history;
  }

  tell(kind: string, facts: CustodyFacts = {}, after = 1): this {
    this.now += after * HOUR_MS;
    return this.tellAt(this.now, kind, facts);
  }

  tellAt(at: number, kind: string, facts: CustodyFacts): this {
    const officialId = facts.custodian ?? 'somebody';
    this.events.push({ id: `event-${this.events.length}`, kind, facts, officialId, occurredAt: new Date(at) });
    return this;
  }

  offer(to: string, more: CustodyFacts = {}): string {
    const offerHash = `offer-${(this.offers += 1)}`;
    this.tell('handover.offered', { offerHash, from: this.holder, to, seals: this.seals, ...more });
    return offerHash;
  }

  accept(offerHash: string, custodian: string, more: CustodyFacts = {}): this {
    this.holder = custodian;
    return this.tell('handover.accepted', { offerHash, custodian, seals: this.seals, ...more });
  }

  reseal(): this {
    if (this.seals.length) this.tell('seal.opened', { seals: this.seals });
    this.seals = [`seal-${(this.count += 1)}`];
    return this.tell('exhibit.sealed', { seals: this.seals });
  }

  note(pick: number, correction: boolean): this {
    const about = this.events[pick % this.events.length];
    return this.tell(correction ? 'custody.corrected' : 'custody.explained', about?.id === undefined ? {} : { event: about.id });
  }

  /** An announced item is in nobody's hands here until it is accepted for the jurisdiction `to`. */
  arrive(to: string, from = 'sender'): this {
    const offerHash = `offer-${(this.offers += 1)}`;
    this.seals = [`seal-${(this.count += 1)}`];
    this.tell('consignment.announced', { offerHash, from, to, seals: this.seals, transitLimitHours: ROUTE_HOURS });
    this.tell('consignment.received', { seals: this.seals, sealIntact: true });
    return this.accept(offerHash, to);
  }

  private follow(each: Step): void {
    this.now += each.hours * HOUR_MS;
    if (each.act === 'hand over') this.handOver(each);
    else if (each.act === 'expire') {
      const expiresAt = new Date(this.now + 3 * HOUR_MS).toISOString();
      const offerHash = this.offer(each.to, { expiresAt });
      this.tell('handover.expired', { offerHash }, 2 + each.hours);
    } else if (each.act === 'reseal') this.reseal();
    else if (each.act === 'cast') this.cast(each.hours);
    else if (each.act === 'send and take back') this.sendAndTakeBack(each);
    else if (each.act === 'lose and find') this.dispatch().tell('consignment.lost', {}, each.hours).tell('consignment.found').receive();
    else if (each.act === 'lend abroad') {
      const [home, offerHash] = [this.holder, this.offer('ABROAD')];
      this.dispatch().accept(offerHash, 'ABROAD').arrive('HOME', 'ABROAD');
      const back = this.offer(home);
      this.accept(back, home);
    } else if (each.act === 'store') {
      this.tell('storage.placed', { place: each.place }).tell('storage.seen', { place: each.place }, each.hours);
      this.tell('storage.taken', { place: each.place });
    } else if (each.act === 'merge') {
      this.tell('exhibit.merged', { into: 'whole' })
        .tell('quality.reviewed')
        .tell('exhibit.taken-out', { custodian: each.to, from: 'whole' });
      this.holder = each.to;
    } else if (each.act === 'divide') this.tell('exhibit.divided');
    else if (each.act === 'hold') {
      const hold = `hold-${(this.count += 1)}`;
      this.tell('hold.placed', { hold }).tell('label.printed').tell('hold.lifted', { hold });
    } else if (each.act === 'review') this.tell('cast.reviewed').tell('cast.passed');
    else this.note(each.pick, each.correction);
  }

  private handOver({ to, refusals, late }: Extract<Step, { act: 'hand over' }>): void {
    refusals.forEach((other, n) => this.tell(n % 2 ? 'handover.withdrawn' : 'handover.refused', { offerHash: this.offer(other) }));
    if (!late) this.accept(this.offer(to), to);
    else {
      // Written down after something that needs nobody's hands; claimed for before it.
      const then = this.now;
      this.now += 10 * HOUR_MS;
      this.tell('quality.reviewed');
      const offerHash = `offer-${(this.offers += 1)}`;
      this.tellAt(then, 'handover.offered', { offerHash, from: this.holder, to, seals: this.seals, late: true });
      this.tellAt(then, 'handover.accepted', { offerHash, custodian: to, seals: this.seals, late: true });
      this.holder = to;
    }
  }

  private cast(hoursInSilicone: number): void {
    if (this.seals.length) this.tell('seal.opened', { seals: this.seals });
    this.tell('original.cast', {}, hoursInSilicone);
    this.seals = [`seal-${(this.count += 1)}`];
    this.tell('exhibit.sealed', { seals: this.seals });
  }

  dispatch(more: CustodyFacts = {}): this {
    return this.tell('consignment.dispatched', { seals: this.seals, transitLimitHours: ROUTE_HOURS, ...more });
  }

  receive(after = 1): this {
    return this.tell('consignment.received', { seals: this.seals, sealIntact: true }, after);
  }

  private sendAndTakeBack({ hours: under, held }: Extract<Step, { act: 'send and take back' }>): void {
    this.dispatch();
    // Longer than the route allows in all, never without a word for so long.
    if (held) this.tell('consignment.held', {}, ROUTE_HOURS - 1).tell('consignment.carried', {}, ROUTE_HOURS - 1);
    this.receive(under);
  }
}

/** Longer than any route here may be silent. */
export const TOO_LONG_HOURS = 31 * 24;
