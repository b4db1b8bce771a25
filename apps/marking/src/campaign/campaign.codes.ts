/** What is found when a campaign opens: the weapon bears such a mark already, or another open campaign is to give it one. */
export const OPENING_REASONS = ['MARKED_ALREADY', 'IN_ANOTHER_CAMPAIGN'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** Why an item of a campaign waits for a decision. */
export const EXCEPTION_REASONS = [
  ...OPENING_REASONS,
  'ABSENT',
  'UNREADABLE',
  'WRONG_SERIAL',
  'DAMAGED',
  'MACHINE_FAULT',
  'DIFFERS_ON_PHOTOGRAPH',
  'OTHER',
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** Found by the system or by a verification, reported by nobody. */
const FOUND: readonly ExceptionReason[] = [...OPENING_REASONS, 'DIFFERS_ON_PHOTOGRAPH'];

/** Those that a person or a machine may report. */
export const REPORTED_REASONS = EXCEPTION_REASONS.filter((reason) => !FOUND.includes(reason));

export const RESULT_OUTCOMES = ['done', 'failed'] as const;
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];
