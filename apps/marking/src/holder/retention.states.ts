import { RETENTION_RULES, yearsAfter, type RetentionClass as AnyClass } from '@headstamp/codes';
import type { HolderKind } from './holder.kinds';

/** The classes under which the data of a holder may be kept. */
export const RETENTION_CLASSES = ['ITI_MANUFACTURE', 'ITI_OTHER', 'FIREARMS_PROTOCOL', 'EU_DESTRUCTION'] as const satisfies readonly AnyClass[];
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

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
