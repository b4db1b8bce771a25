/** Why an item of a campaign waits for a decision. */
export const EXCEPTION_REASONS = [
  'ABSENT',
  'UNREADABLE',
  'WRONG_SERIAL',
  'DAMAGED',
  'MACHINE_FAULT',
  'DIFFERS_ON_PHOTOGRAPH',
  'OTHER',
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** Those that a person or a machine may report; the remaining one is the finding of a verification. */
export const REPORTED_REASONS = EXCEPTION_REASONS.filter((reason) => reason !== 'DIFFERS_ON_PHOTOGRAPH');

export const RESULT_OUTCOMES = ['done', 'failed'] as const;
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];
