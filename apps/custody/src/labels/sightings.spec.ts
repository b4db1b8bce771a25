import fc from 'fast-check';
import { readShortestJourney } from './shortest-journey';
import { cannotBeOne, samePlace } from './sightings';

const SHORTEST_JOURNEY_MINUTES = 30;

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 1) + minutes * 60_000);

describe('two sightings of one label', () => {
  it('can be one label when there was time to go from place to place', () => {
    expect(cannotBeOne({ place: 'Belmopan', at: at(0) }, { place: 'Belize City', at: at(SHORTEST_JOURNEY_MINUTES) }, SHORTEST_JOURNEY_MINUTES)).toBe(false);
    expect(cannotBeOne({ place: 'Belmopan', at: at(0) }, { place: 'Belize City', at: at(SHORTEST_JOURNEY_MINUTES - 1) }, SHORTEST_JOURNEY_MINUTES)).toBe(true);
    // An installation says how near its buildings are to one another.
    expect(cannotBeOne({ place: 'Belmopan', at: at(0) }, { place: 'Belize City', at: at(29) }, 10)).toBe(false);
    expect(readShortestJourney({ HEADSTAMP_SHORTEST_JOURNEY_MINUTES: '240' })).toEqual({ minutes: 240 });
    expect(readShortestJourney({})).toEqual({ minutes: SHORTEST_JOURNEY_MINUTES });
    expect(() => readShortestJourney({ HEADSTAMP_SHORTEST_JOURNEY_MINUTES: 'far' })).toThrow('HEADSTAMP_SHORTEST_JOURNEY_MINUTES');
  });

  it('are at one place however its name is written', () => {
    expect(samePlace('Laboratory, room 2', ' LABORATORY  ROOM 2 ')).toBe(true);
    expect(samePlace('Room 2', 'Room 12')).toBe(false);
  });

  it('prove nothing when somebody did not say where', () =>
    expect(cannotBeOne({ place: null, at: at(0) }, { place: 'Belmopan', at: at(0) }, SHORTEST_JOURNEY_MINUTES)).toBe(false));

  it('are judged alike, whichever was written down first', () =>
    fc.assert(
      fc.property(fc.option(fc.constantFrom('A', 'B')), fc.option(fc.constantFrom('A', 'B')), fc.integer({ min: -90, max: 90 }), (one, other, minutes) => {
        const [first, second] = [
          { place: one, at: at(0) },
          { place: other, at: at(minutes) },
        ];
        expect(cannotBeOne(first, second, SHORTEST_JOURNEY_MINUTES)).toBe(cannotBeOne(second, first, SHORTEST_JOURNEY_MINUTES));
        if (one === other) expect(cannotBeOne(first, second, SHORTEST_JOURNEY_MINUTES)).toBe(false);
      }),
    ));
});
