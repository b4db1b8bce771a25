import type { EntityManager } from 'typeorm';
import { keySkeleton } from '../serial/look-alikes';
import { withinOne, withinTwo } from '../serial/misread-lookups';
import { normaliseName, UNKNOWN_ANY } from '../serial/normalise';
import { partialLookup } from '../serial/partial-lookup';
import { distanceFrom, misreadingsBetween, type SerialDistance } from '../serial/serial-distance';
import { NO_FILTER, type FirearmFilter } from './firearm-filter';
import { allowedMisreadings, firearmKeys, grams, isUnknown, keys, TAIL, turnedBack } from '../serial/serial-keys';

/** As many records are compared with what was observed for one lookup; more would be a search for no one. */
const MOST_COMPARED = 5_000;
/** A longer number than this differs by more than one misreading from those of which only one may be misread. */
const MOST_FOR_ONE = 6;
/** As many records are handed on for comparison in words. */
const NEAREST = 300;

/** A firearm whose number may have been read so. */
export interface Sighting extends SerialDistance {
  readonly firearmId: string;
}

/** How many parameters the statement that reads the firearms has before those of a filter. */
export const COMPARED_PARAMETERS = 2;

/** Writes what the serial numbers of a firearm are found by. */
export async function keepSerialKeys(
  tx: EntityManager,
  jurisdictionId: string,
  firearmId: string,
  serials: readonly (string | null)[],
): Promise<void> {
  const kept = firearmKeys(serials);
  if (kept.length === 0) return;
  await tx.query(
    `INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id) SELECT $1, key, $2 FROM unnest($3::text[]) AS key
     ON CONFLICT (jurisdiction_id, key, firearm_id) DO NOTHING`,
    [jurisdictionId, firearmId, kept],
  );
}

/** Whether enough of the serial number is known to look for it. */
export function isSearchable(observed: string): boolean {
  const skeleton = keySkeleton(observed);
  return skeleton !== '' && (!Array.from(skeleton).some(isUnknown) || partialLookup(skeleton) !== null);
}

/**
 * Firearms of the jurisdiction whose serial number may have been read as `observed`, misread and unknown characters
 * included: nearest first, at most `most`.
 */
export async function firearmsReadAs(
  tx: EntityManager,
  jurisdictionId: string,
  observed: string,
  { filter = NO_FILTER, most = NEAREST }: { readonly filter?: FirearmFilter; readonly most?: number } = {},
): Promise<Sighting[]> {
  const skeleton = keySkeleton(observed);
  if (!isSearchable(observed)) return [];
  const found = new Sightings(tx, jurisdictionId, observed, filter);
  const unknown = Array.from(skeleton).filter(isUnknown).length;
  const candidates = await found.withKeys([...partsOf(skeleton), ...(unknown < 2 ? misreadKeys(skeleton) : [])]);
  // An unknown character takes the place of a misread one; a stretch of them leaves no place to compare.
  if (unknown < 2 && allowedMisreadings(skeleton.length) === 2) candidates.push(...(await found.withTails(skeleton)));
  if (unknown > 0) candidates.push(...(await found.matching(skeleton)));
  return found.nearest(candidates, most);
}

/** Firearms whose number agrees with one of which characters are unknown, look-alikes aside: nearest first, at most `most`. */
export async function firearmsMatching(
  tx: EntityManager,
  jurisdictionId: string,
  pattern: string,
  { filter = NO_FILTER, most = NEAREST }: { readonly filter?: FirearmFilter; readonly most?: number } = {},
): Promise<Sighting[]> {
  const skeleton = keySkeleton(pattern);
  const found = new Sightings(tx, jurisdictionId, pattern, filter);
  const candidates = [...(await found.matching(skeleton)), ...(await found.withKeys(partsOf(skeleton)))];
  return (await found.nearest(candidates, most)).filter(({ misreadings }) => misreadings === 0);
}

/** Records of which only parts were read share three neighbours with what was observed. */
const partsOf = (skeleton: string): string[] => grams(Array.from(skeleton)).map(keys.ofPart);

/** A stretch of unknown characters may be of any length: no whole number is tried for it. */
function misreadKeys(skeleton: string): readonly string[] {
  if (skeleton.includes(UNKNOWN_ANY)) return [];
  const allowed = allowedMisreadings(skeleton.length);
  if (allowed === 0) return [keys.whole(skeleton)];
  const twice = allowed === 2 ? withinTwo(skeleton).keys : [];
  // A record of five characters is too short for two misreadings and has no keys for them.
  return skeleton.length > MOST_FOR_ONE ? twice : [...withinOne(skeleton), ...twice];
}

/** What one observed number is compared with. */
class Sightings {
  constructor(
    private readonly tx: EntityManager,
    private readonly jurisdictionId: string,
    private readonly observed: string,
    private readonly filter: FirearmFilter,
  ) {}

  async withKeys(wanted: readonly string[]): Promise<string[]> {
    if (wanted.length === 0) return [];
    const rows = await this.tx.query<{ firearm_id: string }[]>(SERIAL_KEY_SEARCH, [this.jurisdictionId, wanted.join(' '), MOST_COMPARED]);
    return rows.map(({ firearm_id }) => firearm_id);
  }

