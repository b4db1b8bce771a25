import type { EntityManager } from 'typeorm';
import { keySkeleton } from '../serial/look-alikes';
import { withinOne, withinTwo } from '../serial/misread-lookups';
import { normaliseName, UNKNOWN_ANY, UNKNOWN_ONE } from '../serial/normalise';
import { partialLookup } from '../serial/partial-lookup';
import { distanceFrom, type SerialDistance } from '../serial/serial-distance';
import { NO_FILTER, type FirearmFilter } from './firearm-filter';
import { allowedMisreadings, firearmKeys, grams, isUnknown, keys, TAIL } from '../serial/serial-keys';

/** As many records are compared with what was observed for one lookup; more would be a search for no one. */
const MOST_COMPARED = 5_000;
/** When so many records are found of which one character at most was misread, two misread ones are not looked for. */
const ENOUGH = 10;
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
  if (unknown > 0) await found.matching(skeleton);
  await found.ofParts(skeleton);
  // An unknown character takes the place of a misread one; a stretch of them leaves no place to compare.
  if (!skeleton.includes(UNKNOWN_ANY) && unknown < 2) await found.misread(skeleton);
  return found.nearest(most);
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
  await found.matching(skeleton);
  await found.ofParts(skeleton);
  return found.nearest(most, 0);
}

/** What was found so far by one observed number; each firearm is compared once. */
class Sightings {
  private readonly seen = new Map<string, SerialDistance | null>();
  private readonly distance: ReturnType<typeof distanceFrom>;

  constructor(
    private readonly tx: EntityManager,
    private readonly jurisdictionId: string,
    observed: string,
    private readonly filter: FirearmFilter,
  ) {
    this.distance = distanceFrom(observed);
  }

  async misread(skeleton: string): Promise<void> {
    const allowed = allowedMisreadings(skeleton.length);
    if (allowed === 0) return this.compare(await this.withKeys([keys.whole(skeleton)]));
    await this.compare(await this.withKeys(withinOne(skeleton).keys));
    if (allowed === 1 || this.nearest(ENOUGH, 1).length === ENOUGH) return;
    const lookup = withinTwo(skeleton);
    await this.compare(await this.withTails(lookup.tails, skeleton.length));
    await this.compare(await this.withKeys(lookup.keys));
  }

  async matching(skeleton: string): Promise<void> {
    const lookup = partialLookup(skeleton);
    if (!lookup) return;
    if (lookup.keys.length) return this.compare(await this.withKeys(lookup.keys));
    const rows = await this.tx.query<{ firearm_id: string }[]>(PATTERN_SEARCH, [
      this.jurisdictionId,
      lookup.beginnings,
      lookup.like,
      MOST_COMPARED,
    ]);
    await this.compare(rows.map(({ firearm_id }) => firearm_id));
  }

  /** Records of which only parts were read share three neighbours with what was observed; those that share most come first. */
  async ofParts(skeleton: string): Promise<void> {
    const parts = grams(Array.from(skeleton)).map(keys.ofPart);
    if (parts.length) await this.compare(await this.withKeys(parts));
  }

  nearest(most: number, misreadings = Infinity): Sighting[] {
    return [...this.seen]
      .flatMap(([firearmId, distance]) => (distance && distance.misreadings <= misreadings ? [{ firearmId, ...distance }] : []))
      .sort((a, b) => a.distance - b.distance || (a.firearmId < b.firearmId ? -1 : 1))
      .slice(0, most);
  }

  private async withKeys(wanted: readonly string[]): Promise<string[]> {
    const rows = await this.tx.query<{ firearm_id: string }[]>(SERIAL_KEY_SEARCH, [this.jurisdictionId, wanted, MOST_COMPARED]);
    return rows.map(({ firearm_id }) => firearm_id);
  }

  private async withTails(tails: readonly string[], length: number): Promise<string[]> {
    // A key says its kind first; the whole number is as long as the rest.
    const rows = await this.tx.query<{ firearm_id: string }[]>(TAIL_SEARCH, [this.jurisdictionId, tails, length - 1, length + 3, MOST_COMPARED]);
    return rows.map(({ firearm_id }) => firearm_id);
  }

  private async compare(ids: readonly string[]): Promise<void> {
    const fresh = ids.filter((id) => !this.seen.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.seen.set(id, null);
    const rows = await this.tx.query<{ id: string; serial: string | null; barrel: string | null }[]>(
      `SELECT f.* FROM unnest($2::uuid[]) AS found(id) CROSS JOIN LATERAL (
         SELECT f.id, f.serial_observed AS serial, f.barrel_serial_observed AS barrel FROM marking.firearm f
         WHERE f.jurisdiction_id = $1 AND f.id = found.id${this.filter.sql && ` AND ${this.filter.sql}`} OFFSET 0) f`,
      [this.jurisdictionId, fresh, ...this.filter.values],
    );
    for (const { id, serial, barrel } of rows) {
      const [one, other] = [serial, barrel].map((text) => (text === null ? null : this.distance(text)));
      this.seen.set(id, one && other ? (one.distance <= other.distance ? one : other) : (one ?? other ?? null));
    }
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
 * One descent of the primary key's index for each key that is wanted, whatever the statistics say: `OFFSET 0` keeps the
 * planner from reading the whole table instead. Under row-level security an index serves only comparisons that cannot
 * leak, which equality and order of text in byte order are; `LIKE` and `length` judge what the index has found.
 */
const eachWanted = (rows: string): string => `
  SELECT DISTINCT k.firearm_id FROM unnest($2::text[]) AS wanted(key)
  CROSS JOIN LATERAL (SELECT k.firearm_id FROM marking.serial_key k WHERE k.jurisdiction_id = $1 AND ${rows} OFFSET 0) k`;

const BEGINS_SO = `k.key >= wanted.key COLLATE "C" AND k.key < (wanted.key || '~') COLLATE "C"`;

/** Firearms with any of these keys. */
export const SERIAL_KEY_SEARCH = `${eachWanted('k.key = wanted.key COLLATE "C"')} LIMIT $3`;

/** Turned keys that begin so, of numbers that are at most two characters longer or shorter. */
export const TAIL_SEARCH = `${eachWanted(`${BEGINS_SO} AND length(k.key) BETWEEN $3 AND $4`)} LIMIT $5`;

/** Keys that begin so, of numbers that agree with the pattern; a turned key is turned back for that. */
export const PATTERN_SEARCH = `${eachWanted(`${BEGINS_SO} AND CASE WHEN left(k.key, 1) = '=' THEN substr(k.key, 2)
    ELSE reverse(substr(k.key, 3 * ascii(k.key) - ${3 * 97 - TAIL - 2})) || substr(k.key, 2, 3 * ascii(k.key) - ${3 * 97 - TAIL}) END LIKE $3`)}
  LIMIT $4`;
