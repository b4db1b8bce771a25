import { ConfigurationError } from '@headstamp/boot';
import { UNSTATED_CALENDAR, workingTimeBetween, type WorkingCalendar } from '@headstamp/jurisdictions';
import fc from 'fast-check';
import { ALERT_KINDS, ALERT_RULES, ESCALATED_BY_TRACING } from '../alert/alert.kinds';
import { ALERT_STATES, isOverdue } from '../alert/alert.states';
import { acknowledgementDueAt, ALERT_STAGES, stagesReached, type Unanswered } from './alert-stages';
import { readEscalationPolicy } from './escalation-policy';

const HOUR = 3_600_000;
const policy = readEscalationPolicy({});
const at = (text: string): Date => new Date(text);

const someNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((ms) => new Date(ms));
const someCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/Belize', 'Europe/London', 'Pacific/Kiritimati'),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  opensAt: fc.constantFrom('00:00', '08:00'),
  closesAt: fc.constantFrom('16:00', '24:00'),
  holidays: fc.constant(['2026-12-25']),
});
const someAlert: fc.Arbitrary<Unanswered> = fc.record({
  kind: fc.constantFrom(...ALERT_KINDS),
  state: fc.constantFrom(...ALERT_STATES),
  urgent: fc.boolean(),
  dueAt: someNow,
});
const runs = { numRuns: 200 };

describe('an alert that nobody acknowledges', () => {
  /** A lead that should have been acknowledged on Wednesday 3 June 2026 at noon. */
  const lead: Unanswered = { kind: 'lead', state: 'queued', urgent: false, dueAt: at('2026-06-03T12:00:00Z') };

  it.each([
    ['2026-06-03T12:00:00Z', []],
    ['2026-06-03T12:00:00.001Z', ['overdue']],
    ['2026-06-04T11:59:59Z', ['overdue']],
    ['2026-06-04T12:00:00Z', ['overdue', 'deputy']],
    ['2026-06-08T11:59:59Z', ['overdue', 'deputy']],
    ['2026-06-08T12:00:00Z', ['overdue', 'deputy', 'head']],
  ])('at %s has come to %p', (now, stages) => {
    expect(stagesReached(lead, policy, UNSTATED_CALENDAR, at(now))).toEqual(stages);
    expect(stagesReached({ ...lead, state: 'acknowledged' }, policy, UNSTATED_CALENDAR, at(now))).toEqual([]);
  });

  it('reaches the deputies of an office that works at night while others sleep, and sooner where it is urgent', () => {
    const night: WorkingCalendar = { ...UNSTATED_CALENDAR, workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00', closesAt: '24:00' };
    expect(stagesReached({ ...lead, urgent: true }, policy, night, at('2026-06-03T13:00:00Z'))).toEqual(['overdue', 'deputy']);
    expect(stagesReached({ ...lead, urgent: true }, policy, night, at('2026-06-03T16:00:00Z'))).toEqual(['overdue', 'deputy', 'head']);
    expect(stagesReached(lead, policy, night, at('2026-06-03T16:00:00Z'))).toEqual(['overdue']);
  });

  it('is not told to deputies and heads twice: of the deadlines of traces the tracing service tells them', () => {
    for (const kind of ESCALATED_BY_TRACING)
      expect(stagesReached({ ...lead, kind }, policy, UNSTATED_CALENDAR, at('2027-01-01T00:00:00Z'))).toEqual(['overdue']);
  });

  it('goes through its stages in their order and takes none back, whenever somebody looks', () => {
    fc.assert(
      fc.property(someAlert, someCalendar, someNow, fc.nat(60 * 24 * HOUR), (alert, calendar, now, later) => {
        const stages = stagesReached(alert, policy, calendar, now);
        expect(stages).toEqual(ALERT_STAGES.slice(0, stages.length));
        expect(stages.includes('overdue')).toBe(isOverdue(alert, now));
        const then = stagesReached(alert, policy, calendar, new Date(now.getTime() + later));
        expect(then.slice(0, stages.length)).toEqual(stages);
      }),
      runs,
    );
  });
});

describe('the time to acknowledge an alert', () => {
  it('is working time of the office that is told, and less where it is urgent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALERT_KINDS), someCalendar, someNow, (kind, calendar, now) => {
        const urgent = acknowledgementDueAt({ kind, urgent: true }, now, calendar, policy);
        const routine = acknowledgementDueAt({ kind, urgent: false }, now, calendar, policy);
        expect(urgent.getTime()).toBeLessThan(routine.getTime());
        expect(workingTimeBetween(now, urgent, calendar)).toBe(4 * HOUR);
        expect(workingTimeBetween(now, routine, calendar)).toBe(ALERT_RULES[kind].acknowledgeWithinHours * HOUR);
      }),
      runs,
    );
  });

  it('runs by the ordinary calendar in an office that says it never works', () => {
    const never: WorkingCalendar = { ...UNSTATED_CALENDAR, workingDays: [] };
    const due = acknowledgementDueAt({ kind: 'lead', urgent: false }, at('2026-06-01T08:00:00Z'), never, policy);
    expect(due).toEqual(at('2026-06-01T16:00:00Z'));
  });
});

describe('the times of an installation', () => {
  it.each([
    [{ HEADSTAMP_ALERT_HEAD_AFTER: 'URGENT=1h ROUTINE=9h' }],
    [{ HEADSTAMP_ALERT_DEPUTY_AFTER: 'URGENT=1h' }],
    [{ HEADSTAMP_ALERT_ACKNOWLEDGE_WITHIN: 'URGENT=0h ROUTINE=1h' }],
    [{ HEADSTAMP_ALERT_SWEEP: 'often' }],
  ])('stop the start when they say %p', (env) => {
    expect(() => readEscalationPolicy(env)).toThrow(ConfigurationError);
    expect(() => readEscalationPolicy(env)).toThrow(Object.keys(env)[0] ?? '');
  });

  it('shorten what a kind has, and never lengthen it', () => {
    const short = readEscalationPolicy({ HEADSTAMP_ALERT_ACKNOWLEDGE_WITHIN: 'URGENT=10s ROUTINE=20s' });
    const due = (urgent: boolean) => acknowledgementDueAt({ kind: 'lead', urgent }, at('2026-06-01T08:00:00Z'), UNSTATED_CALENDAR, short);
    expect([due(true), due(false)]).toEqual([at('2026-06-01T08:00:10Z'), at('2026-06-01T08:00:20Z')]);
  });
});