  async withTails(skeleton: string): Promise<string[]> {
    if (skeleton.includes(UNKNOWN_ANY)) return [];
    // A key says its kind first; the whole number is as long as the rest.
    const bounds = [skeleton.length - 1, skeleton.length + 3, MOST_COMPARED];
    const rows = await this.tx.query<{ key: string; firearm_id: string }[]>(TAIL_SEARCH, [
      this.jurisdictionId,
      withinTwo(skeleton).tails,
      ...bounds,
    ]);
    return rows.flatMap(({ key, firearm_id }) => (misreadingsBetween(skeleton, turnedBack(key)) <= 2 ? [firearm_id] : []));
  }

  async matching(skeleton: string): Promise<string[]> {
    const lookup = partialLookup(skeleton);
    if (!lookup) return [];
    if (lookup.keys.length) return this.withKeys(lookup.keys);
    const values = [this.jurisdictionId, lookup.beginnings, lookup.like, MOST_COMPARED];
    const rows = await this.tx.query<{ firearm_id: string }[]>(PATTERN_SEARCH, values);
    return rows.map(({ firearm_id }) => firearm_id);
  }

  /** Those of the candidates that agree with the filter and may have been read so: nearest first. */
  async nearest(candidates: readonly string[], most: number): Promise<Sighting[]> {
    if (candidates.length === 0) return [];
    const rows = await this.tx.query<{ id: string; serial: string | null; barrel: string | null }[]>(
      `SELECT f.* FROM unnest($2::uuid[]) AS found(id) CROSS JOIN LATERAL (
         SELECT f.id, f.serial_observed AS serial, f.barrel_serial_observed AS barrel FROM marking.firearm f
         WHERE f.jurisdiction_id = $1 AND f.id = found.id${this.filter.sql && ` AND ${this.filter.sql}`} OFFSET 0) f`,
      [this.jurisdictionId, [...new Set(candidates)], ...this.filter.values],
    );
    const distance = distanceFrom(this.observed);
    const sightings = rows.flatMap(({ id, serial, barrel }): Sighting[] => {
      const [one, other] = [serial, barrel].flatMap((text) => (text === null ? [] : (distance(text) ?? [])));
      const nearer = one && other && other.distance < one.distance ? other : one;
      return nearer ? [{ firearmId: id, ...nearer }] : [];
    });
    return sightings.sort((a, b) => a.distance - b.distance || (a.firearmId < b.firearmId ? -1 : 1)).slice(0, most);
  }
}

/** Where too little of the number can be read to search by it: the firearms of that maker and model, to be compared with what can. */
export async function firearmsOfModel(tx: EntityManager, jurisdictionId: string, make: string, model: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND make_normalised COLLATE "C" = $2 AND model_normalised COLLATE "C" = $3
     ORDER BY serial_normalised LIMIT $4`,
    [jurisdictionId, normaliseName(make), normaliseName(model), NEAREST * 10],
  );
  return rows.map(({ id }) => id);
}

/*
 * Under row-level security an index serves only comparisons that cannot leak, which equality and order of text in byte
 * order are; `LIKE` and `length` judge what the index has found.
 */

/**
 * Firearms with any of these keys, written in one text with spaces between. The planner would weigh thousands of keys against reading a middling table in whole;
 * behind the sub-select it does not see how many they are, and walks the index.
 */
export const SERIAL_KEY_SEARCH = `
  SELECT DISTINCT k.firearm_id FROM marking.serial_key k
  WHERE k.jurisdiction_id = $1 AND k.key = ANY((SELECT string_to_array($2, ' '))::text[] COLLATE "C") LIMIT $3`;

/** One descent of the index for each beginning: `OFFSET 0` keeps the planner from reading the whole table instead. */
const eachBeginning = (columns: string, besides: string): string => `
  SELECT DISTINCT ${columns} FROM unnest($2::text[]) AS wanted(beginning)
  CROSS JOIN LATERAL (
    SELECT k.key, k.firearm_id FROM marking.serial_key k
    WHERE k.jurisdiction_id = $1 AND k.key >= wanted.beginning COLLATE "C" AND k.key < (wanted.beginning || '~') COLLATE "C" AND ${besides}
    OFFSET 0) k`;

/** Turned keys that begin so, of numbers that are at most two characters longer or shorter. */
export const TAIL_SEARCH = `${eachBeginning('k.key, k.firearm_id', 'length(k.key) BETWEEN $3 AND $4')} LIMIT $5`;

/** Keys that begin so, of numbers that agree with the pattern; a turned key is turned back for that. */
export const PATTERN_SEARCH = `${eachBeginning(
  'k.firearm_id',
  `CASE WHEN left(k.key, 1) = '=' THEN substr(k.key, 2)
    ELSE reverse(substr(k.key, 3 * ascii(k.key) - ${3 * 97 - TAIL - 2})) || substr(k.key, 2, 3 * ascii(k.key) - ${3 * 97 - TAIL}) END LIKE $3`,
)}
  LIMIT $4`;
