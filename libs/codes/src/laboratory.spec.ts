import fc from 'fast-check';
import { competenceAt, instrumentAt, methodFaultAt, type CompetenceFacts, type InstrumentFacts, type MethodFacts } from './laboratory';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const dayAt = (n: number): string => new Date(START + n * DAY).toISOString().slice(0, 10);
const instantAt = (n: number): string => new Date(START + n * DAY).toISOString();
const noon = (n: number): Date => new Date(START + (n + 0.5) * DAY);

const SCANNER: InstrumentFacts = {
  kind: 'SCANNER_3D',
  calibrationRequired: true,
  checkEveryHours: 24,
  calibrations: [{ calibratedOn: dayAt(0), dueOn: dayAt(365), passed: true }],
  checks: [{ at: instantAt(10), passed: true }],
  service: [],
};

const days = fc.integer({ min: 0, max: 60 });
const calibrations = fc.array(
  fc.record({ on: days, lasts: fc.integer({ min: 0, max: 50 }), passed: fc.boolean() }).map(({ on, lasts, passed }) => ({
    calibratedOn: dayAt(on),
    dueOn: dayAt(on + lasts),
    passed,
  })),
  { maxLength: 6 },
);
const checks = fc.array(fc.record({ at: days.map(instantAt), passed: fc.boolean() }), { maxLength: 6 });
const service = fc.array(fc.record({ at: days.map(instantAt), inService: fc.boolean() }), { maxLength: 4 });
const instruments = fc.record({
  kind: fc.constant('SCANNER_3D' as const),
  calibrationRequired: fc.boolean(),
  checkEveryHours: fc.constantFrom(null, 8, 24, 168),
  calibrations,
  checks,
  service,
});

describe('the standing of an instrument', () => {
  it('is in service to the last moment of the day its calibration is due, and overdue from midnight', () => {
    const facts = { ...SCANNER, checkEveryHours: null };
    const standing = (at: string) => instrumentAt(facts, new Date(at)).state;
    expect(standing('2026-06-01T00:00:00Z')).toBe('in-service');
    expect(standing('2026-12-15T00:00:00Z')).toBe('due');
    expect(standing('2027-01-01T23:59:59.999Z')).toBe('due');
    expect(standing('2027-01-02T00:00:00Z')).toBe('overdue');
  });

  it('needs its check against the reference standard as often as asked', () => {
    expect(instrumentAt(SCANNER, new Date('2026-01-11T12:00:00Z')).state).toBe('in-service');
    expect(instrumentAt(SCANNER, new Date('2026-01-11T20:00:00Z')).state).toBe('due');
    expect(instrumentAt(SCANNER, new Date('2026-01-12T00:00:00.001Z'))).toMatchObject({ state: 'overdue', faults: ['check-overdue'] });
    expect(instrumentAt(SCANNER, new Date('2026-01-10T12:00:00Z'))).toMatchObject({ state: 'overdue', faults: ['check-missing'] });
  });

  it('follows the last word on the same day: a check that failed and was passed after adjustment holds', () => {
    const adjusted = {
      ...SCANNER,
      checks: [
        { at: instantAt(10), passed: false },
        { at: instantAt(10), passed: true },
      ],
    };
    expect(instrumentAt(adjusted, noon(10)).state).toBe('in-service');
    expect(instrumentAt({ ...adjusted, checks: [...adjusted.checks].reverse() }, noon(10)).faults).toEqual(['check-failed']);
  });

  it('does not depend on what is recorded of later days', () => {
    fc.assert(
      fc.property(instruments, days, (facts, n) => {
        const at = noon(n);
        const past = {
          ...facts,
          calibrations: facts.calibrations.filter(({ calibratedOn }) => calibratedOn <= dayAt(n)),
          checks: facts.checks.filter((each) => Date.parse(each.at) <= at.getTime()),
          service: facts.service.filter((each) => Date.parse(each.at) <= at.getTime()),
        };
        expect(instrumentAt(facts, at)).toEqual(instrumentAt(past, at));
      }),
    );
  });

  it('is in order only when every demand on it holds, and names a fault when one does not', () => {
    fc.assert(
      fc.property(instruments, days, (facts, n) => {
        const at = noon(n);
        const { state, faults } = instrumentAt(facts, at);
        // The latest word by then, read anew: sorted stably by time.
        const last = <T>(items: readonly T[], time: (item: T) => string): T | undefined =>
          [...items]
            .filter((item) => Date.parse(time(item)) <= at.getTime())
            .sort((a, b) => Date.parse(time(a)) - Date.parse(time(b)))
            .at(-1);
        const calibration = last(facts.calibrations, (each) => each.calibratedOn);
        const check = last(facts.checks, (each) => each.at);
        const calibrated = calibration
          ? calibration.passed && (!facts.calibrationRequired || dayAt(n) <= calibration.dueOn)
          : !facts.calibrationRequired;
        const checked = check
          ? check.passed && (facts.checkEveryHours === null || at.getTime() - Date.parse(check.at) <= facts.checkEveryHours * 3_600_000)
          : facts.checkEveryHours === null;
        const inService = last(facts.service, (each) => each.at)?.inService !== false;
        expect(faults.length === 0).toBe(calibrated && checked && inService);
        expect(state === 'in-service' || state === 'due').toBe(faults.length === 0);
        expect(state === 'out-of-service').toBe(!inService);
      }),
      { numRuns: 500 },
    );
  });

  it('gets no worse by a calibration and a check that are passed now', () => {
    fc.assert(
      fc.property(instruments, days, (facts, n) => {
        const at = noon(n);
        const renewed = {
          ...facts,
          calibrations: [...facts.calibrations, { calibratedOn: dayAt(n), dueOn: dayAt(n + 400), passed: true }],
          checks: [...facts.checks, { at: at.toISOString(), passed: true }],
          service: [...facts.service, { at: at.toISOString(), inService: true }],
        };
        expect(instrumentAt(renewed, at).faults).toEqual([]);
      }),
    );
  });
});

