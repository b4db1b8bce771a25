import fc from 'fast-check';
import { cannotBeOne, samePlace, SHORTEST_JOURNEY_MINUTES } from './sightings';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 1) + minutes * 60_000);

describe('two sightings of one label', () => {
  it('can be one label when there was time to go from place to place', () => {
    expect(cannotBeOne({ place: 'Belmopan', at: at(0) }, { place: 'Belize City', at: at(SHORTEST_JOURNEY_MINUTES) })).toBe(false);
    expect(cannotBeOne({ place: 'Belmopan', at: at(0) }, { place: 'Belize City', at: at(SHORTEST_JOURNEY_MINUTES - 1) })).toBe(true);
  });

  it('are at one place however its name is written', () => {
    expect(samePlace('Laboratory, room 2', ' LABORATORY  ROOM 2 ')).toBe(true);
    expect(samePlace('Room 2', 'Room 12')).toBe(false);
  });

  it('prove nothing when somebody did not say where', () =>
    expect(cannotBeOne({ place: null, at: at(0) }, { place: 'Belmopan', at: at(0) })).toBe(false));

  it('are judged alike, whichever was written down first', () =>
    fc.assert(
      fc.property(fc.option(fc.constantFrom('A', 'B')), fc.option(fc.constantFrom('A', 'B')), fc.integer({ min: -90, max: 90 }), (one, other, minutes) => {
        const [first, second] = [
          { place: one, at: at(0) },
          { place: other, at: at(minutes) },
        ];
        expect(cannotBeOne(first, second)).toBe(cannotBeOne(second, first));
        if (one === other) expect(cannotBeOne(first, second)).toBe(false);
      }),
    ));
});
