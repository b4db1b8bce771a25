import {
  competenceAt,
  EXAMINATION_FAULTS,
  instrumentAt,
  INSTRUMENTS_OF,
  methodFaultAt,
  type CompetenceFacts,
  type Discipline,
  type Enforcement,
  type ExaminationFault,
  type InstrumentFacts,
  type MethodFacts,
} from './laboratory';

/** What a manager may let an examination go on in spite of. */
export const MEANS = ['instrument', 'competence', 'method'] as const;
export type Means = (typeof MEANS)[number];

/** A manager's word that examinations may go on although one of their means is not in order. */
export interface AllowedDeviation {
  readonly id: string;
  readonly means: Means;
  /** The instrument, the official, or the version of a method. */
  readonly aboutId: string;
  /** Null: for every discipline. */
  readonly discipline: Discipline | null;
  readonly reason: string;
  /** ISO 8601 instants. */
  readonly from: string;
  readonly until: string;
  readonly withdrawnAt: string | null;
}

/** What a jurisdiction has decided about examinations. */
export interface LaboratoryPolicy {
  readonly enforcement: Enforcement;
  /** Whether an acquisition and a comparison must name a registered instrument. */
  readonly instrumentRequired: boolean;
}

/** A jurisdiction that has decided nothing: what is registered is enforced, what is not is not asked for. */
export const STANDARD_POLICY: LaboratoryPolicy = { enforcement: 'stop', instrumentRequired: false };

/** One fault of an examination that went on, and what let it. */
export interface DeviationGround {
  readonly fault: ExaminationFault;
  readonly means: Means;
  readonly aboutId: string | null;
  /** Null when no manager allowed it and the jurisdiction's policy only marks. */
  readonly allowanceId: string | null;
  readonly reason: string | null;
}

export interface ExaminationMeans {
  readonly policy: LaboratoryPolicy;
  readonly discipline: Discipline;
  readonly at: Date;
  /** The registered instruments that were named. */
  readonly instruments: readonly { readonly id: string; readonly facts: InstrumentFacts }[];
  readonly officialId: string;
  /** Null when the laboratory has authorised nobody for the discipline, and so asks for no authorisation. */
  readonly competence: CompetenceFacts | null;
  readonly method: { readonly id: string; readonly facts: MethodFacts } | null;
  readonly allowed: readonly AllowedDeviation[];
}

export type GateVerdict =
  | { readonly verdict: 'ok' }
  | { readonly verdict: 'stop'; readonly faults: readonly ExaminationFault[] }
  | { readonly verdict: 'deviation'; readonly grounds: readonly DeviationGround[] };

type Found = Pick<DeviationGround, 'fault' | 'means' | 'aboutId'>;

function faultsOf({ policy, discipline, at, instruments, officialId, competence, method }: ExaminationMeans): Found[] {
  const kinds = INSTRUMENTS_OF[discipline];
  const found: Found[] = instruments.flatMap(({ id: aboutId, facts }) => [
    ...(kinds && !kinds.includes(facts.kind) ? [{ fault: 'instrument-of-another-kind', means: 'instrument', aboutId } as const] : []),
    ...instrumentAt(facts, at).faults.map((fault) => ({ fault, means: 'instrument', aboutId }) as const),
  ]);
  if (policy.instrumentRequired && kinds && instruments.length === 0)
    found.push({ fault: 'instrument-not-named', means: 'instrument', aboutId: null });
  const unfit = competence && competenceAt(competence, discipline, method?.facts.code ?? null, at).fault;
  if (unfit) found.push({ fault: unfit, means: 'competence', aboutId: officialId });
  const outdated = method && methodFaultAt(method.facts, discipline, at);
  if (outdated) found.push({ fault: outdated, means: 'method', aboutId: method.id });
  return found;
}

function covers(allowed: AllowedDeviation, { means, aboutId }: Found, discipline: Discipline, at: Date): boolean {
  const by = at.getTime();
  return (
    allowed.means === means &&
    allowed.aboutId === aboutId &&
    (allowed.discipline === null || allowed.discipline === discipline) &&
    Date.parse(allowed.from) <= by &&
    by <= Date.parse(allowed.until) &&
    (allowed.withdrawnAt === null || by < Date.parse(allowed.withdrawnAt))
  );
}

/**
 * Whether an examination may be recorded. A fault that a manager allowed is a deviation with the manager's reason; any other
 * stops it, or is a deviation without a reason where the jurisdiction has decided so.
 */
export function examinationGate(means: ExaminationMeans): GateVerdict {
  if (means.policy.enforcement === 'off') return { verdict: 'ok' };
  const grounds = faultsOf(means).map((found): DeviationGround => {
    const allowance = means.allowed.find((each) => covers(each, found, means.discipline, means.at));
    return { ...found, allowanceId: allowance?.id ?? null, reason: allowance?.reason ?? null };
  });
  if (grounds.length === 0) return { verdict: 'ok' };
  const open = grounds.filter(({ allowanceId }) => allowanceId === null).map(({ fault }) => fault);
  if (open.length > 0 && means.policy.enforcement === 'stop') return { verdict: 'stop', faults: [...new Set(open)] };
  return { verdict: 'deviation', grounds };
}

/** A deviation as another laboratory is told of it. */
export interface ReportedDeviation {
  readonly fault: ExaminationFault;
  readonly reason: string | null;
}

const READABLE = /^(?=[^]*\S)(?:[^\p{Cc}\p{Surrogate}]|[\t\n\r])+$/u;

/** Whether something that arrived is a list of deviations as they are reported. */
export function areReportedDeviations(value: unknown): value is readonly ReportedDeviation[] {
  const one = (each: unknown): boolean => {
    if (typeof each !== 'object' || each === null) return false;
    const { fault, reason, ...more } = each as Record<string, unknown>;
    const knownFault = (EXAMINATION_FAULTS as readonly unknown[]).includes(fault);
    const readable = reason === null || (typeof reason === 'string' && reason.length <= 500 && READABLE.test(reason));
    return knownFault && readable && Object.keys(more).length === 0;
  };
  return Array.isArray(value) && value.length <= 50 && value.every(one);
}
