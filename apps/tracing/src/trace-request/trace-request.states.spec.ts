import fc from 'fast-check';
import {
  isOverdue,
  stateAfter,
  stateAfterHearing,
  TRACE_REQUEST_MOVES,
  TRACE_REQUEST_STATES,
  type Party,
  type TraceRequestMove,
  type TraceRequestState,
} from './trace-request.states';

const refused = expect.objectContaining({ code: 'trace-request.move-not-allowed' });
const TERMINAL: readonly TraceRequestState[] = ['cancelled', 'closed'];
const ANSWERS: readonly TraceRequestMove[] = ['answer', 'no_record', 'refuse'];

const aMove = fc.constantFrom(...TRACE_REQUEST_MOVES);
const aState = fc.constantFrom(...TRACE_REQUEST_STATES);
const aParty = fc.constantFrom<Party>('requester', 'addressee');

const attempt = (state: TraceRequestState, move: TraceRequestMove, by: Party): TraceRequestState => {
  try {
    return stateAfter(state, move, by);
  } catch {
    return state;
  }
};

/** Two rows and the word between them, delivered in any order, each word once. */
class TwoSides {
  requester: TraceRequestState = 'draft';
  addressee: TraceRequestState | null = null;
  private readonly underWay: { readonly to: Party; readonly move: TraceRequestMove }[] = [];
  readonly seen = { requester: ['draft'] as TraceRequestState[], addressee: [] as TraceRequestState[] };

  act(by: Party, move: TraceRequestMove): void {
    const state = this[by];
    if (state === null) return;
    const after = attempt(state, move, by);
    if (after === state) return;
    this.set(by, after);
    if (!(move === 'cancel' && state === 'draft')) this.underWay.push({ to: by === 'requester' ? 'addressee' : 'requester', move });
  }

  deliver(at: number): void {
    const word = this.underWay[at % (this.underWay.length || 1)];
    if (!word) return;
    if (word.to === 'addressee' && this.addressee === null && word.move !== 'submit') return;
    this.underWay.splice(this.underWay.indexOf(word), 1);
    if (word.move === 'submit') { this.set('addressee', 'submitted'); return; }
    const after = stateAfterHearing(this[word.to] ?? 'submitted', word.move, word.to);
    if (after !== null) this.set(word.to, after);
  }

  private set(side: Party, state: TraceRequestState): void {
    this[side] = state;
    this.seen[side].push(state);
  }
}

const aStep = fc.oneof(fc.record({ by: aParty, move: aMove }), fc.record({ deliver: fc.nat(9) }));

describe('trace request states', () => {
  it.each(ANSWERS)('never lets the requester %s its own request, whatever its state', (move) => {
    for (const state of TRACE_REQUEST_STATES) expect(() => stateAfter(state, move, 'requester')).toThrow(refused);
  });

  it.each(['edit', 'submit', 'cancel', 'close'] as const)('never lets the addressee %s the request of another', (move) => {
    for (const state of TRACE_REQUEST_STATES) expect(() => stateAfter(state, move, 'addressee')).toThrow(refused);
  });

  it('leaves a cancelled or closed request as it is, whoever tries what', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TERMINAL), aMove, aParty, (state, move, by) => {
        expect(() => stateAfter(state, move, by)).toThrow(refused);
        if (by === 'addressee' ? !['edit', 'submit', 'cancel', 'close'].includes(move) : !['acknowledge', ...ANSWERS].includes(move)) {
          expect(stateAfterHearing(state, move, by === 'addressee' ? 'requester' : 'addressee')).toBeNull();
        }
      }),
    );
  });

  it('reaches an answer on no path of the requester alone', () => {
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 30 }), (moves) => {
        const end = moves.reduce<TraceRequestState>((state, move) => attempt(state, move, 'requester'), 'draft');
        expect(['answered', 'no_record', 'refused', 'acknowledged', 'closed']).not.toContain(end);
      }),
    );
  });

  it('leads both sides only forward, in whatever order they act and their words arrive', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const sides = new TwoSides();
        for (const step of steps) {
          if ('by' in step) sides.act(step.by, step.move);
          else sides.deliver(step.deliver);
        }
        const order = (state: TraceRequestState): number =>
          ({ draft: 0, submitted: 1, acknowledged: 2, answered: 3, no_record: 3, refused: 3, cancelled: 4, closed: 4 })[state];
        for (const seen of [sides.seen.requester, sides.seen.addressee]) {
          seen.forEach((state, at) => {
            const before = seen[at - 1];
            if (before === undefined) return;
            expect(TERMINAL).not.toContain(before);
            expect(order(state)).toBeGreaterThan(order(before));
          });
        }
        if (sides.requester === 'answered') expect(['answered', 'closed']).toContain(sides.addressee);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes an answer that overtakes the acknowledgement, and then lets the late acknowledgement change nothing', () => {
    expect(stateAfterHearing('submitted', 'answer', 'requester')).toBe('answered');
    expect(stateAfterHearing('answered', 'acknowledge', 'requester')).toBeNull();
  });

  it('takes no word about a move that is our own', () => {
    fc.assert(
      fc.property(aState, (state) => {
        expect(() => stateAfterHearing(state, 'answer', 'addressee')).toThrow(
          expect.objectContaining({ code: 'trace-request.not-from-counterpart' }),
        );
        expect(() => stateAfterHearing(state, 'cancel', 'requester')).toThrow(
          expect.objectContaining({ code: 'trace-request.not-from-counterpart' }),
        );
      }),
    );
  });

  it('calls a submitted request overdue one millisecond after its deadline, not at it, and an answered one never', () => {
    const dueAt = new Date('2026-03-01T00:00:00Z');
    const later = new Date(dueAt.getTime() + 1);
    expect(isOverdue({ state: 'submitted', dueAt }, dueAt)).toBe(false);
    expect(isOverdue({ state: 'submitted', dueAt }, later)).toBe(true);
    expect(isOverdue({ state: 'acknowledged', dueAt }, later)).toBe(true);
    for (const state of ['answered', 'no_record', 'refused', 'cancelled', 'closed'] as const)
      expect(isOverdue({ state, dueAt }, later)).toBe(false);
    expect(isOverdue({ state: 'submitted', dueAt: null }, later)).toBe(false);
  });
});
