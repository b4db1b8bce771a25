import fc from 'fast-check';
import { countsOf } from './batch-rows';
import {
  assertAnother,
  BATCH_MOVES,
  BATCH_STATES,
  batchStateAfter,
  differencesOf,
  resultFaults,
  type BatchState,
} from './destruction.states';

const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('the states of a destruction batch', () => {
  it('know no way to destruction but over an approval, and none to a certificate but over destruction', () => {
    const leadTo = (move: 'carry-out' | 'certify'): BatchState[] =>
      BATCH_STATES.filter((state) => {
        try {
          batchStateAfter(state, move);
          return true;
        } catch {
          return false;
        }
      });
    expect(leadTo('carry-out')).toEqual(['approved']);
    expect(leadTo('certify')).toEqual(['carried-out']);
  });

  it('cannot be called off once it is done', () => {
    for (const state of ['carried-out', 'certified', 'cancelled'] as const)
      expect(() => batchStateAfter(state, 'cancel')).toThrow(refused('destruction-batch.move-not-allowed'));
  });

  it('never leave an end, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom<BatchState>('certified', 'cancelled'), fc.constantFrom(...BATCH_MOVES), (end, move) => {
        expect(() => batchStateAfter(end, move)).toThrow(refused('destruction-batch.move-not-allowed'));
      }),
    );
  });

  it('want another person where something is confirmed', () => {
    expect(() => assertAnother('a', ['a'])).toThrow(refused('destruction-batch.needs-second-person'));
    expect(() => assertAnother('b', ['a', null])).not.toThrow();
  });
});

describe('the counts of a batch', () => {
  it('name each item that was not wholly destroyed as planned, and leave the counts as they are', () => {
    const items = [
      { itemId: 'whole', planned: 500, destroyed: 500, leftOver: 0 },
      { itemId: 'left', planned: 500, destroyed: 400, leftOver: 100 },
      { itemId: 'short', planned: 500, destroyed: 480, leftOver: 0 },
      { itemId: 'over', planned: 500, destroyed: 510, leftOver: 0 },
      { itemId: 'waiting', planned: 1, destroyed: null, leftOver: null },
    ];
    expect(differencesOf(items).map(({ itemId, unaccounted }) => [itemId, unaccounted])).toEqual([
      ['left', 0],
      ['short', 20],
      ['over', -10],
    ]);
  });

  it('have no difference exactly when everything planned is destroyed and nothing is left', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (planned, destroyed, leftOver) => {
        const found = differencesOf([{ itemId: 'item', planned, destroyed, leftOver }]);
        expect(found.length === 0).toBe(planned === destroyed && leftOver === 0);
        for (const { unaccounted } of found) expect(planned).toBe(destroyed + leftOver + unaccounted);
      }),
    );
  });

  it('are summed by calibre for rounds, and apart for weapons with and without a record', () => {
    const item = { calibre: null, destroyed: null, leftOver: null };
    const counts = countsOf([
      { ...item, kind: 'FIREARM', planned: 1, destroyed: 1, leftOver: 0 },
      { ...item, kind: 'FIREARM', planned: 1, destroyed: 0, leftOver: 1 },
      { ...item, kind: 'AMMUNITION', calibre: '9x19', planned: 100 },
      { ...item, kind: 'AMMUNITION', calibre: '9x19', planned: 20 },
      { ...item, kind: 'AMMUNITION', calibre: '7.62x39', planned: 5 },
    ]);
    expect(counts).toEqual([
      { kind: 'FIREARM', calibre: null, planned: 2, destroyed: 1, leftOver: 1 },
      { kind: 'AMMUNITION', calibre: '7.62x39', planned: 5, destroyed: null, leftOver: null },
      { kind: 'AMMUNITION', calibre: '9x19', planned: 120, destroyed: null, leftOver: null },
    ]);
  });

  it('are asked of each item once, and of nothing else', () => {
    const result = (itemId: string) => ({ itemId, destroyed: 1, leftOver: 0 });
    expect(resultFaults(['a', 'b'], [result('a'), result('a'), result('z')])).toEqual({ missing: ['b'], unknown: ['z'], repeated: ['a'] });
    expect(resultFaults(['a'], [result('a')])).toEqual({ missing: [], unknown: [], repeated: [] });
  });
});
