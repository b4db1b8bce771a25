import { DomainError } from '@headstamp/codes';

export type UseConditionErrorCode = 'use-condition.unreadable' | 'use-condition.unknown-row' | 'use-condition.third-party';

export class UseConditionError extends DomainError<UseConditionErrorCode> {}