const authorisation = fc
  .record({
    from: days,
    lasts: fc.option(fc.integer({ min: 0, max: 40 })),
    withdrawn: fc.option(days),
    code: fc.constantFrom(null, 'CM-1'),
  })
  .map(({ from, lasts, withdrawn, code }) => ({
    discipline: 'COMPARISON' as const,
    methodCode: code,
    from: dayAt(from),
    until: lasts === null ? null : dayAt(from + lasts),
    withdrawnAt: withdrawn === null ? null : instantAt(withdrawn),
  }));
const suspension = fc.record({ from: days, lasts: fc.option(fc.integer({ min: 0, max: 30 })) }).map(({ from, lasts }) => ({
  discipline: 'COMPARISON' as const,
  from: instantAt(from),
  until: lasts === null ? null : instantAt(from + lasts),
}));
const competences = fc.record({
  authorisations: fc.array(authorisation, { maxLength: 4 }),
  suspensions: fc.array(suspension, { maxLength: 3 }),
});

describe('the competence of an examiner', () => {
  const facts: CompetenceFacts = {
    authorisations: [{ discipline: 'COMPARISON', methodCode: null, from: dayAt(0), until: dayAt(40), withdrawnAt: null }],
    suspensions: [{ discipline: 'COMPARISON', from: instantAt(5), until: instantAt(8) }],
  };

  it('is suspended by an unsatisfactory result until its corrective action is closed', () => {
    const state = (n: number) => competenceAt(facts, 'COMPARISON', null, noon(n)).state;
    expect([state(4), state(5), state(7), state(8)]).toEqual(['competent', 'suspended', 'suspended', 'competent']);
    expect([state(20), state(40), state(41)]).toEqual(['due', 'due', 'expired']);
    expect(competenceAt(facts, 'ACQUISITION', null, noon(4)).fault).toBe('competence-missing');
  });

  it('for one method covers no examination that cites another or none', () => {
    const one = { ...facts, authorisations: [{ ...facts.authorisations[0]!, methodCode: 'CM-1' }] };
    expect([null, 'CM-1', 'CM-2'].map((code) => competenceAt(one, 'COMPARISON', code, noon(1)).state)).toEqual([
      'none',
      'competent',
      'none',
    ]);
  });

  it('never holds on a day that no authorisation covers, or while a suspension is open', () => {
    fc.assert(
      fc.property(competences, days, fc.constantFrom(null, 'CM-1'), (given, n, code) => {
        const at = noon(n);
        const held = competenceAt(given, 'COMPARISON', code, at).fault === null;
        const covered = given.authorisations.some(
          ({ from, until, withdrawnAt, methodCode }) =>
            (methodCode === null || methodCode === code) &&
            from <= dayAt(n) &&
            dayAt(n) <= (until ?? '9999-12-31') &&
            at.getTime() < (withdrawnAt === null ? Infinity : Date.parse(withdrawnAt)),
        );
        const suspended = given.suspensions.some(
          ({ from, until }) => Date.parse(from) <= at.getTime() && at.getTime() < (until === null ? Infinity : Date.parse(until)),
        );
        expect(held).toBe(covered && !suspended);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a version of a method', () => {
  const version: MethodFacts = {
    code: 'CM-1',
    discipline: 'COMPARISON',
    approvedAt: instantAt(0),
    validFrom: dayAt(5),
    validUntil: dayAt(9),
  };

  it('is used when approved, on the days it is valid, for its own discipline', () => {
    const fault = (n: number, more: Partial<MethodFacts> = {}) => methodFaultAt({ ...version, ...more }, 'COMPARISON', noon(n));
    expect([fault(4), fault(5), fault(9), fault(10)]).toEqual(['method-not-valid', null, null, 'method-not-valid']);
    expect([fault(5, { approvedAt: null }), fault(5, { discipline: 'CASTING' }), fault(500, { validUntil: null })]).toEqual([
      'method-not-approved',
      'method-of-another-discipline',
      null,
    ]);
  });
});
