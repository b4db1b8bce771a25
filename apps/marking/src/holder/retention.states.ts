import type { HolderKind } from './holder.kinds';

/**
 * How long the data of a holder are kept, by the instrument that says so, and from when the years count: International Tracing
 * Instrument, paragraph 12 (30 years for records of manufacture, 20 for others), Firearms Protocol, article 7 (10 years),
 * Directive (EU) 2021/555, article 4(5) (30 years after destruction). The figures are lower bounds that law at home may raise.
 */
export const RETENTION_RULES = {
  ITI_MANUFACTURE: { years: 30, from: 'last-event' },
  ITI_OTHER: { years: 20, from: 'last-event' },
  FIREARMS_PROTOCOL: { years: 10, from: 'last-event' },
  EU_DESTRUCTION: { years: 30, from: 'destruction' },
} as const;
export type RetentionClass = keyof typeof RETENTION_RULES;
export const RETENTION_CLASSES = Object.keys(RETENTION_RULES) as RetentionClass[];

/** The class of a holder for whom none was chosen. */
export const ordinaryRetention = (kind: HolderKind): RetentionClass => (kind === 'MANUFACTURER' ? 'ITI_MANUFACTURE' : 'ITI_OTHER');

export interface RetentionFacts {
  readonly retentionClass: RetentionClass;
  /** The last day that the last entry naming the holder may mean, `2009-12-31`; the day of registration where no entry names it. */
  readonly lastEventOn: string;
  /** The last day that the destruction of the last of their firearms may mean; null while one of them is not destroyed, or none is known. */
  readonly allDestroyedOn: string | null;
}

/** The last day on which the data must be kept; null while the clock has not begun. */
export function retentionEnds({ retentionClass, lastEventOn, allDestroyedOn }: RetentionFacts): string | null {
  const { years, from } = RETENTION_RULES[retentionClass];
  const start = from === 'destruction' ? allDestroyedOn : lastEventOn;
  return start === null ? null : yearsAfter(start, years);
}

/** Whether the data may go: the last day of their retention is over. */
export const retentionEnded = (facts: RetentionFacts, today: string): boolean => {
  const ends = retentionEnds(facts);
  return ends !== null && ends < today;
};

/** The same day so many years later; 29 February becomes the 28th where there is none, and a day a month does not have its last one. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const pad = (value: number, places: number): string => String(value).padStart(places, '0');
  return `${pad(year + years, 4)}-${pad(month, 2)}-${pad(Math.min(date, last), 2)}`;
}
