import fc from 'fast-check';
import {
  ANSWERED_STATES,
  isOverdue,
  OPEN_STATES,
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
const OF_ADDRESSEE: readonly TraceRequestMove[] = ['acknowledge', 'work', 'ask', 'delay', 'answer', 'restrict', 'no_record', 'refuse'];
const OF_REQUESTER: readonly TraceRequestMove[] = ['edit', 'submit', 'inform', 'cancel', 'close'];

const aMove = fc.constantFrom(...TRACE_REQUEST_MOVES);
const aParty = fc.constantFrom<Party>('requester', 'addressee');
const anExtent = fc.constantFrom<'full' | 'partial' | null>('full', 'partial', null);

const in_ = (state: TraceRequestState, extent: 'full' | 'partial' | null = null) => ({ state, extent });
const heard = (state: TraceRequestState, extent: 'full' | 'partial' | null = null) => ({
  ...in_(state, extent),
  wordsSaid: 0,
  wordsHeard: 0,
});
const first = (move: TraceRequestMove) => ({ move, word: 1, heard: 0 });

interface Side {
  state: TraceRequestState;
  extent: 'full' | 'partial' | null;
  wordsSaid: number;
  wordsHeard: number;
}
interface Word {
  readonly to: Party;
  readonly move: TraceRequestMove;
  readonly word: number;
  readonly heard: number;
  readonly extent: 'full' | 'partial' | null;
}

/** Two rows and the words between them, delivered in any order, each once. */
class TwoSides {
  readonly requester: Side = { state: 'draft', extent: null, wordsSaid: 0, wordsHeard: 0 };
  addressee: Side | null = null;
  private underWay: Word[] = [];
  readonly seen = { requester: [] as TraceRequestState[], addressee: [] as TraceRequestState[] };

  act(by: Party, move: TraceRequestMove, extent: 'full' | 'partial'): void {
    const side = this[by];
    if (!side || move === 'edit') return;
    const before = side.state;
    let after: TraceRequestState;
    try {
      after = stateAfter(side, move, by);
    } catch {
      return;
    }
    if (move !== 'submit') side.wordsSaid += 1;
    this.moved(by, side, after, move === 'answer' ? extent : null);
    if (before === 'draft' && move === 'cancel') return;
    const to = by === 'requester' ? 'addressee' : 'requester';
    this.underWay.push({ to, move, word: side.wordsSaid, heard: side.wordsHeard, extent: side.extent });
  }

  deliver(at: number): void {
    const word = this.underWay[at % (this.underWay.length || 1)];
    if (!word) return;
    if (word.to === 'addressee' && this.addressee === null && word.move !== 'submit') return;
    this.underWay = this.underWay.filter((each) => each !== word);
    if (word.move === 'submit') {
      this.addressee = { state: 'submitted', extent: null, wordsSaid: 0, wordsHeard: 0 };
      return;
    }
    const side = this[word.to];
    if (!side) return;
    const after = stateAfterHearing(side, word, word.to);
    if (after === null) return;
    side.wordsHeard = word.word;
    this.moved(word.to, side, after, word.extent);
  }

  deliverAll(): void {
    // What is turned back once the question has arrived is delivered in the next round.
    for (let round = 0; this.underWay.length > 0 && round < 10_000; round += 1) this.deliver(round);
  }

  private moved(by: Party, side: Side, state: TraceRequestState, extent: 'full' | 'partial' | null): void {
    this.seen[by].push(side.state);
    if (state === 'answered') side.extent = extent;
    side.state = state;
  }
}

const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: aParty, move: aMove, extent: fc.constantFrom<'full' | 'partial'>('full', 'partial') }) },
  { weight: 2, arbitrary: fc.record({ deliver: fc.nat(9) }) },
);

function played(steps: readonly ({ by: Party; move: TraceRequestMove; extent: 'full' | 'partial' } | { deliver: number })[]): TwoSides {
  const sides = new TwoSides();
  sides.act('requester', 'submit', 'full');
  for (const step of steps) {
    if ('by' in step) sides.act(step.by, step.move, step.extent);
    else sides.deliver(step.deliver);
  }
  return sides;
}

