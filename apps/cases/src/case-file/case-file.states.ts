export const CASE_STATES = ['open', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How a running number becomes a case reference: `BZ-2026-0001`. After 9,999 cases in a year it grows by a digit. */
export function caseReference(countryCode: string, year: number, number: number): string {
  return `${countryCode}-${year}-${String(number).padStart(4, '0')}`;
}
