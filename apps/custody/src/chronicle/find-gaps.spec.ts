import fc from 'fast-check';
import type { CustodyEvent, CustodyFacts } from './custody-event';
import { History, plan, TOO_LONG_HOURS } from '../../test/histories';
import { CUSTODY_FLAGS, type CustodyFlagCode } from './custody-flags';
import { findGaps } from './find-gaps';
import { holdingsOf } from './holdings';

type Told = [kind: string, facts?: CustodyFacts];

/** Events one hour apart. */
const told = (happenings: readonly Told[]): CustodyEvent[] =>
  happenings.map(([kind, facts = {}], hour) => ({
    kind,
    facts,
    officialId: facts.custodian ?? 'somebody',
    occurredAt: new Date(Date.UTC(2026, 2, 1, hour)),
  }));
const flagsOf = (happenings: readonly Told[]): CustodyFlagCode[] => findGaps(told(happenings)).map(({ code }) => code);

const poured: Told = ['cast.poured', { custodian: 'maker' }];
const offer = (offerHash: string, from: string, to: string, more: CustodyFacts = {}): Told => [
  'handover.offered',
  { offerHash, from, to, ...more },
];
const accept = (offerHash: string, custodian: string, more: CustodyFacts = {}): Told => [
  'handover.accepted',
  { offerHash, custodian, ...more },
];
const close = (offerHash: string, how: 'refused' | 'withdrawn'): Told => [`handover.${how}`, { offerHash }];
const sealed = (...seals: string[]): Told => ['cast.sealed', { seals }];
const opened = (...seals: string[]): Told => ['seal.opened', { seals }];

interface Impossibility {
  readonly code: CustodyFlagCode;
  readonly goOn: (history: History, pick: number) => void;
}

