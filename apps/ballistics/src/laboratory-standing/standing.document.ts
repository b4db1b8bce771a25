import { DISCIPLINES, ENFORCEMENTS, INSTRUMENT_KINDS, MEANS } from '@headstamp/codes';
import type { LaboratoryStandingBody, StandingSubject } from '@headstamp/exchange';

type Rule = (value: unknown) => boolean;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const text: Rule = (value) => typeof value === 'string' && value.length > 0 && value.length <= 500 && !value.includes('\u0000');
const flag: Rule = (value) => typeof value === 'boolean';
const uuid: Rule = (value) => typeof value === 'string' && UUID.test(value);
const time: Rule = (value) => typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value));
const count: Rule = (value) => Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31;
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);
const oneOf =
  (values: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length <= 1_000 && value.every(rule);
const record =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => Object.hasOwn(rules, name)) &&
    Object.entries(rules).every(([name, rule]) => rule((value as Record<string, unknown>)[name]));

const discipline = oneOf(DISCIPLINES);
const FACTS: Readonly<Record<StandingSubject, Rule>> = {
  instrument: record({
    kind: oneOf(INSTRUMENT_KINDS),
    calibrationRequired: flag,
    checkEveryHours: orNull(count),
    calibrations: listOf(record({ calibratedOn: time, dueOn: time, passed: flag })),
    checks: listOf(record({ at: time, passed: flag })),
    service: listOf(record({ at: time, inService: flag })),
  }),
  competence: record({
    authorisations: listOf(record({ discipline, methodCode: orNull(text), from: time, until: orNull(time), withdrawnAt: orNull(time) })),
    suspensions: listOf(record({ discipline, from: time, until: orNull(time) })),
  }),
  method: record({ code: text, discipline, approvedAt: orNull(time), validFrom: time, validUntil: orNull(time) }),
  allowance: record({
    ...{ id: uuid, means: oneOf(MEANS), aboutId: uuid, discipline: orNull(discipline), reason: text, from: time, until: time },
    withdrawnAt: orNull(time),
  }),
  policy: record({ enforcement: oneOf(ENFORCEMENTS), instrumentRequired: flag }),
};

/** Whether a document says of a subject what the gate can judge by: what it cannot read must not stand where the gate looks. */
export function isStanding(body: unknown): body is LaboratoryStandingBody {
  if (typeof body !== 'object' || body === null) return false;
  const { subject, facts, subjectId, revision } = body as Record<string, unknown>;
  return (
    typeof subject === 'string' &&
    Object.hasOwn(FACTS, subject) &&
    FACTS[subject as StandingSubject](facts) &&
    uuid(subjectId) &&
    count(revision)
  );
}
