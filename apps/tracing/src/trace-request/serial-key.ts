/** Capitals of other alphabets that are stamped with the same shape as a Latin one. */
const SAME_SHAPE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЗІЈКМНОРСЅТУХ', 'ABE3IJKMHOPCSTYX'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([theirs = '', ours = '']) => Array.from(theirs, (letter, at): [string, string] => [letter, ours.charAt(at)])),
);

/** What a worn stamp makes into one another: each is written as the first of its group. */
const TAKEN_FOR = new Map(
  ['0OQD', '1IL', '5S', '8B', '2Z', '6G', 'UV'].flatMap((group) =>
    Array.from(group, (letter): [string, string] => [letter, group.charAt(0)]),
  ),
);

const lettersOf = (text: string): string[] =>
  Array.from(
    text
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
    (letter) => SAME_SHAPE[letter] ?? letter,
  );

/** Shorter ones agree by chance. */
const SHORTEST = 4;

/**
 * What two readings of one serial number share although look-alikes were taken for one another; null where too little of the
 * number is known to tell. Serves to find requests about one firearm, not to identify it.
 */
export function serialKey(serial: string | null): string | null {
  if (serial === null || /[?*]/.test(serial)) return null;
  const letters = lettersOf(serial).map((letter) => TAKEN_FOR.get(letter) ?? letter);
  return letters.length < SHORTEST ? null : letters.join('');
}

/** A maker's name without case, accents, blanks and punctuation; null when nothing is left. */
export function makeKey(make: string | null): string | null {
  return make === null ? null : lettersOf(make).join('') || null;
}
