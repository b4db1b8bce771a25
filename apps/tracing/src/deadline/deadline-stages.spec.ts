import { ConfigurationError } from '@headstamp/boot';
import { afterWorkingTime, UNSTATED_CALENDAR, type WorkingCalendar } from '@headstamp/jurisdictions';
import * as fc from 'fast-check';
import { isOverdue, TRACE_REQUEST_STATES } from '../trace-request/trace-request.states';
import { readDeadlinePolicy } from './deadline-policy';
import { answerDueAt, runningDeadline, stagesReached, type Awaited } from './deadline-stages';

const HOUR = 3_600_000;
const policy = readDeadlinePolicy({});
const at = (text: string): Date => new Date(text);

const someRequest: fc.Arbitrary<Awaited> = fc.record({
  ourPart: fc.constantFrom('requester' as const, 'addressee' as const),
  state: fc.constantFrom(...TRACE_REQUEST_STATES),
  priority: fc.constantFrom('ROUTINE' as const, 'URGENT' as const),
  dueAt: fc.option(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }).map((ms) => new Date(ms))),
  expectedOn: fc.option(fc.integer({ min: 0, max: 364 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))),
});
const someNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 1, 1) }).map((ms) => new Date(ms));
const someCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/Belize', 'Europe/London', 'Pacific/Kiritimati'),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  opensAt: fc.constantFrom('00:00', '08:00'),
  closesAt: fc.constantFrom('16:00', '24:00'),
  holidays: fc.constant(['2026-12-25']),
});
const runs = { numRuns: 200 };

/** A routine request at its addressee, due on Wednesday 3 June 2026 at noon. */
const awaited = (more: Partial<Awaited> = {}): Awaited => ({
  ourPart: 'addressee',
  state: 'submitted',
  priority: 'ROUTINE',
  dueAt: at('2026-06-03T12:00:00Z'),
  expectedOn: null,
  ...more,
});
const reached = (now: string, more: Partial<Awaited> = {}): string[] => stagesReached(awaited(more), policy, UNSTATED_CALENDAR, at(now));