describe('trace request states', () => {
  it.each(OF_ADDRESSEE)('never lets the requester %s its own request, whatever its state', (move) => {
    for (const state of TRACE_REQUEST_STATES) expect(() => stateAfter(in_(state), move, 'requester')).toThrow(refused);
  });

  it.each(OF_REQUESTER)('never lets the addressee %s the request of another', (move) => {
    for (const state of TRACE_REQUEST_STATES) expect(() => stateAfter(in_(state), move, 'addressee')).toThrow(refused);
  });

  it('lets the requester cancel from every open state, and from no other', () => {
    const cancellable = TRACE_REQUEST_STATES.filter((state) => {
      try {
        return stateAfter(in_(state, 'partial'), 'cancel', 'requester') === 'cancelled';
      } catch {
        return false;
      }
    });
    expect(cancellable).toEqual(['draft', ...OPEN_STATES]);
  });

  it('goes to information needed and back as often as it takes', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (requesterAnswers) => {
        let state: TraceRequestState = 'acknowledged';
        for (const informed of requesterAnswers) {
          state = stateAfter(in_(state), 'ask', 'addressee');
          expect(state).toBe('info_needed');
          state = informed ? stateAfter(in_(state), 'inform', 'requester') : stateAfter(in_(state), 'work', 'addressee');
          expect(state).toBe('in_progress');
        }
      }),
    );
  });

  it('lets a partial or restricted answer be completed, and a full one never be given again', () => {
    expect(stateAfter(in_('answered', 'partial'), 'answer', 'addressee')).toBe('answered');
    expect(stateAfter(in_('restricted', 'partial'), 'answer', 'addressee')).toBe('answered');
    expect(() => stateAfter(in_('answered', 'full'), 'answer', 'addressee')).toThrow(refused);
    for (const state of ['refused', 'no_record', 'closed', 'cancelled'] as const)
      expect(() => stateAfter(in_(state), 'answer', 'addressee')).toThrow(refused);
  });

  it('leaves a cancelled or closed request as it is, whoever tries or says what', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TERMINAL), anExtent, aMove, aParty, (state, extent, move, by) => {
        expect(() => stateAfter(in_(state, extent), move, by)).toThrow(refused);
        const listener = OF_ADDRESSEE.includes(move) ? 'requester' : 'addressee';
        expect(stateAfterHearing(heard(state, extent), first(move), listener)).toBeNull();
      }),
    );
  });

  it('reaches an answer on no path of the requester alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OF_REQUESTER), { maxLength: 30 }), (moves) => {
        const sides = new TwoSides();
        for (const move of moves) sides.act('requester', move, 'full');
        expect(['draft', 'submitted', 'cancelled']).toContain(sides.requester.state);
      }),
    );
  });

  it('never leaves a final state, and never calls itself a draft again, in whatever order both act and their words arrive', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const sides = played(steps);
        for (const left of [sides.seen.requester, sides.seen.addressee]) for (const state of left) expect(TERMINAL).not.toContain(state);
        expect(sides.requester.state).not.toBe('draft');
      }),
      { numRuns: 1_000 },
    );
  });

  it('brings both sides to the same state once every word has arrived, unless the requester ended it while a word was under way', () => {
    let same = 0;
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const sides = played(steps);
        sides.deliverAll();
        const [ours, theirs] = [sides.requester, sides.addressee];
        expect(theirs).not.toBeNull();
        if (ours.state === 'cancelled') expect(['cancelled', ...ANSWERED_STATES]).toContain(theirs?.state);
        else {
          same += 1;
          expect(theirs?.state).toBe(ours.state);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(same).toBeGreaterThan(500);
  });

  it('takes an answer that overtakes the acknowledgement, and then lets the late acknowledgement change nothing', () => {
    expect(stateAfterHearing(heard('submitted'), { move: 'answer', word: 2, heard: 0 }, 'requester')).toBe('answered');
    expect(
      stateAfterHearing({ ...heard('answered', 'full'), wordsHeard: 2 }, { move: 'acknowledge', word: 1, heard: 0 }, 'requester'),
    ).toBeNull();
  });

  it('does not take the addressee back to work for information that answers an earlier question', () => {
    const asking = { ...in_('info_needed'), wordsSaid: 4, wordsHeard: 0 };
    expect(stateAfterHearing(asking, { move: 'inform', word: 1, heard: 2 }, 'addressee')).toBeNull();
    expect(stateAfterHearing(asking, { move: 'inform', word: 1, heard: 4 }, 'addressee')).toBe('in_progress');
  });

  it('takes no word about a move that is our own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRACE_REQUEST_STATES), aMove, (state, move) => {
        const listener = OF_ADDRESSEE.includes(move) ? 'addressee' : 'requester';
        expect(() => stateAfterHearing(heard(state), first(move), listener)).toThrow(
          expect.objectContaining({ code: 'trace-request.not-from-counterpart' }),
        );
      }),
    );
  });

  it('calls a request overdue one millisecond after its deadline, not at it, and an answered one never', () => {
    const dueAt = new Date('2026-03-01T00:00:00Z');
    const later = new Date(dueAt.getTime() + 1);
    for (const state of ['submitted', 'acknowledged', 'in_progress', 'delayed'] as const) {
      expect(isOverdue({ state, dueAt }, dueAt)).toBe(false);
      expect(isOverdue({ state, dueAt }, later)).toBe(true);
    }
    for (const state of [...ANSWERED_STATES, ...TERMINAL]) expect(isOverdue({ state, dueAt }, later)).toBe(false);
    expect(isOverdue({ state: 'submitted', dueAt: null }, later)).toBe(false);
  });

  it('calls nothing overdue while the requester owes information, and a delay not before the day it names is over', () => {
    const dueAt = new Date('2026-03-01T00:00:00Z');
    expect(isOverdue({ state: 'info_needed', dueAt }, new Date('2027-01-01T00:00:00Z'))).toBe(false);
    const delayed = { state: 'delayed', dueAt, expectedOn: '2026-04-10' } as const;
    expect(isOverdue(delayed, new Date('2026-04-10T23:59:59Z'))).toBe(false);
    expect(isOverdue(delayed, new Date('2026-04-11T00:00:01Z'))).toBe(true);
  });
});
