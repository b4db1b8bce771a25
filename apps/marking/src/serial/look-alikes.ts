import { compactSerial, normaliseSerial } from './normalise';

/**
 * Characters that a worn or struck-over stamp makes into one another, in groups: each is written as the first of its
 * group in the skeleton, so that a record is found although all of them were misread.
 */
const GROUPS = ['0OQD', '1IL', '5S', '8B', '2Z', '6G', '3З', '4Ч', 'UV'] as const;

/** Further pairs that are taken for one another, in both directions. They count as a misread character each. */
const PAIRS = new Set(
  '17 7T 1T IT IJ 38 3B 35 56 68 89 69 06 08 09 0C CG OC CQ EF FP PR BR BE MN NH HM NW KX VY UY 4A 49 27 7Z 3E 5G 9G GQ HK'
    .split(' ')
    .flatMap(([one, other]) => [`${one}${other}`, `${other}${one}`]),
);

const REPRESENTATIVE = new Map<string, string>(
  GROUPS.flatMap((group) => Array.from(group, (letter): [string, string] => [letter, group.charAt(0)])),
);

/** The serial number with each look-alike replaced by the first of its group; `?` and `*` stay. */
export function serialSkeleton(serial: string): string {
  return Array.from(normaliseSerial(serial), (letter) => REPRESENTATIVE.get(letter) ?? letter).join('');
}

/** The letter of keys for every character that is neither a digit nor a Latin letter and looks like none. */
const OTHER = '#';

/** All letters that a key skeleton consists of, the wildcards apart: few enough to try each one at an unknown place. */
export const KEY_LETTERS: readonly string[] = [
  ...new Set(Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => REPRESENTATIVE.get(letter) ?? letter)),
  OTHER,
];

/** The skeleton that serial numbers are looked up by: one of 27 letters at each place; `?` and `*` stay. */
export function keySkeleton(serial: string): string {
  return serialSkeleton(serial).replace(/[^0-9A-Z?*]/gu, OTHER);
}

export type Likeness = 'same' | 'same-shape' | 'look-alike' | 'similar' | 'different';

/**
 * How two characters of compact serial numbers stand to each other: the same, the same shape in another alphabet,
 * look-alikes that the skeleton does not tell apart, a pair that is often misread, or different.
 */
export function likeness(observed: string, recorded: string): Likeness {
  if (observed === recorded) return 'same';
  const [one, other] = [shapeOf(observed), shapeOf(recorded)];
  if (one === other) return 'same-shape';
  if ((REPRESENTATIVE.get(one) ?? one) === (REPRESENTATIVE.get(other) ?? other)) return 'look-alike';
  return PAIRS.has(`${one}${other}`) ? 'similar' : 'different';
}

const shapeOf = (letter: string): string => (/^[0-9A-Z]$/.test(letter) ? letter : normaliseSerial(letter));

const ALPHABETS: readonly [RegExp, string][] = [
  [/\p{Script=Cyrillic}/u, 'Cyrillic'],
  [/\p{Script=Greek}/u, 'Greek'],
  [/\p{Script=Arabic}/u, 'Arabic'],
  [/\p{Script=Devanagari}/u, 'Devanagari'],
  [/\p{Script=Bengali}/u, 'Bengali'],
];

/** `Cyrillic В` for a letter of another alphabet, the character itself otherwise. */
export function named(letter: string): string {
  const alphabet = ALPHABETS.find(([script]) => script.test(letter));
  return alphabet ? `${alphabet[1]} ${letter}` : letter;
}

/** The characters of a compact serial number, one entry each. */
export const charactersOf = (serial: string): string[] => Array.from(compactSerial(serial));
