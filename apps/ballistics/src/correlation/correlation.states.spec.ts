import fc from 'fast-check';
import {
  CORRELATION_STATES,
  correlationAfter,
  heldByAnother,
  isOver,
  partsOf,
  priorityOf,
  stepsOf,
  type CorrelationMove,
} from './correlation.states';

const MOVES: readonly CorrelationMove[] = ['begin', 'finish', 'give-up', 'cancel'];

describe('correlation states', () => {
  it('lets nothing happen to a correlation that is over', () => {
    for (const state of CORRELATION_STATES.filter(isOver)) {
      for (const move of MOVES)
        expect(() => correlationAfter(state, move)).toThrow(expect.objectContaining({ code: 'correlation.move-not-allowed' }));
    }
  });

  it('is taken up again by hand when it was cancelled or failed, and never when it is done', () => {
    expect(correlationAfter('cancelled', 'resume')).toBe('queued');
    expect(correlationAfter('failed', 'resume')).toBe('queued');
    for (const state of ['queued', 'running', 'done'] as const)
      expect(() => correlationAfter(state, 'resume')).toThrow(expect.objectContaining({ code: 'correlation.move-not-allowed' }));
  });

  it('leaves a part to another process until its sign of life is too old', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const claim = { state: 'running', runner: 'other', lastSignAt: new Date(now.getTime() - 59_999) } as const;
    expect(heldByAnother(claim, 'me', now, 60_000)).toBe(true);
    expect(heldByAnother(claim, 'other', now, 60_000)).toBe(false);
    expect(heldByAnother({ ...claim, lastSignAt: new Date(now.getTime() - 60_000) }, 'me', now, 60_000)).toBe(false);
    expect(heldByAnother({ ...claim, state: 'waiting' }, 'me', now, 60_000)).toBe(false);
  });

  it('counts the screen over all and the cells over the best part', () => {
    expect(stepsOf(10, 0.05, 50)).toBe(20);
    expect(stepsOf(10_000, 0.05, 50)).toBe(10_500);
  });

  it('cuts a collection into parts that hold each acquisition once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (size, part) => {
        const keys = Array.from({ length: size }, (_, i) => `own/${i}`);
        const parts = partsOf(keys, part);
        return parts.flat().join() === keys.join() && parts.every(({ length }) => length > 0 && length <= part);
      }),
    );
  });

  it('takes urgent work before what somebody waits for, that before what came late, and of each the later stage', () => {
    const order = [
      priorityOf({ urgent: true, cause: 'SHARED_LATE' }, 'merge'),
      priorityOf({ urgent: true, cause: 'REQUESTED' }, 'screen'),
      priorityOf({ urgent: false, cause: 'ACQUIRED' }, 'merge'),
      priorityOf({ urgent: false, cause: 'REQUESTED' }, 'screen'),
      priorityOf({ urgent: false, cause: 'SHARED_LATE' }, 'merge'),
      priorityOf({ urgent: false, cause: 'ENGINE_CHANGED' }, 'screen'),
    ];
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(Math.min(...order)).toBeGreaterThan(0);
  });
});
