import { KEY_LETTERS } from './look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from './normalise';
import { backwards, isUnknown, keys, TAIL, TURNS } from './serial-keys';

/** What is looked up for a number of which characters are unknown. */
export interface PartialLookup {
  /** Whole keys, when so little is unknown that every letter can be tried. */
  readonly keys: readonly string[];
  /** Beginnings of keys otherwise; `like` says which of those found agree in full. */
  readonly beginnings: readonly string[];
  /** The pattern as SQL writes it: `_` one character, `%` any. */
  readonly like: string;
}

/** At so many unknown characters each letter is tried: 27 × 27 lookups. */
const MOST_TRIED = 2;
/** The shortest readable part that is looked up: three characters at the beginning or end, four in a row anywhere else. */
const LEAST_AT_AN_END = 3;
const LEAST_INSIDE = 4;

interface Choice {
  /** Small leaves many records to look through. */
  readonly worth: number;
  readonly beginnings: () => string[];
}

/** The cheapest lookup of a key skeleton with `?` or `*` that finds all records that agree with it, or null when too little of it can be read. */
export function partialLookup(pattern: string): PartialLookup | null {
  const like = pattern.replaceAll(UNKNOWN_ONE, '_').replaceAll(UNKNOWN_ANY, '%');
  if (!Array.from(pattern).some((letter) => !isUnknown(letter))) return null;
  if (!pattern.includes(UNKNOWN_ANY) && unknownIn(pattern) <= MOST_TRIED) {
    return { keys: tried(pattern).map(keys.whole), beginnings: [], like };
  }
  const choices = [ofEnd(pattern), ofMiddle(pattern), ofBeginning(pattern)].filter((choice) => choice !== null);
  const [best] = choices.sort((a, b) => b.worth - a.worth);
  return best ? { keys: [], beginnings: best.beginnings(), like } : null;
}

/** Batches share their beginning, so its characters tell less than those of the end. */
function ofBeginning(pattern: string): Choice | null {
  const [before = ''] = pattern.split(UNKNOWN_ANY);
  const readable = /^(?:[^?]*\?){0,2}[^?]*/.exec(before)?.[0].replace(/\?+$/, '') ?? '';
  const known = readable.length - unknownIn(readable);
  return known < LEAST_AT_AN_END ? null : { worth: known - 2, beginnings: () => tried(readable).map(keys.whole) };
}

function ofEnd(pattern: string): Choice | null {
  const end = pattern.split(UNKNOWN_ANY).at(-1) ?? '';
  const tail = end.slice(-TAIL).padStart(TAIL, UNKNOWN_ONE);
  const known = TAIL - unknownIn(tail);
  if (known < LEAST_AT_AN_END) return null;
  const before = known === TAIL ? (/^[^?]*/.exec(backwards(end.slice(0, -TAIL)))?.[0] ?? '') : '';
  return {
    worth: known + before.length,
    // A number of three characters is not turned.
    beginnings: () => [
      ...tried(tail).map((each) => keys.turned(TAIL, each + before)),
      ...(end.length < TAIL ? tried(end).map(keys.whole) : []),
    ],
  };
}

/** Within its first three places it is found by the whole skeleton, further on by the turn whose beginning it reaches into. */
function ofMiddle(pattern: string): Choice | null {
  const [run = ''] = pattern.split(/[?*]/).sort((a, b) => b.length - a.length);
  if (run.length < LEAST_INSIDE) return null;
  const start = [run, `?${run}`, `??${run}`].flatMap((each) => tried(each).map(keys.whole));
  const further = TURNS.flatMap((turn) =>
    [0, 1, 2].filter((skipped) => run.length - skipped <= turn).map((skipped) => keys.turned(turn, run.slice(skipped))),
  );
  return { worth: run.length - 2, beginnings: () => [...start, ...further] };
}

const unknownIn = (text: string): number => text.split(UNKNOWN_ONE).length - 1;

/** The text with every letter tried at each unknown place. */
function tried(text: string): string[] {
  const place = text.indexOf(UNKNOWN_ONE);
  if (place < 0) return [text];
  return KEY_LETTERS.flatMap((letter) => tried(text.slice(0, place) + letter + text.slice(place + 1)));
}
