import fc from 'fast-check';
import { CASTING_STEPS, GAUGES, STEP_RULES, judgeStep, missingSteps, nextSteps, stepsOf } from './casting-steps';
import type { CastingKind, CastingStep, Gauge, Gauges, RecordedStep } from './casting-steps';

const BEGUN = new Date('2026-03-01T08:00:00Z');
const at = (hour: number): Date => new Date(BEGUN.getTime() + hour * 3_600_000);
const gaugesFor = (step: CastingStep): Gauges => Object.fromEntries(STEP_RULES[step].needs.map((gauge) => [gauge, 'as read']));
const told = (step: CastingStep, hour: number, more: Partial<RecordedStep> = {}): RecordedStep => ({
  step,
  startedAt: at(hour),
  endedAt: at(hour + 1),
  gauges: gaugesFor(step),
  ...more,
});
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;

/** Records those of the steps that are allowed. */
function recorded(kind: CastingKind, tried: readonly CastingStep[]): RecordedStep[] {
  const done: RecordedStep[] = [];
  for (const [hour, step] of tried.entries()) {
    try {
      judgeStep(kind, BEGUN, done, told(step, hour * 2));
      done.push(told(step, hour * 2));
    } catch (error) {
      expect(error).toHaveProperty('code', expect.stringMatching(/^casting\./));
    }
  }
  return done;
}

describe('the steps of casting', () => {
  it('are recorded once each, and none before what comes before it, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<CastingKind>('MOULD', 'CAST'),
        fc.array(fc.constantFrom(...CASTING_STEPS), { maxLength: 30 }),
        (kind, tried) => {
          const done = recorded(kind, tried).map(({ step }) => step);
          expect(new Set(done).size).toBe(done.length);
          for (const [index, step] of done.entries()) {
            expect(STEP_RULES[step].of).toBe(kind);
            expect(done.slice(0, index)).toEqual(expect.arrayContaining([...STEP_RULES[step].after]));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('come to their end by doing what is said to come next, in whichever order it is said', () => {
    fc.assert(
      fc.property(fc.constantFrom<CastingKind>('MOULD', 'CAST'), fc.infiniteStream(fc.nat(7)), (kind, picks) => {
        const done: RecordedStep[] = [];
        for (const _ of stepsOf(kind)) {
          const next = nextSteps(kind, done);
          const step = next[(picks.next().value ?? 0) % next.length];
          if (step === undefined) throw new Error('nothing comes next, though steps are missing');
          judgeStep(kind, BEGUN, done, told(step, done.length * 2));
          done.push(told(step, done.length * 2));
        }
        expect(missingSteps(kind, done)).toEqual([]);
        expect(nextSteps(kind, done)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('name every gauge that is missing, and every one that belongs elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASTING_STEPS), fc.subarray([...GAUGES]), (step, given) => {
        const { of, after, needs, may = [] } = STEP_RULES[step];
        const done: RecordedStep[] = [];
        for (const before of stepsOf(of)) if (before !== step && !STEP_RULES[before].after.includes(step)) done.push(told(before, 0));
        const gauges = Object.fromEntries(given.map((gauge) => [gauge, 'as read'])) as Gauges;
        const missing = needs.filter((gauge) => !given.includes(gauge));
        const strangers = given.filter((gauge: Gauge) => ![...needs, ...may].includes(gauge));
        const judge = (): void =>
          judgeStep(
            of,
            BEGUN,
            done.filter((each) => after.includes(each.step)),
            told(step, 50, { gauges }),
          );
        if (missing.length > 0)
          expect(judge).toThrow(expect.objectContaining({ code: 'casting.gauges-missing', facts: { step, missing } }));
        else if (strangers.length > 0) expect(judge).toThrow(refused('casting.gauge-of-other-step'));
        else expect(judge).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each<[what: string, code: string, kind: CastingKind, done: RecordedStep[], step: RecordedStep]>([
    ['silicone is poured before the item is fixed', 'casting.step-before-its-time', 'MOULD', [], told('POURED', 0)],
    ['a cast is put under pressure in a mould’s own work', 'casting.step-of-other-work', 'MOULD', [], told('PRESSURISED', 0)],
    ['the item is fixed twice', 'casting.step-told-already', 'MOULD', [told('FIXED', 0)], told('FIXED', 2)],
    ['a step ends before it begins', 'casting.step-ends-before-it-begins', 'MOULD', [], told('FIXED', 2, { endedAt: at(1) })],
    ['it begins before the work began', 'casting.step-overlaps', 'MOULD', [], told('FIXED', -1)],
    ['it begins before the one before it ended', 'casting.step-overlaps', 'MOULD', [told('FIXED', 0)], told('POURED', 0.5)],
  ])('are refused when %s', (_, code, kind, done, step) => {
    expect(() => judgeStep(kind, BEGUN, done, step)).toThrow(refused(code));
  });

  it('let the mix be degassed before it is poured, and in the box', () => {
    const inTheBox: CastingStep[] = ['FIXED', 'POURED', 'DEGASSED', 'CURED', 'DEMOULDED'];
    const before: CastingStep[] = ['FIXED', 'DEGASSED', 'POURED', 'CURED', 'DEMOULDED'];
    for (const order of [inTheBox, before]) expect(recorded('MOULD', order).map(({ step }) => step)).toEqual(order);
  });
});
