import { DomainError } from '@headstamp/codes';

export type HitOutcomeErrorCode = 'hit-outcome.no-hit' | 'hit-outcome.in-the-future' | 'hit-outcome.not-its-case' | 'hit-outcome.refused';

export class HitOutcomeError extends DomainError<HitOutcomeErrorCode> {}
