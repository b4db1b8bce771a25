import fc from 'fast-check';
import { areReportedDeviations, examinationGate, STANDARD_POLICY, type AllowedDeviation, type ExaminationMeans } from './examination-gate';

const AT = new Date('2026-06-01T12:00:00Z');
const SCANNER = 'scanner';
const EXAMINER = 'examiner';

const means = (more: Partial<ExaminationMeans> = {}): ExaminationMeans => ({
  policy: STANDARD_POLICY,
  discipline: 'ACQUISITION',
  at: AT,
  instruments: [],
  officialId: EXAMINER,
  competence: null,
  method: null,
  allowed: [],
  ...more,
});
const scannerDueOn = (dueOn: string): ExaminationMeans['instruments'][number] => ({
  id: SCANNER,
  facts: {
    kind: 'SCANNER_3D',
    calibrationRequired: true,
    checkEveryHours: null,
    calibrations: [{ calibratedOn: '2025-01-01', dueOn, passed: true }],
    checks: [],
    service: [],
  },
});
const allowance = (more: Partial<AllowedDeviation> = {}): AllowedDeviation => ({
  id: 'allowance',
  means: 'instrument',
  aboutId: SCANNER,
  discipline: null,
  reason: 'The calibration visit was put off; checks against the standard are passed daily.',
  from: '2026-05-01T00:00:00Z',
  until: '2026-07-01T00:00:00Z',
  withdrawnAt: null,
  ...more,
});
const overdue = means({ instruments: [scannerDueOn('2026-05-31')] });

describe('the gate of examinations', () => {
  it('lets a laboratory that has registered nothing work', () => {
    expect(examinationGate(means())).toEqual({ verdict: 'ok' });
  });

  it('stops an acquisition with an overdue scanner, marks it, or says nothing, as the jurisdiction has decided', () => {
    const under = (enforcement: 'stop' | 'deviation' | 'off') =>
      examinationGate({ ...overdue, policy: { enforcement, instrumentRequired: false } });
    expect(under('stop')).toEqual({ verdict: 'stop', faults: ['calibration-overdue'] });
    expect(under('deviation')).toEqual({
      verdict: 'deviation',
      grounds: [{ fault: 'calibration-overdue', means: 'instrument', aboutId: SCANNER, allowanceId: null, reason: null }],
    });
    expect(under('off')).toEqual({ verdict: 'ok' });
    expect(examinationGate(means({ instruments: [scannerDueOn('2026-06-01')] }))).toEqual({ verdict: 'ok' });
  });

  it('lets it go on as a deviation with the reason for which a manager allowed it', () => {
    expect(examinationGate({ ...overdue, allowed: [allowance()] })).toMatchObject({
      verdict: 'deviation',
      grounds: [{ fault: 'calibration-overdue', allowanceId: 'allowance', reason: expect.stringContaining('put off') }],
    });
  });

  it.each<[what: string, more: Partial<AllowedDeviation>]>([
    ['of another instrument', { aboutId: 'another' }],
    ['of an official with the same id', { means: 'competence' }],
    ['of another discipline', { discipline: 'CASTING' }],
    ['that has ended', { until: '2026-06-01T11:59:59Z' }],
    ['that has not begun', { from: '2026-06-01T12:00:01Z' }],
    ['that was withdrawn', { withdrawnAt: '2026-06-01T12:00:00Z' }],
  ])('does not take an allowance %s for one', (_, more) => {
    expect(examinationGate({ ...overdue, allowed: [allowance(more)] }).verdict).toBe('stop');
  });

  it('asks for a named instrument only where the jurisdiction does, and for one that does such work', () => {
    const policy = { enforcement: 'stop', instrumentRequired: true } as const;
    expect(examinationGate(means({ policy }))).toEqual({ verdict: 'stop', faults: ['instrument-not-named'] });
    expect(examinationGate(means({ policy, discipline: 'CASTING' }))).toEqual({ verdict: 'ok' });
    const { facts } = scannerDueOn('2026-12-31');
    expect(examinationGate(means({ instruments: [{ id: SCANNER, facts: { ...facts, kind: 'BALANCE' } }] }))).toEqual({
      verdict: 'stop',
      faults: ['instrument-of-another-kind'],
    });
  });

  it('lets nothing pass unmarked that has a fault, and stops nothing that has none, whatever is combined', () => {
    const combinations = fc.record({
      enforcement: fc.constantFrom('stop' as const, 'deviation' as const),
      dueOn: fc.constantFrom('2026-05-31', '2026-12-31'),
      competent: fc.constantFrom(null, true, false),
      approved: fc.constantFrom(null, true, false),
      allowed: fc.subarray(['instrument', 'competence', 'method'] as const),
    });
    fc.assert(
      fc.property(combinations, ({ enforcement, dueOn, competent, approved, allowed }) => {
        const about = { instrument: SCANNER, competence: EXAMINER, method: 'method' };
        const verdict = examinationGate(
          means({
            policy: { enforcement, instrumentRequired: false },
            instruments: [scannerDueOn(dueOn)],
            competence:
              competent === null
                ? null
                : {
                    authorisations: competent
                      ? [{ discipline: 'ACQUISITION', methodCode: null, from: '2026-01-01', until: null, withdrawnAt: null }]
                      : [],
                    suspensions: [],
                  },
            method:
              approved === null
                ? null
                : {
                    id: 'method',
                    facts: {
                      code: 'A-1',
                      discipline: 'ACQUISITION',
                      approvedAt: approved ? '2026-01-01T00:00:00Z' : null,
                      validFrom: '2026-01-01',
                      validUntil: null,
                    },
                  },
            allowed: allowed.map((each) => allowance({ id: each, means: each, aboutId: about[each] })),
          }),
        );
        const faulty = [
          ...(dueOn < '2026-06-01' ? ['instrument' as const] : []),
          ...(competent === false ? ['competence' as const] : []),
          ...(approved === false ? ['method' as const] : []),
        ];
        const excused = faulty.every((each) => allowed.includes(each));
        const expected = faulty.length === 0 ? 'ok' : enforcement === 'deviation' || excused ? 'deviation' : 'stop';
        expect(verdict.verdict).toBe(expected);
        if (verdict.verdict === 'deviation') expect(verdict.grounds.map((each) => each.means)).toEqual(faulty);
      }),
      { numRuns: 300 },
    );
  });
});

describe('deviations that another laboratory reports', () => {
  it('are known faults with a readable reason or none, and nothing else', () => {
    expect(areReportedDeviations([])).toBe(true);
    expect(
      areReportedDeviations([
        { fault: 'check-overdue', reason: null },
        { fault: 'check-failed', reason: 'Line one\nline two' },
      ]),
    ).toBe(true);
    for (const hostile of [
      null,
      {},
      'check-overdue',
      [null],
      [{ fault: 'check-overdue' }],
      [{ fault: 'anything', reason: null }],
      [{ fault: 'check-overdue', reason: ' ' }],
      [{ fault: 'check-overdue', reason: 'a\u0000b' }],
      [{ fault: 'check-overdue', reason: '\ud800' }],
      [{ fault: 'check-overdue', reason: 'x'.repeat(501) }],
      [{ fault: 'check-overdue', reason: null, more: 1 }],
      Array.from({ length: 51 }, () => ({ fault: 'check-overdue', reason: null })),
    ])
      expect(areReportedDeviations(hostile)).toBe(false);
  });
});
