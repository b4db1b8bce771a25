import { competenceAt, DUE_WITHIN_DAYS, instrumentAt, type CompetenceFacts, type InstrumentFacts } from '@headstamp/codes';
import type { NonConformityState } from '../non-conformity/non-conformity.states';

export const DUTY_KINDS = ['calibration', 'reference-check', 'competence', 'corrective-action'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Something that somebody in the laboratory has to see to, soon or since it fell due. */
export interface Duty {
  readonly kind: DutyKind;
  /** The instrument, the authorisation of an official, or the non-conformity. */
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly overdue: boolean;
}

const DAY_MS = 86_400_000;
const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);

/** What never was done, or failed, is overdue since the instrument is here or since the failure. An instrument out of service has no duties. */
export function instrumentDuties(
  instrument: { readonly id: string; readonly since: Date; readonly facts: InstrumentFacts },
  now: Date,
): Duty[] {
  const { id: subjectId, since, facts } = instrument;
  const standing = instrumentAt(facts, now);
  if (standing.state === 'out-of-service' || standing.state === 'in-service') return [];
  const duty = (kind: DutyKind, prefix: string, holdsUntil: Date | null, soonMs: number, failedAt: Date | undefined): Duty[] => {
    const overdue = standing.faults.some((fault) => fault.startsWith(prefix));
    if (overdue) return [{ kind, subjectId, dueAt: holdsUntil ?? failedAt ?? since, overdue }];
    return holdsUntil && now.getTime() >= holdsUntil.getTime() - soonMs ? [{ kind, subjectId, dueAt: holdsUntil, overdue }] : [];
  };
  const last = <T>(items: readonly T[], time: (item: T) => string): Date | undefined => {
    const times = items.map((each) => Date.parse(time(each))).filter((at) => at <= now.getTime());
    return times.length > 0 ? new Date(Math.max(...times)) : undefined;
  };
  return [
    ...duty(
      'calibration',
      'calibration-',
      standing.calibrationHoldsUntil,
      DUE_WITHIN_DAYS * DAY_MS,
      last(facts.calibrations, (each) => each.calibratedOn),
    ),
    ...duty(
      'reference-check',
      'check-',
      standing.checkHoldsUntil,
      ((facts.checkEveryHours ?? 0) * 3_600_000) / 4,
      last(facts.checks, (each) => each.at),
    ),
  ];
}

/** An authorisation that ends, unless a later one of the same official covers the same. */
export function competenceDuties(
  authorisation: {
    readonly id: string;
    readonly discipline: CompetenceFacts['authorisations'][number]['discipline'];
    readonly methodCode: string | null;
    readonly until: string | null;
    readonly withdrawn: boolean;
  },
  facts: CompetenceFacts,
  now: Date,
): Duty[] {
  const { id: subjectId, discipline, methodCode, until, withdrawn } = authorisation;
  if (until === null || withdrawn) return [];
  const dueAt = endOf(until);
  const overdue = now.getTime() >= dueAt.getTime();
  if (now.getTime() < dueAt.getTime() - DUE_WITHIN_DAYS * DAY_MS) return [];
  // Judged at the moment after its end: does another one hold then?
  const after = new Date(Math.max(dueAt.getTime(), now.getTime()));
  const { fault } = competenceAt({ ...facts, suspensions: [] }, discipline, methodCode, after);
  return fault === null ? [] : [{ kind: 'competence', subjectId, dueAt, overdue }];
}

export function actionDuties(
  row: { readonly id: string; readonly state: NonConformityState; readonly dueOn: string | null },
  now: Date,
): Duty[] {
  if (row.state !== 'planned' || row.dueOn === null) return [];
  const dueAt = endOf(row.dueOn);
  return [{ kind: 'corrective-action', subjectId: row.id, dueAt, overdue: now.getTime() >= dueAt.getTime() }];
}
