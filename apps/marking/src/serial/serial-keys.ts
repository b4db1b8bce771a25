import { keySkeleton } from './look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from './normalise';

/** How many characters may be misread besides look-alikes: two, fewer where so short a number would agree with everything. */
export function allowedMisreadings(length: number): 0 | 1 | 2 {
  return length >= 6 ? 2 : length >= 4 ? 1 : 0;
}

/** The last characters of a number: the first ones are shared by whole batches and tell little. */
export const TAIL = 4;
/** So many characters of a number that was recorded in part are kept as one key. */
export const GRAM = 3;
/** A number is turned to begin so many characters from its end, one key each, as long as `TURN_LEAST` characters come before. */
export const TURNS = [TAIL, 7, 10, 13, 16] as const;
const TURN_LEAST = 3;
const MOST_GRAMS = 6;

/**
 * What a key says, in its first character. Every comparison with a key is equality or a range in byte order, so that an
 * index serves it under row-level security, which no fuzzy operator can.
 */
export const keys = {
  /** The whole skeleton. */
  whole: (skeleton: string): string => `=${skeleton}`,
  /** The skeleton without one of its last four characters. */
  shortened: (skeleton: string): string => `-${skeleton}`,
  /** Begins with the last characters of the skeleton, in their order; what comes before them follows, backwards. */
  turned: (turn: number, text: string): string => `${String.fromCharCode(97 + TURNS.indexOf(turn as (typeof TURNS)[number]))}${text}`,
  /** Three neighbours of a number that was recorded in part. */
  ofPart: (gram: string): string => `?${gram}`,
} as const;

/** The most keys that one serial number may have; a usual one has six. */
export const MOST_KEYS = 1 + TAIL + TURNS.length + MOST_GRAMS;

/**
 * What a record is found by, each key once: the whole skeleton, the skeleton without one of its last four characters,
 * and turned so that its end comes first. A number that nobody could read in full has some keys of its readable parts.
 */
export function serialKeys(serial: string): string[] {
  const observed = Array.from(keySkeleton(serial));
  const skeleton = observed.filter((letter) => !isUnknown(letter)).join('');
  if (skeleton === '') return [];
  const all = new Set([keys.whole(skeleton)]);
  if (allowedMisreadings(observed.length) === 2 && skeleton.length > TAIL) {
    const [head, tail] = [skeleton.slice(0, -TAIL), skeleton.slice(-TAIL)];
    for (const shorter of withoutOne(tail)) all.add(keys.shortened(head + shorter));
  }
  for (const turn of TURNS) {
    if (skeleton.length >= (turn === TAIL ? TAIL : turn + TURN_LEAST)) all.add(keys.turned(turn, turnedText(skeleton, turn)));
  }
  if (observed.some(isUnknown)) for (const gram of grams(observed).slice(0, MOST_GRAMS)) all.add(keys.ofPart(gram));
  return [...all];
}

/** The keys of a firearm: of its serial number, that of the barrel and any other; each once. What `marking.serial_key` holds of it. */
export function firearmKeys(serials: readonly (string | null)[]): string[] {
  return [...new Set(serials.flatMap((serial) => (serial === null ? [] : serialKeys(serial))))];
}

/** The last `turn` characters, then the others backwards. */
const turnedText = (skeleton: string, turn: number): string => skeleton.slice(-turn) + backwards(skeleton.slice(0, -turn));

/** The skeleton of which a key turned at its last four characters was made. */
export const turnedBack = (key: string): string => backwards(key.slice(1 + TAIL)) + key.slice(1, 1 + TAIL);

export const backwards = (text: string): string => Array.from(text).reverse().join('');

export const isUnknown = (letter: string): boolean => letter === UNKNOWN_ONE || letter === UNKNOWN_ANY;

/** Every text that is this one without one of its characters. */
export function withoutOne(text: string): string[] {
  return [...new Set(Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1)))];
}

/** Three readable neighbours each, in the order of the number. */
export function grams(skeleton: readonly string[]): string[] {
  const all = new Set<string>();
  for (let start = 0; start + GRAM <= skeleton.length; start++) {
    const gram = skeleton.slice(start, start + GRAM);
    if (!gram.some(isUnknown)) all.add(gram.join(''));
  }
  return [...all];
}
