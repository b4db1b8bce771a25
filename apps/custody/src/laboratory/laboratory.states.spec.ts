import type { InstrumentFacts } from '@headstamp/codes';
import fc from 'fast-check';
import { LOT_MOVES, LOT_STATES, lotAfter, lotUsable, type LotMove, type LotState } from './consumable-lot/consumable-lot.states';
import { actionDuties, competenceDuties, instrumentDuties } from './due/duties';
import { readDutySweep } from './due/duty-sweep';
import {
  isActionOverdue,
  NON_CONFORMITY_MOVES,
  NON_CONFORMITY_STATES,
  nonConformityAfter,
  type NonConformityMove,
  type NonConformityState,
} from './non-conformity/non-conformity.states';

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const at = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n, 12));

/** States passed through by those of the moves that are allowed. */
function path<State, Move>(start: State, tried: readonly Move[], after: (state: State, move: Move) => State): State[] {
  const states = [start];
  for (const move of tried) {
    try {
      states.push(after(states.at(-1) ?? start, move));
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/move-not-allowed$/) as unknown });
    }
  }
  return states;
}

describe('lots', () => {
  const moves = fc.array(fc.constantFrom<LotMove>(...LOT_MOVES), { maxLength: 20 });

  it('are usable only when a test was passed last, between their receipt and their expiry', () => {
    const facts = fc.record({
      state: fc.constantFrom<LotState>(...LOT_STATES),
      received: fc.integer({ min: 0, max: 20 }),
      expires: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 40 }), ({ state, received, expires }, n) => {
        const refusal = lotUsable({ state, receivedOn: day(received), expiresOn: day(expires) }, at(n));
        expect(refusal === null).toBe(state === 'accepted' && n <= expires && n >= received);
      }),
    );
  });

  it('are never used again after a recall or a failed test, whatever is tried', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const states = path<LotState, LotMove>('received', tried, lotAfter);
        const recalled = states.indexOf('recalled');
        if (recalled >= 0) expect(recalled).toBe(states.length - 1);
        const rejected = states.indexOf('rejected');
        if (rejected >= 0) expect(states.slice(rejected + 1)).not.toContain('accepted');
      }),
    );
  });

  it('released from a block are tested anew before use', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const states = path<LotState, LotMove>('received', tried, lotAfter);
        states.forEach((state, place) => {
          if (state === 'accepted') expect(states[place - 1]).toBe('received');
        });
      }),
    );
  });
});

describe('non-conformities', () => {
  it('are closed only after a plan was carried out and found effective, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<NonConformityMove>(...NON_CONFORMITY_MOVES), { maxLength: 30 }), (tried) => {
        const states = path<NonConformityState, NonConformityMove>('raised', tried, nonConformityAfter);
        const closed = states.indexOf('closed');
        if (closed < 0) return;
        expect(states.slice(closed - 3)).toEqual(['planned', 'carried_out', 'effective', 'closed']);
        expect(states[1]).toBe('contained');
      }),
      { numRuns: 500 },
    );
  });

  it('have an overdue action from the day after the last, until it is carried out', () => {
    for (const state of NON_CONFORMITY_STATES) {
      expect([at(9), at(10), at(11)].map((now) => isActionOverdue({ state, dueOn: day(10) }, now))).toEqual([
        false,
        false,
        state === 'planned',
      ]);
    }
  });
});

describe('the duties of a laboratory', () => {
  const facts: InstrumentFacts = {
    ...({ kind: 'SCANNER_3D', calibrationRequired: true, checkEveryHours: null, checks: [], service: [] } as const),
    calibrations: [{ calibratedOn: day(0), dueOn: day(100), passed: true }],
  };
  const of = (n: number, more: Partial<InstrumentFacts> = {}) =>
    instrumentDuties({ id: 'i', since: at(0), facts: { ...facts, ...more } }, at(n));

  it('begin thirty days before a calibration ends, and are overdue from the end of its last day', () => {
    expect([of(70), of(72)].map((duties) => duties.length)).toEqual([0, 1]);
    expect(of(100)).toMatchObject([{ kind: 'calibration', overdue: false }]);
    expect(of(101)).toMatchObject([{ kind: 'calibration', overdue: true, dueAt: new Date(Date.UTC(2026, 0, 102)) }]);
  });

  it('name a missing calibration since the instrument is here, and a failed one since it failed: the same fact whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (n) => {
        expect(of(n, { calibrations: [] })).toEqual([{ kind: 'calibration', subjectId: 'i', dueAt: at(0), overdue: true }]);
        const failed = { calibrations: [{ calibratedOn: day(1), dueOn: day(100), passed: false }] };
        expect(of(n, failed)).toEqual([{ kind: 'calibration', subjectId: 'i', dueAt: new Date(Date.UTC(2026, 0, 2)), overdue: true }]);
      }),
    );
  });

  it('rest while an instrument is out of service', () => {
    expect(of(200, { service: [{ at: at(150).toISOString(), inService: false }] })).toEqual([]);
  });

  it('name an authorisation that ends, unless another goes on', () => {
    const ending = { id: 'c', discipline: 'COMPARISON', methodCode: null, until: day(10), withdrawn: false } as const;
    const given = { discipline: 'COMPARISON', methodCode: null, from: day(0), until: day(10), withdrawnAt: null } as const;
    const none = { authorisations: [given], suspensions: [] };
    const renewed = { authorisations: [given, { ...given, from: day(11), until: null }], suspensions: [] };
    expect([at(5), at(11)].map((now) => competenceDuties(ending, none, now).map(({ overdue }) => overdue))).toEqual([[false], [true]]);
    expect([at(5), at(11)].map((now) => competenceDuties(ending, renewed, now))).toEqual([[], []]);
    expect(competenceDuties({ ...ending, withdrawn: true }, none, at(11))).toEqual([]);
    expect(actionDuties({ id: 'n', state: 'planned', dueOn: day(3) }, at(4))).toMatchObject([{ kind: 'corrective-action', overdue: true }]);
  });
});

describe('the interval of looking for what is overdue', () => {
  it('is a minute unless the operator says otherwise, and nothing that is no time', () => {
    expect(readDutySweep({}).everyMs).toBe(60_000);
    expect(readDutySweep({ HEADSTAMP_LABORATORY_SWEEP: '2s' }).everyMs).toBe(2_000);
    for (const wrong of ['0s', '2d', 'soon', '-1s'])
      expect(() => readDutySweep({ HEADSTAMP_LABORATORY_SWEEP: wrong })).toThrow(/HEADSTAMP_LABORATORY_SWEEP/);
  });
});
