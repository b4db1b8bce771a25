import fc from 'fast-check';
import type { ItemKind } from '@headstamp/codes';
import { assertCombinable, assertDivisible, assertInside, assertMovableAlone, outermost, treeFaults, type TreeItem } from './exhibit-tree';

const refused = (code: string): Error => expect.objectContaining({ code }) as Error;
const CASE = 'case';
const anItem = (id: string, more: Partial<TreeItem> = {}): TreeItem => ({
  id,
  kind: 'FIRED_BULLET',
  caseId: CASE,
  parentId: null,
  wholeId: null,
  ...more,
});

type Attempt =
  | { readonly act: 'divide'; readonly pick: number; readonly parts: number }
  | { readonly act: 'merge'; readonly picks: readonly number[] }
  | { readonly act: 'take out'; readonly pick: number; readonly whole: number };
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({ act: fc.constant('divide' as const), pick: fc.nat(60), parts: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ act: fc.constant('merge' as const), picks: fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }) }),
  fc.record({ act: fc.constant('take out' as const), pick: fc.nat(60), whole: fc.nat(60) }),
);

/** Carries out what the rules allow, and nothing else, as the service does; returns the tree after every step. */
function grown(attempts: readonly Attempt[]): TreeItem[][] {
  const items: TreeItem[] = [anItem('0'), anItem('1'), anItem('2', { caseId: 'another' })];
  const history = [[...items]];
  const at = (pick: number): TreeItem => items[pick % items.length] ?? anItem('0');
  for (const each of attempts) {
    try {
      if (each.act === 'divide') {
        const item = at(each.pick);
        assertMovableAlone({ ...item, castingId: null });
        const kinds = Array.from({ length: each.parts }, (): ItemKind => 'BULLET_FRAGMENT');
        assertDivisible(item, items.filter(({ wholeId }) => wholeId === item.id).length, kinds);
        for (const kind of kinds) items.push(anItem(String(items.length), { kind, parentId: item.id, caseId: item.caseId }));
      } else if (each.act === 'merge') {
        const parts = each.picks.map(at);
        const whole = anItem(String(items.length), { caseId: assertCombinable(parts, 'FIRED_BULLET') });
        items.push(whole);
        for (const { id } of parts) items[Number(id)] = { ...(items[Number(id)] ?? anItem(id)), wholeId: whole.id };
      } else {
        const part = at(each.pick);
        assertInside(at(each.whole).id, [part]);
        items[Number(part.id)] = { ...part, wholeId: null };
      }
    } catch (error) {
      expect(error).toHaveProperty('code', expect.stringMatching(/^exhibit\./));
    }
    history.push([...items]);
  }
  return history;
}

describe('the tree of exhibits', () => {
  it('stays a tree whatever is divided, merged and taken out', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 25 }), (attempts) => {
        for (const items of grown(attempts)) expect(treeFaults(items)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never loses an item, nor what an item comes from', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 25 }), (attempts) => {
        const history = grown(attempts);
        const last = history.at(-1) ?? [];
        for (const items of history)
          for (const item of items) expect(last[Number(item.id)]).toEqual({ ...item, wholeId: last[Number(item.id)]?.wholeId });
      }),
      { numRuns: 200 },
    );
  });

  it('has every item inside a whole held by the outermost whole, which is inside nothing', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 25 }), (attempts) => {
        const items = grown(attempts).at(-1) ?? [];
        const byId = new Map(items.map((item) => [item.id, item]));
        for (const item of items) {
          expect(outermost(item, byId).wholeId).toBeNull();
          expect(outermost(item, byId) === item).toBe(item.wholeId === null);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets nothing inside a whole, and nothing in the silicone, be moved on its own', () => {
    fc.assert(
      fc.property(fc.option(fc.uuid()), fc.option(fc.uuid()), (wholeId, castingId) => {
        const move = (): void => assertMovableAlone({ wholeId, castingId });
        if (wholeId !== null) expect(move).toThrow(refused('exhibit.inside-whole'));
        else if (castingId !== null) expect(move).toThrow(refused('exhibit.in-casting'));
        else expect(move).not.toThrow();
      }),
    );
  });

  it('names what is wrong with a tree that was tampered with', () => {
    expect(
      treeFaults([
        anItem('a', { parentId: 'b' }),
        anItem('b', { parentId: 'a' }),
        anItem('c', { wholeId: 'd' }),
        anItem('d', { wholeId: 'c' }),
        anItem('e', { parentId: 'gone' }),
        anItem('f', { wholeId: 'gone' }),
        anItem('g', { wholeId: 'a', caseId: 'another' }),
      ]),
    ).toEqual([
      { id: 'a', fault: 'descends-from-itself' },
      { id: 'b', fault: 'descends-from-itself' },
      { id: 'c', fault: 'inside-itself' },
      { id: 'd', fault: 'inside-itself' },
      { id: 'e', fault: 'parent-unknown' },
      { id: 'f', fault: 'whole-unknown' },
      { id: 'g', fault: 'whole-of-other-case' },
    ]);
  });

  it.each<[what: string, code: string, act: () => void]>([
    ['a cast is divided', 'exhibit.kind-not-divided', () => assertDivisible(anItem('a', { kind: 'CAST' }), 0, ['PART'])],
    ['a whole is divided instead of taken apart', 'exhibit.whole-is-taken-apart', () => assertDivisible(anItem('a'), 2, ['PART'])],
    ['a test fire is split off', 'exhibit.kind-not-a-part', () => assertDivisible(anItem('a'), 0, ['TEST_FIRE_CASE'])],
    ['one item is merged', 'exhibit.whole-of-one', () => assertCombinable([anItem('a'), anItem('a')], 'FIRED_BULLET')],
    ['a mould is merged', 'exhibit.kind-not-a-part', () => assertCombinable([anItem('a'), anItem('b', { kind: 'MOULD' })], 'FIRED_BULLET')],
    ['items become a cast', 'exhibit.kind-not-a-part', () => assertCombinable([anItem('a'), anItem('b')], 'CAST')],
    [
      'items of two cases are merged',
      'exhibit.parts-of-other-case',
      () => assertCombinable([anItem('a'), anItem('b', { caseId: 'another' })], 'FIRED_BULLET'),
    ],
    [
      'an item is merged twice',
      'exhibit.inside-whole',
      () => assertCombinable([anItem('a'), anItem('b', { wholeId: 'w' })], 'FIRED_BULLET'),
    ],
    ['something is taken out of a whole it is not in', 'exhibit.not-inside', () => assertInside('w', [anItem('a', { wholeId: 'v' })])],
  ])('refuses it when %s', (_, code, act) => {
    expect(act).toThrow(refused(code));
  });
});
