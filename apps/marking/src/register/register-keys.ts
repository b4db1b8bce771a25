import type { EntityManager } from 'typeorm';
import { serialSkeleton } from '../serial/look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from '../serial/normalise';
import { allowedMisreadings } from '../serial/serial-keys';

/** Whose number it is: of a firearm that another state misses, of one recovered here, of an own one that a restoration made legible. */
export type RegisterSubject = 'wanted' | 'recovered' | 'restored';

/** Of the last characters only: the first ones are shared by whole batches and tell little. */
const WINDOW = 8;
const GRAM = 3;
/** As many as are compared place by place for one number; those that share most keys come first. */
const MOST_COMPARED = 300;

const isUnknown = (letter: string): boolean => letter === UNKNOWN_ONE || letter === UNKNOWN_ANY;

/**
 * What a number of the register is found by, and what it is looked up by: two numbers within the allowed misreadings share a key,
 * by symmetric deletion as in SymSpell, on the end of the number with look-alikes made one. Equality alone finds them, so an index serves
 * it under row-level security. A register has thousands of numbers where the records have millions; those have keys of another kind.
 */
export function registerKeys(serial: string): string[] {
  const skeleton = Array.from(serialSkeleton(serial));
  return [...new Set([...deletions(skeleton), ...grams(skeleton)])];
}

/** An unknown character is a deletion on this side that the other side's own deletions meet; a stretch of them leaves the grams. */
function deletions(skeleton: readonly string[]): string[] {
  const window = skeleton.slice(-WINDOW);
  if (window.includes(UNKNOWN_ANY)) return [];
  const depth = allowedMisreadings(skeleton.length) - window.filter(isUnknown).length;
  if (depth < 0) return [];
  let level = new Set([window.filter((letter) => !isUnknown(letter)).join('')]);
  const all = new Set(level);
  for (let deleted = 0; deleted < depth; deleted++) {
    level = new Set([...level].flatMap((text) => Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1))));
    for (const text of level) all.add(text);
  }
  all.delete('');
  return [...all].map((text) => `d:${text}`);
}

/** Three readable neighbours each, of a number that was not read in full. */
function grams(skeleton: readonly string[]): string[] {
  const all: string[] = [];
  for (let start = 0; start + GRAM <= skeleton.length; start++) {
    const gram = skeleton.slice(start, start + GRAM);
    if (!gram.some(isUnknown)) all.push(`g:${gram.join('')}`);
  }
  return all;
}

/** Writes what a subject of the register is found by. */
export async function keepRegisterKeys(
  tx: EntityManager,
  jurisdictionId: string,
  kind: RegisterSubject,
  id: string,
  serials: readonly (string | null)[],
): Promise<void> {
  const keys = [...new Set(serials.flatMap((serial) => (serial === null ? [] : registerKeys(serial))))];
  if (keys.length === 0) return;
  await tx.query(
    `INSERT INTO marking.register_key (jurisdiction_id, key, subject_kind, subject_id) SELECT $1, key, $2, $3 FROM unnest($4::text[]) AS key
     ON CONFLICT (jurisdiction_id, key, subject_kind, subject_id) DO NOTHING`,
    [jurisdictionId, kind, id, keys],
  );
}

/** Subjects of the register whose number may be one of these, misread: candidates, to be compared place by place. */
export async function registeredAs(
  tx: EntityManager,
  jurisdictionId: string,
  kind: RegisterSubject,
  serials: readonly (string | null)[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const serial of serials) {
    if (serial === null) continue;
    const rows = await tx.query<{ subject_id: string }[]>(
      `SELECT subject_id FROM marking.register_key WHERE jurisdiction_id = $1 AND key = ANY($2) AND subject_kind = $3
       GROUP BY subject_id ORDER BY count(*) DESC, subject_id LIMIT $4`,
      [jurisdictionId, registerKeys(serial), kind, MOST_COMPARED],
    );
    for (const { subject_id } of rows) found.add(subject_id);
  }
  return [...found];
}
