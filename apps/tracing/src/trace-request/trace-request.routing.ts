import { canonicalCountryCode } from '@headstamp/codes';
import type { DirectoryEntry } from '@headstamp/tenancy';
import type { FirearmAsRead } from './firearm-as-read';

export const ROUTING_REASONS = ['import-mark', 'manufacture-mark', 'country-of-origin'] as const;
export type RoutingReason = (typeof ROUTING_REASONS)[number];

/** Whether the country can be asked from here. */
export const STANDINGS = ['addressable', 'not-on-this-deployment', 'own'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ProposedAddressee {
  /** ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 of a former state. */
  readonly country: string;
  readonly reason: RoutingReason;
  /** The year that the mark names. */
  readonly year: number | null;
  readonly standing: Standing;
  /** Null unless the country takes part here. */
  readonly jurisdictionId: string | null;
}

interface Clue {
  readonly country: string;
  readonly reason: RoutingReason;
  readonly year: number | null;
}

/** Every country that the weapon names, most promising first: its last import, earlier imports, then where it was made. */
function clues(firearm: FirearmAsRead): Clue[] {
  const marked = (kind: 'IMPORT' | 'MANUFACTURE', reason: RoutingReason): Clue[] =>
    firearm.marks
      .flatMap(({ kind: of, country, year }) => (of === kind && country !== null ? [{ country, reason, year }] : []))
      // A mark without a year may be older than all others. The sort is stable: marks of one year keep the order in which they were read.
      .sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const origin: Clue[] =
    firearm.countryOfOrigin === null ? [] : [{ country: firearm.countryOfOrigin, reason: 'country-of-origin', year: null }];
  return [...marked('IMPORT', 'import-mark'), ...marked('MANUFACTURE', 'manufacture-mark'), ...origin];
}

/**
 * Whom to ask, and why: the country of the latest import mark, because its records begin where the maker's end, else the
 * country of manufacture or origin. Countries that cannot be asked from here are named all the same.
 */
export function proposeAddressees(
  firearm: FirearmAsRead,
  participants: readonly DirectoryEntry[],
  ownJurisdictionId: string,
): ProposedAddressee[] {
  const proposed = new Map<string, ProposedAddressee>();
  for (const clue of clues(firearm)) {
    const country = canonicalCountryCode(clue.country) ?? clue.country;
    if (proposed.has(country)) continue;
    const participant = participants.find(({ code }) => code === country);
    const standing = !participant ? 'not-on-this-deployment' : participant.jurisdictionId === ownJurisdictionId ? 'own' : 'addressable';
    proposed.set(country, { ...clue, country, standing, jurisdictionId: participant?.jurisdictionId ?? null });
  }
  return [...proposed.values()];
}
