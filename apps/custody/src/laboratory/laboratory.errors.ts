import { DomainError } from '@headstamp/codes';

export type LaboratoryErrorCode =
  | 'laboratory.time-ahead'
  | 'laboratory.period-reversed'
  | 'laboratory.official-unknown'
  | 'laboratory.changed-meanwhile'
  | 'instrument.unknown'
  | 'instrument.registered-before'
  | 'instrument.limits-missing'
  | 'method.unknown'
  | 'method.version-taken'
  | 'method.author-approves'
  | 'method.approved-before'
  | 'method.not-approved'
  | 'consumable-lot.unknown'
  | 'consumable-lot.registered-before'
  | 'consumable-lot.move-not-allowed'
  | 'consumable-lot.not-usable'
  | 'competence.unknown'
  | 'competence.own'
  | 'competence.withdrawn-before'
  | 'non-conformity.unknown'
  | 'non-conformity.move-not-allowed'
  | 'non-conformity.owner-checks'
  | 'deviation.unknown'
  | 'deviation.subject-unknown'
  | 'deviation.own';

export class LaboratoryError extends DomainError<LaboratoryErrorCode> {}
