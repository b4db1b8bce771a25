import fc from 'fast-check';
import { retellCustody } from './custody';
import type { Json, JsonObject } from './json';
import { nodeCrypto } from './node-crypto';
import type { Step } from './order';

type Happening = [kind: string, facts?: Record<string, Json>];

function story(happenings: readonly Happening[], log = 'bz.example/log'): Step[] {
  return happenings.map(([kind, facts = {}], hour) => {
    const at = (facts['occurredAt'] as string | undefined) ?? new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
    const known: JsonObject = new Map(Object.entries(facts));
    return {
      log,
      leafIndex: hour,
      leafHash: new Uint8Array(32).fill(hour),
      proof: [],
      opening: null,
      event: {
        id: `event ${hour}`,
        kind,
        subject: { kind: 'cast', id: 'c1' },
        jurisdiction: 'BZ',
        official: 'official 1',
        occurredAt: at,
        recordedAt: at,
        after: null,
        facts: known,
        commitment: null,
      },
    };
  });
}

const faultsOf = (steps: readonly Step[]): string[] =>
  retellCustody(nodeCrypto, steps)
    .findings.filter(({ standing }) => standing === 'broken')
    .map(({ because }) => because);

const poured: Happening = ['cast.poured', { custodian: 'maker' }];
const offer = (hash: string, from: string, to: string, more: Record<string, Json> = {}): Happening => [
  'handover.offered',
  { offerHash: hash, from, to, ...more },
];
const accept = (hash: string, more: Record<string, Json> = {}): Happening => ['handover.accepted', { offerHash: hash, ...more }];
const refuse = (hash: string): Happening => ['handover.refused', { offerHash: hash }];

