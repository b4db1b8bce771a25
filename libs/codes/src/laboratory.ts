export const INSTRUMENT_KINDS = [
  'COMPARISON_MICROSCOPE',
  'SCANNER_3D',
  'BALANCE',
  'PRESSURE_POT',
  'VACUUM_CHAMBER',
  'GAUGE',
  'THERMOMETER',
  'OTHER',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** What an official is authorised to do, and what a method is for. COMPARISON is both examinations of a link. */
export const DISCIPLINES = ['CASTING', 'CAST_REVIEW', 'ACQUISITION', 'COMPARISON'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** Instruments that a discipline is carried out with; any may be named besides where none stands here. */
export const INSTRUMENTS_OF: Partial<Record<Discipline, readonly InstrumentKind[]>> = {
  ACQUISITION: ['SCANNER_3D', 'OTHER'],
  COMPARISON: ['COMPARISON_MICROSCOPE', 'SCANNER_3D', 'OTHER'],
};

export const INSTRUMENT_STATES = ['in-service', 'due', 'overdue', 'out-of-service'] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];

export const COMPETENCE_STATES = ['competent', 'due', 'expired', 'suspended', 'none'] as const;
export type CompetenceState = (typeof COMPETENCE_STATES)[number];

/** What is wrong with the means of an examination. */
export const EXAMINATION_FAULTS = [
  'instrument-not-named',
  'instrument-of-another-kind',
  'instrument-out-of-service',
  'calibration-missing',
  'calibration-failed',
  'calibration-overdue',
  'check-missing',
  'check-failed',
  'check-overdue',
  'competence-missing',
  'competence-expired',
  'competence-suspended',
  'method-not-approved',
  'method-not-valid',
  'method-of-another-discipline',
] as const;
export type ExaminationFault = (typeof EXAMINATION_FAULTS)[number];

/** What a jurisdiction does with an examination whose means are not in order. */
export const ENFORCEMENTS = ['stop', 'deviation', 'off'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** Days are ISO 8601 dates and end at midnight UTC, instants are ISO 8601 with their zone. */
export interface InstrumentFacts {
  readonly kind: InstrumentKind;
  readonly calibrationRequired: boolean;
  /** Hours for which a check against a reference standard holds; null when none is asked for. */
  readonly checkEveryHours: number | null;
  /** In the order in which they were recorded, as the two lists that follow. */
  readonly calibrations: readonly { readonly calibratedOn: string; readonly dueOn: string; readonly passed: boolean }[];
  readonly checks: readonly { readonly at: string; readonly passed: boolean }[];
  readonly service: readonly { readonly at: string; readonly inService: boolean }[];
}

export interface CompetenceFacts {
  readonly authorisations: readonly {
    readonly discipline: Discipline;
    /** Null: for every method of the discipline. */
    readonly methodCode: string | null;
    readonly from: string;
    /** Last day; null until withdrawn. */
    readonly until: string | null;
    readonly withdrawnAt: string | null;
  }[];
  /** From an unsatisfactory proficiency result to the closing of its corrective action. */
  readonly suspensions: readonly { readonly discipline: Discipline; readonly from: string; readonly until: string | null }[];
}

export interface MethodFacts {
  readonly code: string;
  readonly discipline: Discipline;
  readonly approvedAt: string | null;
  readonly validFrom: string;
  /** Last day; null while nothing supersedes it. */
  readonly validUntil: string | null;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A calibration or an authorisation that ends within so many days is due. */
export const DUE_WITHIN_DAYS = 30;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);

/** The latest of those that had happened by then; of two at one time the one recorded later. */
function latest<Item>(items: readonly Item[], timeOf: (item: Item) => number, by: number): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (timeOf(item) <= by && (!found || timeOf(item) >= timeOf(found))) found = item;
  return found;
}

export interface InstrumentStanding {
  readonly state: InstrumentState;
  readonly faults: readonly ExaminationFault[];
  /** Until when calibration and check hold; null when one is missing or failed, or none is asked for. */
  readonly calibrationHoldsUntil: Date | null;
  readonly checkHoldsUntil: Date | null;
}

/** How an instrument stood at an instant, by what had been recorded of the time before it. */
export function instrumentAt(facts: InstrumentFacts, at: Date): InstrumentStanding {
  const by = at.getTime();
  const faults: ExaminationFault[] = [];
  if (latest(facts.service, (each) => Date.parse(each.at), by)?.inService === false) faults.push('instrument-out-of-service');

  const calibration = latest(facts.calibrations, (each) => Date.parse(each.calibratedOn), by);
  const calibrationHoldsUntil = facts.calibrationRequired && calibration?.passed ? endOf(calibration.dueOn) : null;
  // Where none is asked for, one that was made and failed still says that the instrument measures wrongly.
  if (calibration && !calibration.passed) faults.push('calibration-failed');
  else if (facts.calibrationRequired && !calibration) faults.push('calibration-missing');
  else if (calibrationHoldsUntil && by >= calibrationHoldsUntil.getTime()) faults.push('calibration-overdue');

  const check = latest(facts.checks, (each) => Date.parse(each.at), by);
  const every = facts.checkEveryHours === null ? null : facts.checkEveryHours * HOUR_MS;
  const checkHoldsUntil = every !== null && check?.passed ? new Date(Date.parse(check.at) + every) : null;
  if (check && !check.passed) faults.push('check-failed');
  else if (every !== null && !check) faults.push('check-missing');
  else if (checkHoldsUntil && by > checkHoldsUntil.getTime()) faults.push('check-overdue');

  const soon =
    (calibrationHoldsUntil !== null && by >= calibrationHoldsUntil.getTime() - DUE_WITHIN_DAYS * DAY_MS) ||
    (checkHoldsUntil !== null && every !== null && by >= checkHoldsUntil.getTime() - every / 4);
  const state = faults.includes('instrument-out-of-service')
    ? 'out-of-service'
    : faults.length > 0
      ? 'overdue'
      : soon
        ? 'due'
        : 'in-service';
  return { state, faults, calibrationHoldsUntil, checkHoldsUntil };
}

export interface CompetenceStanding {
  readonly state: CompetenceState;
  readonly fault: ExaminationFault | null;
  /** End of the authorisation that holds longest; null when none holds or it has no end. */
  readonly holdsUntil: Date | null;
}

/** Whether an official was competent at an instant. @param methodCode the method cited, null when none is */
export function competenceAt(facts: CompetenceFacts, discipline: Discipline, methodCode: string | null, at: Date): CompetenceStanding {
  const by = at.getTime();
  const day = dayOf(at);
  const given = facts.authorisations.filter(
    (each) => each.discipline === discipline && (each.methodCode === null || each.methodCode === methodCode) && each.from <= day,
  );
  const suspended = facts.suspensions.some(
    (each) => each.discipline === discipline && Date.parse(each.from) <= by && (each.until === null || by < Date.parse(each.until)),
  );
  if (given.length === 0) return { state: 'none', fault: 'competence-missing', holdsUntil: null };
  const holding = given.filter(
    ({ until, withdrawnAt }) => (until === null || day <= until) && (withdrawnAt === null || by < Date.parse(withdrawnAt)),
  );
  if (holding.length === 0) return { state: 'expired', fault: 'competence-expired', holdsUntil: null };
  if (suspended) return { state: 'suspended', fault: 'competence-suspended', holdsUntil: null };
  const ends = holding.map(({ until }) => (until === null ? Infinity : endOf(until).getTime()));
  const end = Math.max(...ends);
  const soon = by >= end - DUE_WITHIN_DAYS * DAY_MS;
  return { state: soon ? 'due' : 'competent', fault: null, holdsUntil: Number.isFinite(end) ? new Date(end) : null };
}

/** What is wrong with a version of a method that is cited for an examination. */
export function methodFaultAt(facts: MethodFacts, discipline: Discipline, at: Date): ExaminationFault | null {
  if (facts.discipline !== discipline) return 'method-of-another-discipline';
  if (facts.approvedAt === null) return 'method-not-approved';
  const day = dayOf(at);
  return day < facts.validFrom || (facts.validUntil !== null && day > facts.validUntil) ? 'method-not-valid' : null;
}
