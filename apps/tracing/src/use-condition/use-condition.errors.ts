import { DomainError } from '@headstamp/codes';

export type UseConditionErrorCode =
  | 'use-condition.unreadable'
  | 'use-condition.unknown-row'
  | 'use-condition.withheld'
  | 'use-condition.third-party'
  | 'use-condition.not-the-originator'
  | 'use-condition.word-unclear';

export class UseConditionError extends DomainError<UseConditionErrorCode> {}
