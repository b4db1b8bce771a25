import { CastError } from './cast.errors';

/** What is being made: a mould of an original, or a cast in a mould. */
export const CASTING_KINDS = ['MOULD', 'CAST'] as const;
export type CastingKind = (typeof CASTING_KINDS)[number];

/**
 * The steps of a double cast as UNLIREC teaches them for the IBIN method (Belize, Barbados 2017; Trinidad and Tobago 2022): the item
 * fixed in a secured cup or mould box, silicone poured, degassed under vacuum, cured, the item taken out; the mould filled with
 * resin, put under pressure, cured, and the replica taken out.
 */
export const CASTING_STEPS = [
  'FIXED',
  'POURED',
  'DEGASSED',
  'CURED',
  'DEMOULDED',
  'RESIN_POURED',
  'PRESSURISED',
  'CAST_CURED',
  'CAST_DEMOULDED',
] as const;
export type CastingStep = (typeof CASTING_STEPS)[number];

/** What is written down at a step besides its times. */
export const GAUGES = [
  'fixture',
  'product',
  'lot',
  'expiresOn',
  'mixRatio',
  'pressureKpa',
  'temperatureC',
  'condition',
  'sealAfter',
  'colour',
  'deviationReason',
] as const;
export type Gauge = (typeof GAUGES)[number];
export type Gauges = Readonly<Partial<Record<Gauge, string | number>>>;

interface StepRule {
  readonly of: CastingKind;
  /** Steps that must have ended before this one begins. */
  readonly after: readonly CastingStep[];
  readonly needs: readonly Gauge[];
  readonly may?: readonly Gauge[];
}

/** The mix may be degassed before it is poured or in the box: both come before the cure. */
export const STEP_RULES: Readonly<Record<CastingStep, StepRule>> = {
  FIXED: { of: 'MOULD', after: [], needs: ['fixture'] },
  POURED: { of: 'MOULD', after: ['FIXED'], needs: ['product', 'lot', 'expiresOn', 'mixRatio'] },
  DEGASSED: { of: 'MOULD', after: ['FIXED'], needs: ['pressureKpa'] },
  CURED: { of: 'MOULD', after: ['POURED', 'DEGASSED'], needs: ['temperatureC'] },
  DEMOULDED: { of: 'MOULD', after: ['CURED'], needs: ['condition', 'sealAfter'] },
  RESIN_POURED: { of: 'CAST', after: [], needs: ['product', 'lot', 'expiresOn'], may: ['colour', 'deviationReason'] },
  PRESSURISED: { of: 'CAST', after: ['RESIN_POURED'], needs: ['pressureKpa'] },
  CAST_CURED: { of: 'CAST', after: ['PRESSURISED'], needs: ['temperatureC'] },
  CAST_DEMOULDED: { of: 'CAST', after: ['CAST_CURED'], needs: ['condition'] },
};

export interface RecordedStep {
  readonly step: CastingStep;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly gauges: Gauges;
}

export const stepsOf = (kind: CastingKind): CastingStep[] => CASTING_STEPS.filter((step) => STEP_RULES[step].of === kind);

const isDone = (done: readonly RecordedStep[], step: CastingStep): boolean => done.some((each) => each.step === step);

/** Steps not recorded yet, in their order; empty when the mould or cast is made. */
export const missingSteps = (kind: CastingKind, done: readonly RecordedStep[]): CastingStep[] =>
  stepsOf(kind).filter((step) => !isDone(done, step));

/** Steps that can be recorded now. */
export const nextSteps = (kind: CastingKind, done: readonly RecordedStep[]): CastingStep[] =>
  missingSteps(kind, done).filter((step) => STEP_RULES[step].after.every((before) => isDone(done, before)));

/** Throws when the step cannot be next as recorded: of another work, told twice, before its time, or without what is to be written down. */
export function judgeStep(
  kind: CastingKind,
  begunAt: Date,
  done: readonly RecordedStep[],
  { step, startedAt, endedAt, gauges }: RecordedStep,
): void {
  const { of, after, needs, may = [] } = STEP_RULES[step];
  if (of !== kind) throw new CastError('casting.step-of-other-work', { step, kind });
  if (isDone(done, step)) throw new CastError('casting.step-told-already', { step });
  const missingBefore = after.filter((before) => !isDone(done, before));
  if (missingBefore.length > 0) throw new CastError('casting.step-before-its-time', { step, missing: missingBefore });
  const missing = needs.filter((gauge) => gauges[gauge] === undefined);
  if (missing.length > 0) throw new CastError('casting.gauges-missing', { step, missing });
  const strangers = GAUGES.filter((gauge) => gauges[gauge] !== undefined && !needs.includes(gauge) && !may.includes(gauge));
  if (strangers.length > 0) throw new CastError('casting.gauge-of-other-step', { step, gauges: strangers });
  if (endedAt < startedAt) throw new CastError('casting.step-ends-before-it-begins', { step });
  const notBefore = done
    .filter((each) => after.includes(each.step))
    .reduce((latest, each) => (each.endedAt > latest ? each.endedAt : latest), begunAt);
  // People write times to the minute; the server knows milliseconds.
  if (startedAt.getTime() < Math.floor(notBefore.getTime() / 60_000) * 60_000)
    throw new CastError('casting.step-overlaps', { step, notBefore: notBefore.toISOString() });
}

export const minutesOf = ({ startedAt, endedAt }: RecordedStep): number => round((endedAt.getTime() - startedAt.getTime()) / 60_000);
export const hoursOf = ({ startedAt, endedAt }: RecordedStep): number => round((endedAt.getTime() - startedAt.getTime()) / 3_600_000);

const round = (value: number): number => Math.round(value * 100) / 100;
