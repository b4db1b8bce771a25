import type { EntityManager } from 'typeorm';
import { normaliseName } from '../serial/normalise';
import { lookupsOf, recordKeys, type Lookup } from '../serial/serial-keys';

/** As many records as are compared place by place for one lookup; those that share most keys come first. */
const NEAREST = 300;

/** Writes what the serial numbers of a firearm are found by. */
export async function keepSerialKeys(
  tx: EntityManager,
  jurisdictionId: string,
  firearmId: string,
  serials: readonly (string | null)[],
): Promise<void> {
  const keys = [...new Set(serials.flatMap((serial) => (serial === null ? [] : recordKeys(serial))))];
  if (keys.length === 0) return;
  await tx.query('INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id) SELECT $1, key, $2 FROM unnest($3::text[]) AS key', [
    jurisdictionId,
    firearmId,
    keys,
  ]);
}

/**
 * Firearms of the jurisdiction whose serial number may have been read as `observed`, misread and unknown characters
 * included. Candidates only: the caller compares them place by place.
 */
export async function firearmsReadAs(tx: EntityManager, jurisdictionId: string, observed: string): Promise<string[]> {
  const found = new Set<string>();
  for (const lookup of lookupsOf(observed)) {
    for (const { keys, all } of queriesOf(lookup)) {
      const rows = await tx.query<{ firearm_id: string }[]>(SERIAL_KEY_SEARCH, [jurisdictionId, keys, all ? keys.length : 1, NEAREST]);
      for (const { firearm_id } of rows) found.add(firearm_id);
    }
  }
  return [...found];
}

/** Whether enough of the serial number is known to look for it. */
export const isSearchable = (observed: string): boolean => lookupsOf(observed).length > 0;

/** Where too little of the number can be read to search by it: the firearms of that maker and model, to be compared with what can. */
export async function firearmsOfModel(tx: EntityManager, jurisdictionId: string, make: string, model: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND make_normalised COLLATE "C" = $2 AND model_normalised COLLATE "C" = $3
     ORDER BY serial_normalised LIMIT $4`,
    [jurisdictionId, normaliseName(make), normaliseName(model), NEAREST * 10],
  );
  return rows.map(({ id }) => id);
}

/** Equality alone, so that the primary key's index serves it under row-level security. */
export const SERIAL_KEY_SEARCH = `
  SELECT firearm_id FROM marking.serial_key WHERE jurisdiction_id = $1 AND key = ANY($2)
  GROUP BY firearm_id HAVING count(*) >= $3 ORDER BY count(*) DESC, firearm_id LIMIT $4`;

interface KeyQuery {
  readonly keys: readonly string[];
  /** Whether a record must have them all. */
  readonly all: boolean;
}

const queriesOf = (lookup: Lookup): KeyQuery[] =>
  lookup.kind === 'deletions' ? [{ keys: lookup.keys, all: false }] : lookup.stretches.map((keys) => ({ keys, all: true }));
