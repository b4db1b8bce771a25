/**
 * How long what is known of persons is kept, by the instrument that says so, and from when the years count: International Tracing
 * Instrument, paragraph 12 (30 years for records of manufacture, 20 for others), Firearms Protocol, article 7 (10 years),
 * Directive (EU) 2021/555, article 4(5) (30 years after destruction); and for what another state told, INTERPOL's Rules on the
 * Processing of Data, article 49 (five years at first). Law at home may raise the lower bounds.
 */
export const RETENTION_RULES = {
  ITI_MANUFACTURE: { years: 30, from: 'last-event' },
  ITI_OTHER: { years: 20, from: 'last-event' },
  FIREARMS_PROTOCOL: { years: 10, from: 'last-event' },
  EU_DESTRUCTION: { years: 30, from: 'destruction' },
  TOLD_BY_ANOTHER_STATE: { years: 5, from: 'last-event' },
} as const;
export type RetentionClass = keyof typeof RETENTION_RULES;
export const RETENTION_CLASSES = Object.keys(RETENTION_RULES) as RetentionClass[];
/** The shortest of them: what is younger cannot have outlived any. */
export const SHORTEST_RETENTION_YEARS = Math.min(...RETENTION_CLASSES.map((each) => RETENTION_RULES[each].years));

/** The same day so many years later; 29 February becomes the 28th where there is none, and a day a month does not have its last one. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const pad = (value: number, places: number): string => String(value).padStart(places, '0');
  return `${pad(year + years, 4)}-${pad(month, 2)}-${pad(Math.min(date, last), 2)}`;
}
