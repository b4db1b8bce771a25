import { DISCIPLINES, ENFORCEMENTS, INSTRUMENT_KINDS, MEANS } from '@headstamp/codes';
import type { LaboratoryStandingBody, StandingSubject } from '@headstamp/exchange';
import { count, flag, listOf, oneOf, orNull, record, text, time, uuid, type Rule } from '../record/document-rules';

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
