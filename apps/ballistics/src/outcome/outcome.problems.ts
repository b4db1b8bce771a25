import type { Problem } from '@headstamp/codes';
import type { HitOutcomeErrorCode } from './outcome.errors';

export const HIT_OUTCOME_PROBLEMS: Record<HitOutcomeErrorCode, Problem> = {
  'hit-outcome.no-hit': { status: 409, title: 'Only what became of a confirmed hit that stands is recorded' },
  'hit-outcome.in-the-future': { status: 422, title: 'The day of the outcome lies in the future' },
  'hit-outcome.not-its-case': { status: 422, title: 'The case is none of yours that this hit links' },
  'hit-outcome.refused': { status: 422, title: 'The outcome that the other side reported cannot be read' },
};