describe('a deadline', () => {
  it.each([
    // Monday to Friday from 08:00 to 16:00; three days of eight hours before noon on Wednesday is noon on the Friday before.
    ['2026-05-29T11:59:59Z', []],
    ['2026-05-29T12:00:00Z', ['due-soon']],
    ['2026-06-03T12:00:00Z', ['due-soon']],
    ['2026-06-03T12:00:00.001Z', ['overdue']],
    ['2026-06-04T11:59:59Z', ['overdue']],
    ['2026-06-04T12:00:00Z', ['overdue', 'deputy']],
    ['2026-06-08T11:59:59Z', ['overdue', 'deputy']],
    ['2026-06-08T12:00:00Z', ['overdue', 'deputy', 'head']],
  ])('at %s has come to %p', (now, stages) => {
    expect(reached(now)).toEqual(stages);
  });

  it('is told to the requester when it has passed, and neither before nor to its stand-ins', () => {
    expect(reached('2026-06-03T11:00:00Z', { ourPart: 'requester' })).toEqual([]);
    expect(reached('2026-07-03T12:00:00Z', { ourPart: 'requester' })).toEqual(['overdue']);
  });

  it('does not run while the requester owes information, nor after an answer', () => {
    for (const state of ['info_needed', 'answered', 'restricted', 'refused', 'no_record', 'cancelled', 'closed', 'draft'] as const)
      expect(reached('2026-07-03T12:00:00Z', { state })).toEqual([]);
  });

  it('is put off by a delay that was announced, to the end of that day, and never brought forward', () => {
    const delayed = { state: 'delayed', expectedOn: '2026-06-10' } as const;
    expect(reached('2026-06-11T00:00:00Z', delayed)).toEqual(['due-soon']);
    expect(reached('2026-06-11T00:00:00.001Z', delayed)).toEqual(['overdue']);
    expect(runningDeadline(awaited({ state: 'delayed', expectedOn: '2026-01-01' }))).toEqual(awaited().dueAt);
  });

  it('is overdue for whoever is told exactly when the request says that it is', () => {
    fc.assert(
      fc.property(someRequest, someNow, someCalendar, (request, now, calendar) => {
        expect(stagesReached(request, policy, calendar, now).includes('overdue')).toBe(isOverdue(request, now));
      }),
      runs,
    );
  });

  it('reaches its stages in their order, and never takes one back once it is overdue', () => {
    fc.assert(
      fc.property(someRequest, someNow, fc.nat(60 * 24 * HOUR), someCalendar, (request, now, later, calendar) => {
        const stages = stagesReached(request, policy, calendar, now);
        expect([[], ['due-soon'], ['overdue'], ['overdue', 'deputy'], ['overdue', 'deputy', 'head']]).toContainEqual(stages);
        if (stages.includes('overdue')) {
          const then = stagesReached(request, policy, calendar, new Date(now.getTime() + later));
          expect(then.slice(0, stages.length)).toEqual(stages);
        }
      }),
      runs,
    );
  });

  it('is counted by the calendar of the office that answers', () => {
    const belize: WorkingCalendar = { ...UNSTATED_CALENDAR, timeZone: 'America/Belize', holidays: ['2026-05-25'] };
    // Friday 15:00 in Belize: one hour that day, none on the weekend and Commonwealth Day, eight on Tuesday, seven on Wednesday.
    expect(answerDueAt('URGENT', at('2026-05-22T21:00:00Z'), belize, policy)).toEqual(at('2026-05-27T21:00:00Z'));
    expect(answerDueAt('URGENT', at('2026-05-22T21:00:00Z'), UNSTATED_CALENDAR, policy)).toEqual(at('2026-05-26T16:00:00Z'));
  });

  it('leaves an urgent matter never more time than one that is not', () => {
    fc.assert(
      fc.property(someNow, someCalendar, (now, calendar) => {
        const [urgent, routine] = (['URGENT', 'ROUTINE'] as const).map((priority) =>
          answerDueAt(priority, now, calendar, policy).getTime(),
        ) as [number, number];
        expect(urgent).toBeLessThan(routine);
        expect(urgent).toBe(afterWorkingTime(now, 16 * HOUR, calendar).getTime());
      }),
      runs,
    );
  });
});

describe('the times of an installation', () => {
  it('are read from its environment', () => {
    expect(
      readDeadlinePolicy({ HEADSTAMP_TRACE_ANSWER_WITHIN: ' ROUTINE=90m URGENT=20s ', HEADSTAMP_TRACE_SWEEP: 'EVERY=1s' }),
    ).toMatchObject({
      answerWithinMs: { ROUTINE: 1.5 * HOUR, URGENT: 20_000 },
      deputyAfterMs: 8 * HOUR,
      sweepEveryMs: 1_000,
    });
  });

  it.each([
    ['HEADSTAMP_TRACE_ANSWER_WITHIN', 'URGENT=16h'],
    ['HEADSTAMP_TRACE_ANSWER_WITHIN', 'URGENT=16h ROUTINE=0h'],
    ['HEADSTAMP_TRACE_ANSWER_WITHIN', 'URGENT=16h ROUTINE=2d'],
    ['HEADSTAMP_TRACE_ANSWER_WITHIN', 'URGENT=16h ROUTINE=999999h'],
    ['HEADSTAMP_TRACE_REMIND_BEFORE', 'soon'],
    ['HEADSTAMP_TRACE_ESCALATE_AFTER', 'DEPUTY=8h HEAD=8h'],
    ['HEADSTAMP_TRACE_SWEEP', '60s'],
  ])('stop the start when %s is "%s"', (variable, value) => {
    expect(() => readDeadlinePolicy({ [variable]: value })).toThrow(ConfigurationError);
    expect(() => readDeadlinePolicy({ [variable]: value })).toThrow(variable);
  });
});