/** One way on from any history that follows the rules to one that cannot have been. */
const IMPOSSIBILITIES: Readonly<Record<string, Impossibility>> = {
  'an event before the beginning': {
    code: 'no-beginning',
    goOn: (h) => {
      h.events.length = 0;
      h.reseal();
    },
  },
  'a second beginning': { code: 'second-beginning', goOn: (h) => h.tell('exhibit.registered', { custodian: 'x' }) },
  'activity after destruction': { code: 'after-destruction', goOn: (h) => h.tell('cast.destroyed').reseal() },
  'activity of a part after the end of its whole': {
    code: 'after-destruction',
    goOn: (h) =>
      h.tell('exhibit.merged', { into: 'w' }).tell('disposal.ended-within').tell('exhibit.taken-out', { custodian: 'x', from: 'w' }),
  },
  'activity after the return to the owner': {
    code: 'after-return',
    goOn: (h) => h.tell('disposal.returned').tell('storage.placed', { place: 'safe' }),
  },
  'an offer without a receiver': { code: 'offer-incomplete', goOn: (h) => h.tell('handover.offered', { offerHash: 'x', from: h.holder }) },
  'one offer made twice': {
    code: 'offer-repeated',
    goOn: (h) =>
      h.tell('handover.withdrawn', { offerHash: h.offer('x', { offerHash: 'twice' }) && 'twice' }).offer('y', { offerHash: 'twice' }),
  },
  'an offer by who does not hold the item': { code: 'offer-by-another', goOn: (h) => h.offer('x', { from: 'a stranger' }) },
  'two receivers at once': { code: 'second-open-offer', goOn: (h) => h.offer('x') && h.offer('y') },
  'an acceptance without an offer': { code: 'answer-without-offer', goOn: (h) => h.accept('never offered', 'x') },
  'a withdrawal without an offer': {
    code: 'answer-without-offer',
    goOn: (h) => h.tell('handover.withdrawn', { offerHash: 'never offered' }),
  },
  'an offer accepted twice': {
    code: 'answer-repeated',
    goOn: (h) => {
      const offer = h.offer('x');
      h.accept(offer, 'x').accept(offer, 'x');
    },
  },
  'an offer accepted after its end was written down': {
    code: 'answer-repeated',
    goOn: (h) => {
      const offer = h.offer('x');
      h.tell('handover.expired', { offerHash: offer }).accept(offer, 'x');
    },
  },
  'an acceptance by another than the receiver': { code: 'accepted-by-another', goOn: (h) => h.accept(h.offer('x'), 'a thief') },
  'an acceptance before its offer': {
    code: 'accepted-before-offer',
    goOn: (h) => {
      const at = h.events.at(-1)?.occurredAt.getTime() ?? 0;
      h.tellAt(at, 'handover.accepted', { offerHash: h.offer('x'), custodian: 'x' });
    },
  },
  'an acceptance after the offer ended': {
    code: 'accepted-after-expiry',
    goOn: (h) => h.accept(h.offer('x', { expiresAt: h.events.at(-1)?.occurredAt.toISOString() ?? null }), 'x'),
  },
  'custody that begins before the one before it': {
    code: 'overlap',
    goOn: (h) => h.tellAt(0, 'handover.accepted', { offerHash: h.offer('x'), custodian: 'x' }),
  },
  'a late entry behind what is known': {
    code: 'late-out-of-place',
    goOn: (h) => h.reseal().tellAt((h.events.at(-1)?.occurredAt.getTime() ?? 0) - 1, 'storage.placed', { place: 'safe', late: true }),
  },
  'a late entry before the item was': {
    code: 'late-out-of-place',
    goOn: (h) => h.tellAt(0, 'handover.offered', { offerHash: 'x', from: h.holder, to: 'x', late: true }),
  },
  'a sealing without a seal': { code: 'seal-missing', goOn: (h) => h.tell('exhibit.sealed', { seals: [] }) },
  'the opening of a seal that is not on it': {
    code: 'seal-not-on-item',
    goOn: (h) => h.reseal().tell('seal.opened', { seals: ['of another'] }),
  },
  'another seal offered than was put on': { code: 'seal-differs', goOn: (h) => h.offer('x', { seals: ['of another'] }) },
  'another seal at departure': { code: 'seal-differs', goOn: (h) => h.dispatch({ seals: ['of another'] }) },
  'another seal on arrival': {
    code: 'seal-differs',
    goOn: (h) =>
      h
        .reseal()
        .dispatch()
        .tell('consignment.received', { seals: ['of another'] }),
  },
  'a broken seal on arrival': {
    code: 'seal-broken',
    goOn: (h) => h.reseal().dispatch().tell('consignment.received', { seals: h.seals, sealIntact: false }),
  },
  'an arrival without a departure': { code: 'received-but-never-sent', goOn: (h) => h.receive() },
  'a return without a departure': { code: 'received-but-never-sent', goOn: (h) => h.tell('consignment.returned') },
  'a journey without a word for longer than the route takes': { code: 'unexplained-interval', goOn: (h) => h.dispatch().receive(101) },
  'a journey without a word for a month where nobody set a limit': {
    code: 'unexplained-interval',
    goOn: (h) => h.tell('consignment.dispatched').receive(TOO_LONG_HOURS),
  },
  'a journey of which only the alarms are heard': {
    code: 'unexplained-interval',
    goOn: (h) => h.dispatch().tell('consignment.overdue', {}, 90).receive(20),
  },
  'an acceptance abroad after a journey without a word': {
    code: 'unexplained-interval',
    goOn: (h) => {
      const offer = h.offer('GT');
      h.dispatch().tell('quality.reviewed', {}, 101).accept(offer, 'GT');
    },
  },
  'work on an item that nobody has accepted': {
    code: 'in-nobodys-hands',
    goOn: (h) => {
      h.events.length = 0;
      h.tell('consignment.announced', { offerHash: 'n', to: 'GT', seals: [] }).receive().tell('original.cast');
    },
  },
  'work on an item that is lost': { code: 'handled-while-lost', goOn: (h) => h.dispatch().tell('consignment.lost').reseal() },
  'a second place while it lies in the first': {
    code: 'in-two-places',
    goOn: (h) => h.tell('storage.placed', { place: 'one' }).tell('storage.placed', { place: 'two' }),
  },
  'a scan elsewhere': {
    code: 'in-two-places',
    goOn: (h) => h.tell('storage.placed', { place: 'one' }).tell('storage.seen', { place: 'two' }),
  },
  'taking it from where it is not': {
    code: 'in-two-places',
    goOn: (h) => h.tell('storage.placed', { place: 'one' }).tell('storage.taken', { place: 'two' }),
  },
  'placing it while it travels': { code: 'in-two-places', goOn: (h) => h.dispatch().tell('storage.placed', { place: 'one' }) },
  'sending it while it lies in storage': { code: 'in-two-places', goOn: (h) => h.tell('storage.placed', { place: 'one' }).dispatch() },
  'offering by hand what travels': { code: 'in-two-places', goOn: (h) => h.dispatch().offer('x') },
  'activity alone while inside a whole': { code: 'alone-while-merged', goOn: (h) => h.tell('exhibit.merged', { into: 'w' }).offer('x') },
  'taking out what is in no whole': {
    code: 'taken-out-of-nothing',
    goOn: (h) => h.tell('exhibit.taken-out', { custodian: 'x', from: 'w' }),
  },
  'taking out of another whole': {
    code: 'taken-out-of-nothing',
    goOn: (h) => h.tell('exhibit.merged', { into: 'w' }).tell('exhibit.taken-out', { custodian: 'x', from: 'v' }),
  },
  'destruction under a hold': { code: 'hold-ignored', goOn: (h) => h.tell('hold.placed', { hold: 'h' }).tell('exhibit.destroyed') },
  'return to the owner under a hold': { code: 'hold-ignored', goOn: (h) => h.tell('hold.placed', { hold: 'h' }).tell('disposal.returned') },
  'the lifting of a hold that was not placed': { code: 'hold-not-placed', goOn: (h) => h.tell('hold.lifted', { hold: 'h' }) },
  'a correction of nothing': { code: 'note-without-event', goOn: (h) => h.tell('custody.corrected', { event: 'of another item' }) },
  'an explanation of what comes later': {
    code: 'note-without-event',
    goOn: (h) => h.tell('custody.explained', { event: `event-${h.events.length + 1}` }).reseal(),
  },
};

