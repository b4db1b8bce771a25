import fc from 'fast-check';
import type { CustodyEvent, CustodyFacts } from './custody-event';
import { findGaps, type CustodyFlagCode } from './find-gaps';
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

const person = fc.constantFrom('vault', 'courier', 'examiner', 'court', 'maker');
type Turn = { act: 'hand over'; to: string; refusals: string[] } | { act: 'reseal' } | { act: 'send and take back' } | { act: 'review' };
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ act: fc.constant('hand over' as const), to: person, refusals: fc.array(person, { maxLength: 2 }) }),
  fc.constant<Turn>({ act: 'reseal' }),
  fc.constant<Turn>({ act: 'send and take back' }),
  fc.constant<Turn>({ act: 'review' }),
);

/** A history in which every step follows the rules. */
function validHistory(turns: readonly Turn[], arrived: boolean): Told[] {
  let seals: string[] = arrived ? ['S0'] : [];
  let holder = arrived ? 'GT' : 'maker';
  let number = 0;
  const history: Told[] = arrived
    ? [
        ['consignment.announced', { offerHash: 'o0', to: 'GT', seals: ['S0'] }],
        ['consignment.received', { seals: ['S0'], sealIntact: true }],
        accept('o0', 'GT', { seals: ['S0'] }),
      ]
    : [poured];
  for (const each of turns) {
    number += 1;
    if (each.act === 'review') history.push(['cast.passed']);
    if (each.act === 'reseal') {
      if (seals.length) history.push(opened(...seals));
      seals = [`S${number}`];
      history.push(sealed(...seals));
    }
    if (each.act === 'send and take back')
      history.push(['consignment.dispatched', { seals }], ['consignment.received', { seals, sealIntact: true }]);
    if (each.act === 'hand over') {
      each.refusals.forEach((to, n) =>
        history.push(offer(`o${number}r${n}`, holder, to, { seals }), close(`o${number}r${n}`, n % 2 ? 'withdrawn' : 'refused')),
      );
      history.push(offer(`o${number}`, holder, each.to, { seals }), accept(`o${number}`, each.to, { seals }));
      holder = each.to;
    }
  }
  return history;
}
const turns = fc.array(turn, { maxLength: 10 });

describe('gaps in a custody history', () => {
  it('are not found in a thousand histories that follow the rules', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), (each, arrived) => expect(findGaps(told(validHistory(each, arrived)))).toEqual([])),
      { numRuns: 1_000 },
    );
  });

  it('are found wherever such a history is made impossible', () => {
    const handedOver = turns.filter((each) => each.some(({ act }) => act === 'hand over'));
    fc.assert(
      fc.property(handedOver, fc.boolean(), fc.nat(), (each, arrived, pick) => {
        const history = validHistory(each, arrived);
        const acceptances = history.flatMap(([kind], at) => (kind === 'handover.accepted' ? [at] : []));
        const at = acceptances[pick % acceptances.length] ?? 0;
        const [, facts = {}] = history[at] ?? poured;
        const changed = (place: number, ...instead: Told[]): Told[] => [
          ...history.slice(0, place),
          ...instead,
          ...history.slice(place + 1),
        ];
        const offerAt = history.findIndex(([kind, { offerHash } = {}]) => kind !== 'handover.accepted' && offerHash === facts.offerHash);
        const impossible: Told[][] = [
          changed(offerAt),
          changed(at, accept(facts.offerHash ?? '', 'a stranger')),
          changed(at, accept('never offered', facts.custodian ?? '')),
          changed(at, accept(facts.offerHash ?? '', facts.custodian ?? '', { seals: ['of another item'] })),
          changed(at, history[at] ?? poured, history[at] ?? poured),
          changed(at, history[at] ?? poured, offer('teleported', 'a stranger', 'x')),
          changed(at, history[at] ?? poured, ['consignment.received', { seals: ['S0'] }]),
          [...history, poured],
          [...history, ['cast.destroyed'], ['cast.passed']],
          history.slice(1),
        ];
        for (const each of impossible) expect(flagsOf(each)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[what: string, code: CustodyFlagCode, happenings: Told[]]>([
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
  ])('show %s', (_, code, happenings) => {
    expect(flagsOf(happenings)).toContain(code);
  });

  it('show custody that would begin before the last one did', () => {
    const [first, second, third] = told([poured, offer('a', 'maker', 'x'), accept('a', 'x')]);
    if (!first || !second || !third) throw new Error('three events were told');
    expect(findGaps([first, second, { ...third, occurredAt: new Date('2026-02-01T00:00:00Z') }])).toEqual([
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
  it('follow each other without a gap, the last one open', () => {
    fc.assert(
      fc.property(turns, fc.boolean(), (each, arrived) => {
        const holdings = holdingsOf(told(validHistory(each, arrived)), () => null);
        holdings.forEach(({ to }, n) => expect(to).toEqual(holdings[n + 1]?.from ?? null));
        expect(holdings.length).toBe(1 + each.filter(({ act }) => act === 'hand over').length);
      }),
    );
  });
});
