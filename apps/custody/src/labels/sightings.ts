/** A label seen somewhere. */
export interface Sighting {
  /** As claimed by who scanned it; null when nobody said where. */
  readonly place: string | null;
  readonly at: Date;
}

/** One way of writing for one place. */
export const samePlace = (one: string, other: string): boolean => spelt(one) === spelt(other);
const spelt = (place: string): string => place.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ' ').trim();

/**
 * Whether one label cannot have been at both: two places, and too little time between them, whichever came first. Within a building
 * there is one name for the place.
 */
export function cannotBeOne(one: Sighting, other: Sighting, shortestJourneyMinutes: number): boolean {
  if (one.place === null || other.place === null || samePlace(one.place, other.place)) return false;
  return Math.abs(one.at.getTime() - other.at.getTime()) < shortestJourneyMinutes * 60_000;
}
