import { DomainError } from '@headstamp/codes';

export type ArmouryErrorCode =
  | 'armoury.unknown'
  | 'armoury.holder-is-a-person'
  | 'armoury.name-taken'
  | 'armoury.not-its-stock'
  | 'armoury.too-large'
  | 'armoury-inspection.unknown'
  | 'armoury-inspection.under-way'
  | 'armoury-inspection.closed'
  | 'armoury-inspection.changed-meanwhile'
  | 'inspection-difference.unknown'
  | 'inspection-difference.resolved'
  | 'storage-assessment.unanswered'
  | 'storage-assessment.unknown-item';

export class ArmouryError extends DomainError<ArmouryErrorCode> {}