const TOLD: [what: string, code: CustodyFlagCode, happenings: Told[]][] = [
  ['a review before the cast existed', 'no-beginning', [['cast.passed'], poured]],
  ['a second beginning', 'second-beginning', [poured, poured]],
  ['an event after the destruction', 'after-destruction', [poured, ['cast.destroyed'], ['cast.passed']]],
  ['an offer without a receiver', 'offer-incomplete', [poured, ['handover.offered', { offerHash: 'a', from: 'maker' }]]],
  ['an offer made twice', 'offer-repeated', [poured, offer('a', 'maker', 'x'), offer('a', 'maker', 'y')]],
  ['an offer by one who does not hold the item', 'offer-by-another', [poured, offer('a', 'somebody', 'x')]],
  ['a handover nobody offered', 'answer-without-offer', [poured, accept('a', 'x')]],
  ['one offer accepted twice', 'answer-repeated', [poured, offer('a', 'maker', 'x'), accept('a', 'x'), accept('a', 'x')]],
  [
    'an offer accepted after its withdrawal',
    'answer-repeated',
    [poured, offer('a', 'maker', 'x'), close('a', 'withdrawn'), accept('a', 'x')],
  ],
  ['an acceptance by another than the receiver', 'accepted-by-another', [poured, offer('a', 'maker', 'x'), accept('a', 'thief')]],
  [
    'an acceptance after the offer ended',
    'accepted-after-expiry',
    [poured, offer('a', 'maker', 'x', { expiresAt: '2026-03-01T01:30:00.000Z' }), accept('a', 'x')],
  ],
  ['a sealing that names no seal', 'seal-missing', [poured, sealed()]],
  ['the opening of a seal that was not there', 'seal-not-on-item', [poured, sealed('S1'), opened('S2')]],
  ['an opening that names no seal', 'seal-not-on-item', [poured, sealed('S1'), opened()]],
  ['another seal offered than was put on', 'seal-differs', [poured, sealed('S1'), offer('a', 'maker', 'x', { seals: ['S2'] })]],
  [
    'another seal found than offered',
    'seal-differs',
    [poured, sealed('S1'), offer('a', 'maker', 'x', { seals: ['S1'] }), accept('a', 'x', { seals: ['S2'] })],
  ],
  ['another seal at departure', 'seal-differs', [poured, sealed('S1'), ['consignment.dispatched', { seals: ['S2'] }]]],
  [
    'another seal on arrival',
    'seal-differs',
    [poured, sealed('S1'), ['consignment.dispatched', { seals: ['S1'] }], ['consignment.received', { seals: ['S2'] }]],
  ],
  [
    'a broken seal on arrival',
    'seal-broken',
    [poured, sealed('S1'), ['consignment.dispatched', { seals: ['S1'] }], ['consignment.received', { seals: ['S1'], sealIntact: false }]],
  ],
  ['an arrival without a departure', 'received-but-never-sent', [poured, sealed('S1'), ['consignment.received', { seals: ['S1'] }]]],
];

