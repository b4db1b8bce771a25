import { canonicalCountryCode } from '@headstamp/codes';
import type { DirectoryEntry } from '@headstamp/tenancy';
import type { FirearmAsRead } from './firearm-as-read';

export const ROUTING_REASONS = [
  'own-records',
  'manufacture-mark',
  'country-of-origin',
  'import-mark',
  'named-by-answer',
  'other-mark',
] as const;
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
  /** The request by which it is asked already; null when it is not, or when that was cancelled. */
  readonly askedBy: string | null;
}

/** What is known besides the weapon: who is asked already, and which states the answers name. */
export interface AskedSoFar {
  /** Identifier of the request that asks, by jurisdiction. */
  readonly asked: ReadonlyMap<string, string>;
  /** Countries that answers name as the way the firearm took on, in the order in which they were told. */
  readonly named: readonly string[];
}

export const NOBODY_ASKED: AskedSoFar = { asked: new Map(), named: [] };

interface Clue {
  readonly country: string;
  readonly reason: RoutingReason;
  readonly year: number | null;
}

/**
 * Every country that is linked with the weapon, in the order in which offices are asked: the own records, where it was made, its
 * last legal import and those before it, then any other state that a mark or an answer names.
 */
function clues(firearm: FirearmAsRead, ownCountry: string | null, named: readonly string[]): Clue[] {
  const marked = (reason: RoutingReason, ...kinds: readonly string[]): Clue[] =>
    firearm.marks
      .flatMap(({ kind, country, year }) => (kinds.includes(kind) && country !== null ? [{ country, reason, year }] : []))
      // A mark without a year may be older than all others. The sort is stable: marks of one year keep the order in which they were read.
      .sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const origin: Clue[] =
    firearm.countryOfOrigin === null ? [] : [{ country: firearm.countryOfOrigin, reason: 'country-of-origin', year: null }];
  return [
    ...(ownCountry === null ? [] : [{ country: ownCountry, reason: 'own-records', year: null } as const]),
    ...marked('manufacture-mark', 'MANUFACTURE'),
    ...origin,
    ...marked('import-mark', 'IMPORT'),
    ...named.map((country): Clue => ({ country, reason: 'named-by-answer', year: null })),
    ...marked('other-mark', 'STOCK_TRANSFER', 'PROOF', 'CONFISCATION', 'DEACTIVATION', 'OTHER'),
  ];
}

/**
 * Whom to ask, and why: each in parallel, by a request of its own. Countries that cannot be asked from here are named all the
 * same. Nothing is sent by this: a person releases each request.
 */
export function proposeAddressees(
  firearm: FirearmAsRead,
  participants: readonly DirectoryEntry[],
  ownJurisdictionId: string,
  { asked, named }: AskedSoFar = NOBODY_ASKED,
): ProposedAddressee[] {
  const own = participants.find(({ jurisdictionId }) => jurisdictionId === ownJurisdictionId);
  const proposed = new Map<string, ProposedAddressee>();
  for (const clue of clues(firearm, own?.code ?? null, named)) {
    const country = canonicalCountryCode(clue.country) ?? clue.country;
    if (proposed.has(country)) continue;
    const participant = participants.find(({ code }) => code === country);
    const standing = !participant ? 'not-on-this-deployment' : participant.jurisdictionId === ownJurisdictionId ? 'own' : 'addressable';
    const jurisdictionId = participant?.jurisdictionId ?? null;
    proposed.set(country, { ...clue, country, standing, jurisdictionId, askedBy: asked.get(jurisdictionId ?? '') ?? null });
  }
  return [...proposed.values()];
}

interface AnswerHeard {
  readonly furtherCountry: string | null;
  readonly chain: readonly { readonly sequence: number; readonly actor: string; readonly country: string }[];
}

/**
 * The states that an answer leads to: the one it names as the way on, then those of importers and exporters in its chain, last
 * hand first.
 */
export function countriesNamed(answers: readonly AnswerHeard[]): string[] {
  const named = answers.flatMap(({ furtherCountry, chain }) => [
    ...(furtherCountry === null ? [] : [furtherCountry]),
    ...[...chain]
      .filter(({ actor }) => actor === 'IMPORTER' || actor === 'EXPORTER')
      .sort((one, other) => other.sequence - one.sequence)
      .map(({ country }) => country),
  ]);
  return [...new Set(named)];
}
