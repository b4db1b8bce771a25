import { serialSkeleton } from './look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from './normalise';

/** Deletion keys are made of the last characters only: the first ones are shared by whole batches and tell nothing. */
const WINDOW = 8;
const GRAM = 3;

/** How many characters may be misread besides look-alikes: two, fewer where so short a number would agree with everything. */
export function allowedMisreadings(length: number): 0 | 1 | 2 {
  return length >= 6 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * What a record is found by. Two serial numbers within the allowed misreadings (insertion, deletion, replacement or
 * exchange of neighbours, each of one character of the skeleton) share at least one deletion key: equality alone finds
 * them, so an index serves the search under row-level security, which no fuzzy operator can. The method is the
 * symmetric deletion of SymSpell, on the end of the number instead of its beginning.
 */
export function recordKeys(serial: string): string[] {
  const skeleton = Array.from(serialSkeleton(serial));
  return [...deletionKeys(skeleton), ...grams(skeleton)].sort();
}

/** How an observed serial number is looked up. */
export type Lookup =
  /** Any of these keys; the more of them a record shares, the nearer it is. */
  | { readonly kind: 'deletions'; readonly keys: readonly string[] }
  /** All grams of at least one of the readable stretches. */
  | { readonly kind: 'stretches'; readonly stretches: readonly (readonly string[])[] };

/** The lookups of an observed serial number with or without unknown characters; none when too little of it is readable. */
export function lookupsOf(observed: string): Lookup[] {
  const skeleton = Array.from(serialSkeleton(observed));
  const lookups: Lookup[] = [];
  const deletions = deletionKeys(skeleton);
  if (deletions.length) lookups.push({ kind: 'deletions', keys: deletions });
  if (skeleton.some(isUnknown)) {
    const stretches = readableStretches(skeleton)
      .map(grams)
      .filter((each) => each.length > 0);
    if (stretches.length) lookups.push({ kind: 'stretches', stretches });
  }
  return lookups;
}

const isUnknown = (letter: string): boolean => letter === UNKNOWN_ONE || letter === UNKNOWN_ANY;

/** An unknown character is a deletion on this side that the record's own deletions meet. */
function deletionKeys(skeleton: readonly string[]): string[] {
  const window = skeleton.slice(-WINDOW);
  if (window.includes(UNKNOWN_ANY)) return [];
  const unknown = window.filter(isUnknown).length;
  const depth = allowedMisreadings(skeleton.length) - unknown;
  if (depth < 0) return [];
  let level = new Set([window.filter((letter) => !isUnknown(letter)).join('')]);
  const all = new Set(level);
  for (let deleted = 0; deleted < depth; deleted++) {
    level = new Set([...level].flatMap((text) => withoutOne(Array.from(text))));
    for (const text of level) all.add(text);
  }
  all.delete('');
  return [...all].map((text) => `d:${text}`);
}

const withoutOne = (letters: readonly string[]): string[] => letters.map((_, index) => letters.toSpliced(index, 1).join(''));

function grams(skeleton: readonly string[]): string[] {
  const all = new Set<string>();
  for (let start = 0; start + GRAM <= skeleton.length; start++) {
    const gram = skeleton.slice(start, start + GRAM);
    if (!gram.some(isUnknown)) all.add(`g:${gram.join('')}`);
  }
  return [...all];
}

function readableStretches(skeleton: readonly string[]): string[][] {
  const stretches: string[][] = [[]];
  for (const letter of skeleton) {
    if (isUnknown(letter)) stretches.push([]);
    else stretches.at(-1)?.push(letter);
  }
  return stretches.filter((stretch) => stretch.length >= GRAM);
}
