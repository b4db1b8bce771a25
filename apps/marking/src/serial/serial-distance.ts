import { charactersOf, likeness, type Likeness } from './look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from './normalise';
import { allowedMisreadings } from './serial-keys';

/**
 * What one step of a comparison weighs, in thousandths; `serial-differences.ts` puts the same steps into words. Two similar
 * characters are mistaken more often than one that is like no other, and a character is lost more often than made up. They are
 * roughly the negative logarithms of how likely this very misreading is: that some other character was read is shared out among
 * thirty-five of them and that one was made up among thirty-six, so that each single one is far less likely than a similar character.
 */
export const WEIGHT = {
  same: 0,
  'same-shape': 100,
  'look-alike': 300,
  similar: 700,
  exchanged: 1_000,
  missing: 1_000,
  extra: 2_500,
  different: 2_500,
  unknown: 50,
  unread: 20,
} as const satisfies Record<Likeness | 'extra' | 'missing' | 'exchanged' | 'unknown' | 'unread', number>;

/** More than all weights of two serial numbers together: fewer misreadings come first, whatever they weigh. */
const MISREADING = 1_000_000;

export interface SerialDistance {
  readonly distance: number;
  readonly misreadings: number;
}

const likenesses = new Map<string, number>();

function weightOf(observed: string, recorded: string): number {
  if (observed === UNKNOWN_ONE || recorded === UNKNOWN_ONE) return WEIGHT.unknown;
  if (observed === recorded) return WEIGHT.same;
  const pair = observed + recorded;
  const known = likenesses.get(pair);
  if (known !== undefined) return known;
  const like = likeness(observed, recorded);
  const weight = WEIGHT[like] + (like === 'similar' || like === 'different' ? MISREADING : 0);
  // Two alphabets and the digits make some thousands of pairs; what somebody invents must not fill the memory.
  if (likenesses.size < 20_000) likenesses.set(pair, weight);
  return weight;
}

/**
 * How far an observed serial number is from recorded ones: the figures of `serialAgreement` without its words, fast
 * enough for thousands of records. Null when more is misread than so short a number allows.
 */
export function distanceFrom(observed: string): (recorded: string) => SerialDistance | null {
  const seen = charactersOf(observed);
  const readable = seen.some((letter) => letter !== UNKNOWN_ONE && letter !== UNKNOWN_ANY);
  const stretch = seen.includes(UNKNOWN_ANY);
  return (recorded) => {
    const kept = charactersOf(recorded);
    if (!readable || kept.length === 0) return null;
    const weight = leastWeight(seen, kept);
    const misreadings = Math.floor(weight / MISREADING);
    if (misreadings > allowedMisreadings(stretch ? kept.length : Math.min(seen.length, kept.length))) return null;
    return { misreadings, distance: (weight % MISREADING) / 1_000 };
  };
}

/** How many characters of one skeleton were misread if it stands for the other. */
export const misreadingsBetween = (one: string, other: string): number =>
  Math.floor(leastWeight(Array.from(one), Array.from(other)) / MISREADING);

/** Optimal string alignment over rows of the table, of which the last three are kept. */
function leastWeight(seen: readonly string[], kept: readonly string[]): number {
  const width = kept.length + 1;
  let [twoAbove, above, row] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  for (let column = 1; column < width; column++) row[column] = column * (MISREADING + WEIGHT.missing);
  for (let line = 1; line <= seen.length; line++) {
    [twoAbove, above, row] = [above, row, twoAbove];
    const letter = seen[line - 1] ?? '';
    const any = letter === UNKNOWN_ANY;
    const extra = any ? 0 : MISREADING + WEIGHT.extra;
    // A recorded character beside an unreadable stretch belongs to it.
    const missing = any ? WEIGHT.unread : MISREADING + WEIGHT.missing;
    row[0] = (above[0] ?? 0) + extra;
    for (let column = 1; column < width; column++) {
      const other = kept[column - 1] ?? '';
      let best = Math.min((above[column] ?? 0) + extra, (row[column - 1] ?? 0) + missing);
      best = Math.min(best, (above[column - 1] ?? 0) + weightOf(letter, other));
      const [letterBefore, otherBefore] = [seen[line - 2], kept[column - 2]];
      if (letter === otherBefore && other === letterBefore && letter !== letterBefore) {
        best = Math.min(best, (twoAbove[column - 2] ?? 0) + MISREADING + WEIGHT.exchanged);
      }
      row[column] = best;
    }
  }
  return row[kept.length] ?? 0;
}
