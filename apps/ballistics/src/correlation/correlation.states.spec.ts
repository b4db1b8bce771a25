import { CORRELATION_STATES, correlationAfter, heldByAnother, isOver, stepsOf, type CorrelationMove } from './correlation.states';

const MOVES: readonly CorrelationMove[] = ['begin', 'requeue', 'finish', 'give-up', 'cancel'];

describe('correlation states', () => {
  it('lets nothing happen to a correlation that is over', () => {
    for (const state of CORRELATION_STATES.filter(isOver)) {
      for (const move of MOVES)
        expect(() => correlationAfter(state, move)).toThrow(expect.objectContaining({ code: 'correlation.move-not-allowed' }));
    }
  });

  it('begins again where a dead process left it running', () => {
    expect(correlationAfter('running', 'begin')).toBe('running');
  });

  it('leaves a correlation to another process until its sign of life is too old', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const claim = { state: 'running', runner: 'other', lastSignAt: new Date(now.getTime() - 59_999) } as const;
    expect(heldByAnother(claim, 'me', now, 60_000)).toBe(true);
    expect(heldByAnother(claim, 'other', now, 60_000)).toBe(false);
    expect(heldByAnother({ ...claim, lastSignAt: new Date(now.getTime() - 60_000) }, 'me', now, 60_000)).toBe(false);
    expect(heldByAnother({ ...claim, state: 'queued' }, 'me', now, 60_000)).toBe(false);
  });

  it('counts the screen over all and the cells over the best part', () => {
    expect(stepsOf(10, 0.05, 50)).toBe(20);
    expect(stepsOf(10_000, 0.05, 50)).toBe(10_500);
  });
});
