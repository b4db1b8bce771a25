import fc from 'fast-check';
import {
  assertInsideOf,
  assertLimits,
  assertMayEnter,
  climateDeviations,
  countsWithin,
  keeps,
  overCapacity,
  PLACE_KINDS,
  walkThrough,
} from './storage-rules';

const kinds = fc.constantFrom(...PLACE_KINDS);

/** A tree as registering and moving make one: each place goes into one that was there before. */
const trees = fc.array(fc.record({ kind: kinds, into: fc.nat(20), items: fc.nat(5) }), { maxLength: 20 }).map((drafts) => {
  const places: { id: string; parentId: string | null; name: string; kind: (typeof PLACE_KINDS)[number]; items: number }[] = [];
  drafts.forEach(({ kind, into, items }, at) => {
    const parent = places[into];
    let parentId: string | null = null;
    try {
      if (parent) {
        assertInsideOf(kind, parent.kind);
        parentId = parent.id;
      }
    } catch (error) {
      expect(error).toMatchObject({ code: 'storage-place.order' });
    }
    places.push({ id: `p${at}`, parentId, name: `Place ${at}`, kind, items });
  });
  return places;
});

describe('storage places', () => {
  it('are never inside themselves, however they are put into one another', () => {
    fc.assert(
      fc.property(trees, (places) => {
        const byId = new Map(places.map((place) => [place.id, place]));
        for (const place of places) {
          let steps = 0;
          for (let up = place.parentId; up !== null; up = byId.get(up)?.parentId ?? null)
            expect((steps += 1)).toBeLessThan(PLACE_KINDS.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are each met once on a walk through them, after the place they are in', () => {
    fc.assert(
      fc.property(trees, (places) => {
        const walked = walkThrough(places);
        expect(walked.map(({ place }) => place.id).sort()).toEqual(places.map(({ id }) => id).sort());
        const met = new Map<string, number>();
        for (const { place, depth } of walked) {
          expect(depth).toBe(place.parentId === null ? 0 : (met.get(place.parentId) ?? NaN) + 1);
          met.set(place.id, depth);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hold what is in them and in every place inside them: the outermost hold everything, once', () => {
    fc.assert(
      fc.property(trees, (places) => {
        const within = countsWithin(places, new Map(places.map(({ id, items }) => [id, items])));
        const outermost = places.filter(({ parentId }) => parentId === null).reduce((sum, { id }) => sum + (within.get(id) ?? NaN), 0);
        expect(outermost).toBe(places.reduce((sum, { items }) => sum + items, 0));
        for (const { id, items } of places) expect(within.get(id)).toBeGreaterThanOrEqual(items);
      }),
      { numRuns: 200 },
    );
  });

  it('take no more than they hold: a full one refuses or says that it is too full', () => {
    const room = (id: string, capacity: number | null, items: number, whenFull: 'REFUSE' | 'FLAG' = 'REFUSE') => ({
      id,
      capacity,
      items,
      whenFull,
    });
    expect(overCapacity([room('shelf', 3, 3), room('room', null, 900)])).toEqual([]);
    expect(() => overCapacity([room('shelf', 3, 3), room('room', 10, 11)])).toThrow(
      expect.objectContaining({ code: 'storage-place.full', facts: { placeId: 'room', capacity: 10, items: 11 } }) as Error,
    );
    expect(overCapacity([room('shelf', 3, 4, 'FLAG'), room('room', 10, 11, 'FLAG')])).toEqual(['shelf', 'room']);
    expect(() => overCapacity([room('shelf', 3, 4, 'FLAG'), room('room', 10, 11)])).toThrow('storage-place.full');
  });

  it('are entered by those who are named for each of them, and kept by the keepers around them too', () => {
    const vault = { id: 'vault', keeperOfficialId: 'keeper', mayEnter: ['examiner'] };
    const shelf = { id: 'shelf', keeperOfficialId: null, mayEnter: null };
    expect(() => assertMayEnter('examiner', [shelf, vault])).not.toThrow();
    expect(() => assertMayEnter('keeper', [shelf, vault])).not.toThrow();
    expect(() => assertMayEnter('visitor', [shelf, vault])).toThrow('storage-place.may-not-enter');
    expect(() => assertMayEnter('visitor', [shelf])).not.toThrow();
    expect([keeps('keeper', [shelf, vault]), keeps('keeper', [shelf]), keeps('examiner', [shelf, vault])]).toEqual([true, false, false]);
  });

  it('say what is wrong with their air, and a value on a limit is within it', () => {
    const limits = { temperatureMin: 15, temperatureMax: 25, humidityMin: 30, humidityMax: 55 };
    const read = (temperature: number | null, humidity: number | null) => climateDeviations(limits, { temperature, humidity });
    expect([read(15, 55), read(25, 30), read(null, 40)]).toEqual([[], [], []]);
    expect([read(14.9, 56), read(25.1, null), read(20, 29)]).toEqual([['TOO_COLD', 'TOO_HUMID'], ['TOO_WARM'], ['TOO_DRY']]);
    expect(climateDeviations({ ...limits, temperatureMax: null }, { temperature: 90, humidity: null })).toEqual([]);
    expect(() => assertLimits({ ...limits, humidityMin: 56 })).toThrow('storage-place.limits-crossed');
    expect(() => assertLimits(limits)).not.toThrow();
  });
});
