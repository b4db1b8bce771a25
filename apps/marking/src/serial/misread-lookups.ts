import { KEY_LETTERS } from './look-alikes';
import { keys, TAIL, withoutOne } from './serial-keys';

/** What is looked up for a number that may have been misread. */
export interface MisreadLookup {
  /** A record with any of these keys may be the one. */
  readonly keys: readonly string[];
  /** So may one whose turned key begins with any of these. */
  readonly tails: readonly string[];
}

/** Every text that one misreading makes of this one (insertion, deletion, replacement, exchange of neighbours), and itself. */
export function misreadOnce(text: string): string[] {
  const all = new Set([text, ...withoutOne(text)]);
  for (let place = 0; place <= text.length; place++) {
    const [before, after] = [text.slice(0, place), text.slice(place)];
    for (const letter of KEY_LETTERS) {
      all.add(before + letter + after);
      if (after !== '') all.add(before + letter + after.slice(1));
    }
    if (after.length > 1) all.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return [...all];
}

/** Finds every record of which one character at most was misread: each text that may have stood there is asked for as a whole. */
export const withinOne = (skeleton: string): string[] => misreadOnce(skeleton).map(keys.whole);

/**
 * Finds every record of six or more characters of which two were misread. The last four characters of the record were
 * read right, or one of them was misread, or two were; what is left of two misreadings lies before them:
 * - none: the turned keys that begin with the last four characters observed, whatever comes before;
 * - one: each text that may have stood before, with the keys that the end shares with the record's;
 * - two: what stood before as it was observed, with the keys of each text that one misreading makes of the end.
 * An exchange across that border is undone first, which leaves one misreading.
 */
export function withinTwo(skeleton: string): MisreadLookup {
  const found = new Set<string>();
  const tails = new Set([skeleton.slice(-TAIL)]);
  for (let length = TAIL - 1; length <= TAIL + 1; length++) {
    const [head, tail] = cut(skeleton, length);
    const ends = endsOf(tail);
    for (const before of misreadOnce(head)) for (const end of ends) found.add(keyOf(before, end));
  }
  for (let length = TAIL - 2; length <= TAIL + 2; length++) {
    const [head, tail] = cut(skeleton, length);
    for (const misread of misreadOnce(tail)) for (const end of endsOf(misread)) found.add(keyOf(head, end));
  }
  for (let border = TAIL - 1; border <= TAIL + 1; border++) {
    const place = skeleton.length - border;
    if (place < 1) continue;
    const exchanged = skeleton.slice(0, place - 1) + skeleton.charAt(place) + skeleton.charAt(place - 1) + skeleton.slice(place + 1);
    tails.add(exchanged.slice(-TAIL));
    for (let length = TAIL - 1; length <= TAIL + 1; length++) {
      const [head, tail] = cut(exchanged, length);
      for (const end of endsOf(tail)) found.add(keyOf(head, end));
    }
  }
  return { keys: [...found], tails: [...tails].map((tail) => keys.turned(TAIL, tail)) };
}

const cut = (text: string, length: number): [string, string] => {
  const place = Math.max(0, text.length - length);
  return [text.slice(0, place), text.slice(place)];
};

/** What an end that was misread once has in common with the four characters that were recorded: three of them, or all four. */
function endsOf(tail: string): string[] {
  if (tail.length === TAIL - 1) return [tail];
  return tail.length === TAIL || tail.length === TAIL + 1 ? withoutOne(tail) : [];
}

/** Three characters at the end are one too few, four are all. */
const keyOf = (head: string, end: string): string => (end.length === TAIL ? keys.whole(head + end) : keys.shortened(head + end));
