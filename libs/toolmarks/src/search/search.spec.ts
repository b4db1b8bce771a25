import { ringScan } from '../cells/ring.fixture';
import { featuresOf, packFeatures } from '../cells/features';
import { DEFAULT_PARAMETERS } from '../cells/parameters';
import { type CollectionItem, type Ranked, searchCollection, type SearchState } from './search';

const QUERY = ringScan({ face: 1, thetaDeg: 71, seed: 9 });
const COLLECTION: CollectionItem[] = Array.from({ length: 12 }, (_, i) => {
  const scan = ringScan({ face: i === 7 ? 1 : i + 20, seed: i, thetaDeg: 30 * i });
  return { id: `a${i}`, features: packFeatures(featuresOf(scan, DEFAULT_PARAMETERS)) };
});
const OPTIONS = { atLeast: 4, fraction: 0.1, chunk: 3 };
const told = (ranked: readonly Ranked[]) => JSON.stringify(ranked);

describe('a search', () => {
  it('ranks the mate first and examines only the best by cells', async () => {
    const ranked = await searchCollection(QUERY, COLLECTION, OPTIONS);
    expect(ranked).toHaveLength(12);
    expect(ranked[0]).toMatchObject({ rank: 1, id: 'a7', note: 'candidate: for review by an examiner' });
    expect(ranked.map(({ comparison }) => comparison !== null)).toEqual(Array.from({ length: 12 }, (_, i) => i < 4));
  });

  it('answers the same from surfaces, from stored features and whatever the chunks', async () => {
    const lazily = COLLECTION.map(({ id }, i) => ({ id, surface: () => ringScan({ face: i === 7 ? 1 : i + 20, seed: i, thetaDeg: 30 * i }) }));
    const [stored, read, whole] = await Promise.all([
      searchCollection(QUERY, COLLECTION, OPTIONS), searchCollection(QUERY, lazily, OPTIONS), searchCollection(QUERY, COLLECTION, { ...OPTIONS, chunk: 100 }),
    ]);
    expect(told(read)).toBe(told(stored));
    expect(told(whole)).toBe(told(stored));
  });

  it('resumes from any stored state to the same answer, without looking at anything twice', async () => {
    const states: SearchState[] = [];
    const wanted = await searchCollection(QUERY, COLLECTION, { ...OPTIONS, onProgress: ({ state }) => { states.push(JSON.parse(JSON.stringify(state)) as SearchState); } });
    expect(states.length).toBeGreaterThan(5);
    for (const resumeFrom of states) {
      const looked: string[] = [];
      const items = COLLECTION.map(({ id, features }) => ({ id, features: () => { looked.push(id); return features as Uint8Array; } }));
      expect(told(await searchCollection(QUERY, items, { ...OPTIONS, resumeFrom }))).toBe(told(wanted));
      expect(looked).toHaveLength(12 - resumeFrom.screened.length + 4 - resumeFrom.compared.length);
    }
  });

  it('stops when it is cancelled, and the stored state is not lost', async () => {
    const controller = new AbortController();
    let state: SearchState | undefined;
    const stopped = searchCollection(QUERY, COLLECTION, {
      ...OPTIONS, signal: controller.signal,
      onProgress: (progress) => {
        state = progress.state;
        if (progress.done >= 6) controller.abort(new Error('the examiner changed their mind'));
      },
    });
    await expect(stopped).rejects.toThrow('the examiner changed their mind');
    expect(state?.screened.length).toBe(6);
    const wanted = await searchCollection(QUERY, COLLECTION, OPTIONS);
    expect(told(await searchCollection(QUERY, COLLECTION, { ...OPTIONS, resumeFrom: state! }))).toBe(told(wanted));
  });

  it('refuses the state of another query or of other parameters', async () => {
    let state: SearchState | undefined;
    await searchCollection(QUERY, COLLECTION.slice(0, 2), { ...OPTIONS, onProgress: (progress) => { state = progress.state; } });
    await expect(searchCollection(ringScan({ face: 4 }), COLLECTION, { resumeFrom: state! })).rejects.toThrow(RangeError);
    await expect(searchCollection(QUERY, COLLECTION, { resumeFrom: state!, parameters: { poses: 3 } })).rejects.toThrow(RangeError);
  });

  it('refuses a collection that names an acquisition twice or has nothing to compare', async () => {
    await expect(searchCollection(QUERY, [COLLECTION[0]!, COLLECTION[0]!])).rejects.toThrow('once');
    await expect(searchCollection(QUERY, [{ id: 'empty' }])).rejects.toThrow('neither a surface nor features');
  });

  it('of an empty collection is empty', async () => {
    expect(await searchCollection(QUERY, [])).toEqual([]);
  });
});
