import fc from 'fast-check';
import { differencesOf, drawSample, judgeScan, MOST_READS, readsOf, type ItemScan, type StockList } from './stock-take-rules';
import { STOCK_TAKE_MOVES, stockTakeStateAfter } from './stock-take.states';

/** A room with two shelves, and another room. */
const nesting = new Map<string, string | null>([
  ['room', null],
  ['shelf-1', 'room'],
  ['shelf-2', 'room'],
  ['other', null],
]);
const PLACES = ['room', 'shelf-1', 'shelf-2', 'other'] as const;
const list = (listed: readonly (readonly [string, string | null])[], within: string | null = 'room'): StockList => ({
  listed: new Map(listed),
  within,
  nesting,
});
const kindsOf = (found: ReturnType<typeof differencesOf>): string[] =>
  found.map(({ kind, exhibitId, read }) => `${kind} ${exhibitId ?? read ?? ''}`).sort();

describe('a stock-take', () => {
  it('names what is missing, elsewhere, unexpected, unknown and in two places, each once', () => {
    const should = list([
      ['a', 'shelf-1'],
      ['b', 'shelf-1'],
      ['c', 'shelf-2'],
      ['d', 'shelf-2'],
    ]);
    const scans: ItemScan[] = [
      { exhibitId: 'a', placeId: 'shelf-1' },
      { exhibitId: 'b', placeId: 'shelf-2' },
      { exhibitId: 'c', placeId: 'shelf-1' },
      { exhibitId: 'c', placeId: 'shelf-2' },
      { exhibitId: 'stranger', placeId: 'shelf-1' },
    ];
    const recorded = new Map([['stranger', 'other']]);
    expect(kindsOf(differencesOf(should, scans, ['XYZ', 'XYZ'], recorded))).toEqual([
      'FOUND_ELSEWHERE b',
      'MISSING d',
      'TWO_PLACES c',
      'UNEXPECTED stranger',
      'UNKNOWN_CODE XYZ',
    ]);
  });

  it('takes a scan in the room for one on its shelf, and a scan of which nobody says where for a sight of it', () => {
    const should = list([['a', 'shelf-1']]);
    for (const placeId of ['shelf-1', 'room', null])
      expect(differencesOf(should, [{ exhibitId: 'a', placeId }], [], new Map())).toEqual([]);
    expect(kindsOf(differencesOf(should, [{ exhibitId: 'a', placeId: 'other' }], [], new Map()))).toEqual(['FOUND_ELSEWHERE a']);
    expect(kindsOf(differencesOf(list([['gun', null]], null), [{ exhibitId: 'gun', placeId: 'other' }], [], new Map()))).toEqual([
      'FOUND_ELSEWHERE gun',
    ]);
  });

  it('does not wonder at an item that was moved here meanwhile, nor, in an inventory, at one that is where the records put it', () => {
    const meanwhile = new Map([['new', 'shelf-2']]);
    expect(differencesOf(list([]), [{ exhibitId: 'new', placeId: 'shelf-2' }], [], meanwhile)).toEqual([]);
    expect(differencesOf(list([], null), [{ exhibitId: 'new', placeId: null }], [], meanwhile)).toEqual([]);
    expect(kindsOf(differencesOf(list([]), [{ exhibitId: 'new', placeId: 'shelf-1' }], [], meanwhile))).toEqual(['UNEXPECTED new']);
    expect(kindsOf(differencesOf(list([]), [{ exhibitId: 'new', placeId: null }], [], new Map([['new', 'other']])))).toEqual([
      'UNEXPECTED new',
    ]);
  });

  const items = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const places = fc.constantFrom(...PLACES);
  const scans = fc.array(fc.record({ exhibitId: items, placeId: fc.option(places) }), { maxLength: 20 });
  const lists = fc.dictionary(items, fc.option(places)).map((listed) => list(Object.entries(listed)));

  it('says the same of the same scans, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(lists, scans, fc.array(fc.nat()), (should, scanned, order) => {
        const once = kindsOf(differencesOf(should, scanned, [], new Map()));
        const again = [...scanned, ...scanned].map((scan, at) => ({ scan, key: order[at % (order.length || 1)] ?? 0 }));
        again.sort((x, y) => x.key - y.key);
        expect(
          kindsOf(
            differencesOf(
              should,
              again.map(({ scan }) => scan),
              [],
              new Map(),
            ),
          ),
        ).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no item: every listed one is found where it should be or stands in the differences, and nothing stands there twice', () => {
    fc.assert(
      fc.property(lists, scans, (should, scanned) => {
        const found = differencesOf(should, scanned, [], new Map());
        expect(new Set(found.map(({ exhibitId }) => exhibitId)).size).toBe(found.length);
        for (const id of should.listed.keys()) {
          const seen = scanned.some(({ exhibitId }) => exhibitId === id);
          expect(found.some(({ exhibitId, kind }) => exhibitId === id && kind === 'MISSING')).toBe(!seen);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells at each scan what it will say at the end: a repeated one is harmless, one elsewhere is not', () => {
    const should = list([['a', 'shelf-1']]);
    const scan = (placeId: string | null) => ({ exhibitId: 'a', placeId });
    expect(judgeScan(scan('shelf-1'), [], 'shelf-1', should)).toBe('FOUND');
    expect(judgeScan(scan('shelf-2'), [], 'shelf-1', should)).toBe('ELSEWHERE');
    expect(judgeScan(scan('shelf-1'), ['shelf-1'], 'shelf-1', should)).toBe('REPEATED');
    expect(judgeScan(scan(null), ['shelf-1'], 'shelf-1', should)).toBe('REPEATED');
    expect(judgeScan(scan('shelf-2'), ['shelf-1'], 'shelf-1', should)).toBe('TWO_PLACES');
    expect(judgeScan({ exhibitId: 'x', placeId: 'shelf-2' }, [], 'shelf-2', should)).toBe('NOT_LISTED');
    expect(judgeScan({ exhibitId: 'x', placeId: 'shelf-2' }, [], null, should)).toBe('UNEXPECTED');
  });

  it('draws a sample that anybody can draw again with its seed, and that nobody chose', () => {
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 40 });
    fc.assert(
      fc.property(ids, fc.nat(50), fc.string(), (population, size, seed) => {
        const sample = drawSample(population, size, seed);
        expect(sample).toEqual(drawSample([...population].reverse(), size, seed));
        expect(sample).toHaveLength(Math.min(size, population.length));
        expect(population).toEqual(expect.arrayContaining(sample));
      }),
      { numRuns: 200 },
    );
    const hundred = Array.from({ length: 100 }, (_, at) => `item-${at}`);
    const often = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of drawSample(hundred, 10, String(seed))) often.set(id, (often.get(id) ?? 0) + 1);
    expect(often.size).toBe(100);
    expect(Math.max(...often.values())).toBeLessThan(80);
  });

  it('reads a pasted list as lines, cells of a table or a line with commas, and refuses one that is too long', () => {
    expect(readsOf('BZ-1\r\nBZ-2\n\n  BZ-3 , BZ-4;BZ-5\tBZ-6')).toEqual(['BZ-1', 'BZ-2', 'BZ-3', 'BZ-4', 'BZ-5', 'BZ-6']);
    expect(readsOf(Array.from({ length: MOST_READS }, () => 'x').join('\n'))).toHaveLength(MOST_READS);
    expect(() => readsOf(Array.from({ length: MOST_READS + 1 }, () => 'x').join('\n'))).toThrow('stock-take.list-too-long');
    expect(() => readsOf('x'.repeat(301))).toThrow('stock-take.list-too-long');
  });

  it('is closed and settled by somebody other than who opened it, and ends once', () => {
    const open = { state: 'open' as const, openedBy: 'opener' };
    expect(() => stockTakeStateAfter(open, 'close', 'opener')).toThrow('stock-take.needs-another');
    expect(stockTakeStateAfter(open, 'close', 'another')).toBe('closed');
    expect(() => stockTakeStateAfter({ ...open, state: 'closed' }, 'settle', 'opener')).toThrow('stock-take.needs-another');
    expect(stockTakeStateAfter(open, 'cancel', 'opener')).toBe('cancelled');
    for (const state of ['settled', 'cancelled'] as const)
      for (const move of STOCK_TAKE_MOVES)
        expect(() => stockTakeStateAfter({ state, openedBy: 'opener' }, move, 'another')).toThrow('stock-take.move-not-allowed');
  });
});