describe('custody', () => {
  it('moves when an offer is accepted, and only then', () => {
    const { holdings, findings } = retellCustody(
      nodeCrypto,
      story([poured, offer('a', 'maker', 'courier'), refuse('a'), offer('b', 'maker', 'vault'), accept('b')]),
    );
    expect(findings.every(({ standing }) => standing === 'proved')).toBe(true);
    expect(holdings.map(({ custodian, since }) => [custodian, since.slice(11, 13)])).toEqual([
      ['maker', '00'],
      ['vault', '04'],
    ]);
  });

  it('accepts the same acceptance kept by giver and receiver, each in its own log', () => {
    const steps = [...story([poured, offer('a', 'maker', 'GT'), accept('a')]), ...story([accept('a')], 'gt.example/log')];
    const { holdings } = retellCustody(nodeCrypto, steps);
    expect(faultsOf(steps)).toEqual([]);
    expect(holdings).toHaveLength(2);
  });

  it.each<[what: string, because: string, happenings: Happening[]]>([
    ['an acceptance that names no offer', 'names no offer', [poured, accept('never made')]],
    ['an acceptance without a name for the offer', 'names no offer', [poured, offer('a', 'maker', 'x'), ['handover.accepted']]],
    ['a second acceptance of one offer', 'accepted already', [poured, offer('a', 'maker', 'x'), accept('a'), accept('a')]],
    ['an acceptance of a refused offer', 'refused already', [poured, offer('a', 'maker', 'x'), refuse('a'), accept('a')]],
    [
      'an acceptance of an offer made void by another',
      'void already',
      [poured, offer('a', 'maker', 'x'), offer('b', 'maker', 'y'), accept('a'), accept('b')],
    ],
    ['an acceptance by somebody else', 'was made to x', [poured, offer('a', 'maker', 'x'), accept('a', { custodian: 'thief' })]],
    [
      'an acceptance after the offer ended',
      'ended on',
      [poured, offer('a', 'maker', 'x', { expiresAt: '2026-03-01T01:30:00.000Z' }), accept('a')],
    ],
    ['an offer by one who has no custody', 'had custody', [poured, offer('a', 'somebody', 'x')]],
    ['an offer made twice under one hash', 'repeats', [poured, offer('a', 'maker', 'x'), offer('a', 'maker', 'y')]],
    ['an offer whose hash is not its own', 'not that of its offer', [poured, offer('a', 'maker', 'x', { offer: new Map([['to', 'x']]) })]],
    ['an event before the item existed', 'before the item existed', [['cast.passed'], poured]],
    ['an event after its destruction', 'after the destruction', [poured, ['cast.destroyed'], ['cast.passed']]],
    ['a second beginning', 'was there already', [poured, poured]],
    [
      'custody that would begin before the last one did',
      'before the last holding',
      [poured, offer('a', 'maker', 'x'), accept('a', { occurredAt: '2026-02-01T00:00:00.000Z' })],
    ],
    [
      'another seal on arrival',
      'arrived with the seals S2',
      [poured, ['consignment.sealed', { seals: ['S1'] }], ['consignment.dispatched'], ['consignment.received', { seals: ['S2'] }]],
    ],
    [
      'a seal missing on arrival',
      'arrived with the seals S1',
      [poured, ['consignment.sealed', { seals: ['S1', 'S2'] }], ['consignment.dispatched'], ['consignment.received', { seals: ['S1'] }]],
    ],
    [
      'a broken seal on arrival',
      'found the seal broken',
      [
        poured,
        ['consignment.sealed', { sealNumber: 'S1' }],
        ['consignment.dispatched'],
        ['consignment.received', { sealNumber: 'S1', sealIntact: false }],
      ],
    ],
    [
      'another seal at departure than was put on',
      'were put on',
      [poured, ['consignment.sealed', { seals: ['S1'] }], ['consignment.dispatched', { seals: ['S9'] }]],
    ],
    ['the opening of a seal that was not there', 'was not on the item', [poured, ['seal.opened', { seals: ['S1'] }]]],
    ['a sealing without a seal', 'names no seal', [poured, ['consignment.sealed', { seals: [] }]]],
    [
      'other seals in the offer than on the item',
      'were on the item',
      [poured, ['consignment.sealed', { seals: ['S1'] }], offer('a', 'maker', 'x', { seals: ['S2'] })],
    ],
    [
      'other seals found than offered',
      'were offered',
      [poured, ['consignment.sealed', { seals: ['S1'] }], offer('a', 'maker', 'x', { seals: ['S1'] }), accept('a', { seals: ['S2'] })],
    ],
  ])('is broken by %s', (_, because, happenings) => {
    expect(faultsOf(story(happenings))).toEqual(expect.arrayContaining([expect.stringContaining(because)]));
  });

  it('lets a recorded opening explain another seal on arrival', () => {
    const happenings: Happening[] = [
      poured,
      ['consignment.sealed', { seals: ['S1'] }],
      ['consignment.dispatched'],
      ['seal.opened', { seals: ['S1'] }],
      ['consignment.sealed', { seals: ['S2'] }],
      ['consignment.received', { seals: ['S2'] }],
    ];
    expect(faultsOf(story(happenings))).toEqual([]);
  });

  it('holds for every history in which each acceptance answers an offer, and for none with an acceptance put in, taken out of turn or doubled', () => {
    const people = fc.constantFrom('vault', 'courier', 'examiner', 'court');
    const turns = fc.array(fc.record({ to: people, refusals: fc.array(people, { maxLength: 2 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(turns, fc.nat(), (moves, pick) => {
        const happenings: Happening[] = [poured];
        let holder = 'maker';
        moves.forEach(({ to, refusals }, turn) => {
          refusals.forEach((other, n) => happenings.push(offer(`${turn}r${n}`, holder, other), refuse(`${turn}r${n}`)));
          happenings.push(offer(String(turn), holder, to), accept(String(turn)));
          holder = to;
        });
        expect(faultsOf(story(happenings))).toEqual([]);
        expect(retellCustody(nodeCrypto, story(happenings)).holdings.at(-1)?.custodian).toBe(holder);

        const at = 1 + (pick % (happenings.length - 1));
        const foreign: Happening[] = [...happenings.slice(0, at), accept('put in'), ...happenings.slice(at)];
        expect(faultsOf(story(foreign))).not.toEqual([]);
        const offerAt = happenings.findIndex(([kind], index) => index >= at && kind === 'handover.offered');
        if (offerAt > 0) expect(faultsOf(story(happenings.filter((_, index) => index !== offerAt)))).not.toEqual([]);
        const doubled = happenings.flatMap((happening): Happening[] =>
          happening[0] === 'handover.accepted' ? [happening, happening] : [happening],
        );
        expect(faultsOf(story(doubled))).not.toEqual([]);
      }),
    );
  });
});
