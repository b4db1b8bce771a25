import fc from 'fast-check';
import {
  hasEnded,
  heldByAnother,
  isUnderWay,
  judgeChoice,
  RECORD_IMPORT_STATES,
  recordImportAfter,
  type RecordImportMove,
  type RecordImportState,
} from './record-import.states';

const MOVES: readonly RecordImportMove[] = ['check', 'finish-check', 'confirm', 'finish', 'cancel', 'give-up'];
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('the states of an import', () => {
  it('lead from the upload over a check and a confirmation to the records', () => {
    const walked = (['check', 'finish-check', 'confirm', 'finish'] as const).reduce<RecordImportState[]>(
      (states, move) => [...states, recordImportAfter(states.at(-1) ?? 'uploaded', move)],
      ['uploaded'],
    );
    expect(walked).toEqual(['uploaded', 'checking', 'checked', 'importing', 'imported']);
  });

  it('never leave an end, and record nothing that was not checked and confirmed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 30 }), (moves) => {
        let state: RecordImportState = 'uploaded';
        let [checked, confirmed] = [false, false];
        for (const move of moves) {
          const before = state;
          try {
            state = recordImportAfter(state, move);
          } catch (error) {
            expect(error).toEqual(refused('record-import.move-not-allowed'));
            continue;
          }
          expect(hasEnded(before)).toBe(false);
          if (move === 'check') [checked, confirmed] = [false, false];
          if (move === 'finish-check') checked = true;
          if (move === 'confirm') confirmed = true;
          if (state === 'importing' || state === 'imported') expect([checked, confirmed]).toEqual([true, true]);
        }
      }),
    );
  });

  it('can be cancelled as long as it has not ended', () => {
    for (const state of RECORD_IMPORT_STATES) {
      if (hasEnded(state)) expect(() => recordImportAfter(state, 'cancel')).toThrow(refused('record-import.move-not-allowed'));
      else expect(recordImportAfter(state, 'cancel')).toBe('cancelled');
    }
    expect(RECORD_IMPORT_STATES.filter(isUnderWay)).toEqual(['checking', 'importing']);
  });
});

describe('the choice of rows', () => {
  it('of all or none is refused while one row is faulty', () => {
    expect(() => judgeChoice('all-or-none', { rows: 10, faulty: 1 })).toThrow(refused('record-import.has-faulty-rows'));
    expect(() => judgeChoice('all-or-none', { rows: 10, faulty: 0 })).not.toThrow();
    expect(() => judgeChoice('valid-rows', { rows: 10, faulty: 1 })).not.toThrow();
  });

  it('of either is refused when there is nothing to record', () => {
    for (const choice of ['valid-rows', 'all-or-none'] as const)
      for (const rows of [0, 3]) expect(() => judgeChoice(choice, { rows, faulty: rows })).toThrow(refused('record-import.nothing-to-import'));
  });
});

describe('the run that an import names', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const ago = (ms: number): Date => new Date(now.getTime() - ms);

  it('holds it as long as it gave a sign of life lately', () => {
    expect(heldByAnother({ runner: 'a', lastSignAt: ago(19_000) }, 'b', now, 20_000)).toBe(true);
    expect(heldByAnother({ runner: 'a', lastSignAt: ago(21_000) }, 'b', now, 20_000)).toBe(false);
    expect(heldByAnother({ runner: null, lastSignAt: ago(1) }, 'b', now, 20_000)).toBe(false);
    expect(heldByAnother({ runner: 'b', lastSignAt: ago(1) }, 'b', now, 20_000)).toBe(false);
  });
});
