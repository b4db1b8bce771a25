import fc from 'fast-check';
import {
  CONSIGNMENT_MOVES,
  CONSIGNMENT_STATES,
  consignmentStateAfter,
  type ConsignmentMove,
  type ConsignmentState,
  type Direction,
} from './consignment.states';

const notAllowed = expect.objectContaining({ code: 'consignment.move-not-allowed' });
const moves = fc.array(fc.constantFrom(...CONSIGNMENT_MOVES), { maxLength: 30 });

function path(start: ConsignmentState, tried: readonly ConsignmentMove[], on: Direction): ConsignmentState[] {
  const states: ConsignmentState[] = [start];
  for (const move of tried) {
    try {
      states.push(consignmentStateAfter(states.at(-1) ?? start, move, on));
    } catch (error) {
      expect(error).toEqual(notAllowed);
    }
  }
  return states;
}

describe('consignment states', () => {
  it('follow a consignment on both sides', () => {
    expect(path('packed', ['seal', 'dispatch', 'learn-of-acceptance'], 'out')).toEqual(['packed', 'sealed', 'dispatched', 'accepted']);
    expect(path('dispatched', ['announce', 'receive', 'accept'], 'in')).toEqual(['dispatched', 'in_transit', 'received', 'accepted']);
    expect(path('dispatched', ['announce', 'receive', 'hold'], 'in')).toEqual(['dispatched', 'in_transit', 'received', 'on_hold']);
  });

  it('let nothing leave that was not sealed, whatever is tried', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const states = path('packed', tried, 'out');
        const dispatched = states.indexOf('dispatched');
        if (dispatched >= 0) expect(states.slice(0, dispatched)).toContain('sealed');
      }),
      { numRuns: 1_000 },
    );
  });

  it('never let the sender answer for the recipient, nor the recipient send', () => {
    for (const state of CONSIGNMENT_STATES) {
      for (const move of ['announce', 'receive', 'accept', 'hold', 'refuse'] as const)
        expect(() => consignmentStateAfter(state, move, 'out')).toThrow(notAllowed);
      for (const move of ['seal', 'dispatch', 'lose', 'learn-of-acceptance', 'learn-of-refusal'] as const) {
        expect(() => consignmentStateAfter(state, move, 'in')).toThrow(notAllowed);
      }
    }
  });

  it('never leave an answered, held or lost consignment', () => {
    for (const state of ['accepted', 'refused', 'on_hold', 'lost'] as const) {
      for (const move of CONSIGNMENT_MOVES) {
        for (const on of ['in', 'out'] as const) expect(() => consignmentStateAfter(state, move, on)).toThrow(notAllowed);
      }
    }
  });
});
