import fc from 'fast-check';
import { featuresOf, packFeatures } from '../cells/features';
import { DEFAULT_PARAMETERS } from '../cells/parameters';
import { ringScan } from '../cells/ring.fixture';
import { type ClassCharacteristics, type ClassedItem, filterByClass, sameClass, searchWithinClass } from './class-filter';
import { searchCollection } from './search';

const FIELDS = ['calibre', 'region', 'firing-pin', 'constructor'];
const characteristics: fc.Arbitrary<ClassCharacteristics> = fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('', ' ', 'a', 'b', ' b '));
const fields = fc.subarray(FIELDS);
const collection = fc.array(fc.record({ id: fc.uuid(), characteristics }, { requiredKeys: ['id'] }), { maxLength: 12 });

describe('a class filter', () => {
  it('excludes what is stated differently and nothing that is unknown', () => {
    const query = { calibre: '9x19', region: 'breech-face' };
    expect(sameClass(query, { calibre: '9x19' }, ['calibre', 'region'])).toBe(true);
    expect(sameClass(query, { calibre: '.40 S&W' }, ['calibre', 'region'])).toBe(false);
    expect(sameClass(query, { calibre: '.40 S&W' }, ['region'])).toBe(true);
    expect(sameClass(query, { calibre: ' ' }, ['calibre'])).toBe(true);
    expect(sameClass(query, {}, ['calibre', 'toString'])).toBe(true);
  });

  it('does not depend on the side, and everything is of its own class', () => {
    fc.assert(fc.property(characteristics, characteristics, fields, (a, b, by) => {
      expect(sameClass(a, b, by)).toBe(sameClass(b, a, by));
      expect(sameClass(a, a, by)).toBe(true);
      expect(sameClass(a, {}, by)).toBe(true);
    }));
  });

  it('excludes with more fields at least what it excludes with fewer', () => {
    fc.assert(fc.property(characteristics, collection, fields, fc.constantFrom(...FIELDS), (query, items, by, further) => {
      const fewer = filterByClass(items, { characteristics: query, fields: by });
      const more = filterByClass(items, { characteristics: query, fields: [...by, further] });
      expect(fewer.kept).toEqual(expect.arrayContaining(more.kept));
    }));
  });

  it('keeps or counts each item once, in the order of the collection, and says by which field', () => {
    fc.assert(fc.property(characteristics, collection, fields, (query, items, by) => {
      const { kept, excluded } = filterByClass(items, { characteristics: query, fields: by });
      expect(kept).toEqual(items.filter((item) => sameClass(query, item.characteristics ?? {}, by)));
      expect(kept.length + excluded.items).toBe(items.length);
      expect(excluded.byField.map(({ field }) => field)).toEqual(by);
      for (const { field, items: counted } of excluded.byField) {
        expect(counted).toBe(filterByClass(items, { characteristics: query, fields: [field] }).excluded.items);
        expect(counted).toBeLessThanOrEqual(excluded.items);
      }
    }));
  });
});

describe('a search within a class', () => {
  const query = ringScan({ face: 1, thetaDeg: 71, seed: 9 });
  const looked: string[] = [];
  const items: ClassedItem[] = ['9x19', '.40', '9x19', undefined].map((calibre, i) => ({
    id: `a${i}`,
    features: () => {
      looked.push(`a${i}`);
      return packFeatures(featuresOf(ringScan({ face: i === 3 ? 1 : i + 20, seed: i }), DEFAULT_PARAMETERS));
    },
    ...(calibre !== undefined && { characteristics: { calibre } }),
  }));
  const filter = { characteristics: { calibre: '9x19' }, fields: ['calibre'] };

  it('never looks at what is excluded, counts it, and ranks the others as a search of them alone does', async () => {
    const { ranked, excluded } = await searchWithinClass(query, items, filter);
    expect(excluded).toEqual({ items: 1, byField: [{ field: 'calibre', items: 1 }] });
    expect(new Set(looked)).toEqual(new Set(['a0', 'a2', 'a3']));
    expect(ranked[0]!.id).toBe('a3');
    expect(JSON.stringify(ranked)).toBe(JSON.stringify(await searchCollection(query, items.filter(({ id }) => id !== 'a1'))));
  });

  it('by no fields is the search itself', async () => {
    const { ranked, excluded } = await searchWithinClass(query, items, { ...filter, fields: [] });
    expect(excluded).toEqual({ items: 0, byField: [] });
    expect(JSON.stringify(ranked)).toBe(JSON.stringify(await searchCollection(query, items)));
  });
});