describe('gaps in a custody history', () => {
  it('are not found in a thousand histories that follow the rules', () => {
    fc.assert(
      fc.property(plan, (each) => expect(findGaps(History.of(each).events)).toEqual([])),
      { numRuns: 1_000 },
    );
  });

  it.each(Object.entries(IMPOSSIBILITIES))('are found wherever such a history is made impossible: %s', (_, { code, goOn }) => {
    fc.assert(
      fc.property(plan, fc.nat(), (each, pick) => {
        const history = History.of({ ...each, end: null });
        const before = [...history.events];
        goOn(history, pick);
        const flags = findGaps(history.events);
        expect(flags.map((flag) => flag.code)).toContain(code);
        // What was possible before stays unflagged.
        expect(flags.every(({ at }) => history.events[at] !== before[at])).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('are found wherever an event that others rest on is left out, told twice or told of somebody else', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (each, pick) => {
        const { events } = History.of(each);
        const acceptances = events.flatMap(({ kind }, at) => (kind === 'handover.accepted' ? [at] : []));
        fc.pre(acceptances.length > 0);
        const at = acceptances[pick % acceptances.length] ?? 0;
        const accepted = events[at];
        if (!accepted) throw new Error('there is an acceptance');
        const offerAt = events.findIndex(({ kind, facts }) => kind !== 'handover.accepted' && facts.offerHash === accepted.facts.offerHash);
        const but = (place: number, ...instead: CustodyEvent[]): CustodyEvent[] => [
          ...events.slice(0, place),
          ...instead,
          ...events.slice(place + 1),
        ];
        const impossible = [
          but(offerAt),
          but(at, { ...accepted, facts: { ...accepted.facts, custodian: 'a stranger' } }),
          but(at, { ...accepted, facts: { ...accepted.facts, offerHash: 'never offered' } }),
          but(at, { ...accepted, facts: { ...accepted.facts, seals: ['of another item'] } }),
          but(at, { ...accepted, occurredAt: new Date(0) }),
          but(at, accepted, accepted),
          events.slice(1),
        ];
        for (const history of impossible) expect(findGaps(history)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('have at least one impossible history for each flag there is', () => {
    const shown = new Set([...Object.values(IMPOSSIBILITIES).map(({ code }) => code), ...TOLD.map(([, code]) => code)]);
    expect(CUSTODY_FLAGS.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('stay as they were when more is written: nothing that follows repairs them', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.constantFrom(...Object.values(IMPOSSIBILITIES)), plan, (each, pick, { goOn }, more) => {
        const history = History.of({ ...each, end: null });
        goOn(history, pick);
        const flags = findGaps(history.events);
        const longer = findGaps([...history.events, ...History.of(more).events]);
        expect(longer.slice(0, flags.length)).toEqual(flags);
      }),
      { numRuns: 100 },
    );
  });

  it.each(TOLD)('show %s', (_, code, happenings) => {
    expect(flagsOf(happenings)).toContain(code);
  });

  it('show custody that would begin before the last one did', () => {
    const [first, second, third] = told([poured, offer('a', 'maker', 'x'), accept('a', 'x')]);
    if (!first || !second || !third) throw new Error('three events were told');
    expect(findGaps([first, second, { ...third, occurredAt: new Date('2026-02-01T00:00:00Z') }])).toEqual([
      { code: 'accepted-before-offer', at: 2, kind: 'handover.accepted' },
      { code: 'overlap', at: 2, kind: 'handover.accepted' },
    ]);
  });

  it('let a recorded opening explain another seal on arrival', () => {
    expect(
      flagsOf([
        poured,
        sealed('S1'),
        ['consignment.dispatched', { seals: ['S1'] }],
        opened('S1'),
        sealed('S2'),
        ['consignment.received', { seals: ['S2'] }],
      ]),
    ).toEqual([]);
  });
});

describe('the holdings of an item', () => {
  it('follow each other without a gap but for the time inside a whole, the last one open until the item ends', () => {
    fc.assert(
      fc.property(plan, (each) => {
        const { events } = History.of(each);
        const holdings = holdingsOf(events, () => null);
        const merged = new Set(events.flatMap(({ kind, occurredAt }) => (kind === 'exhibit.merged' ? [occurredAt.getTime()] : [])));
        holdings.slice(1).forEach(({ from }, n) => {
          const ended = holdings[n]?.to ?? null;
          if (ended && merged.has(ended.getTime())) expect(from.getTime()).toBeGreaterThan(ended.getTime());
          else expect(ended).toEqual(from);
        });
        expect(holdings.at(-1)?.to === null).toBe(each.end === null);
      }),
    );
  });
});
