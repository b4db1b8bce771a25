import type { ListedNumbers } from './listed-numbers';

export const INSPECTION_STATES = ['open', 'closed'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** What the list says of a serial number that was read. */
export const SIGHTING_OUTCOMES = ['FOUND', 'SEEN_TWICE', 'WRONG_ARMOURY', 'SERIAL_DIFFERS', 'AMBIGUOUS', 'EXTRA'] as const;
export type SightingOutcome = (typeof SIGHTING_OUTCOMES)[number];

export const DIFFERENCE_KINDS = [
  'MISSING',
  'SEEN_TWICE',
  'WRONG_ARMOURY',
  'SERIAL_DIFFERS',
  'AMBIGUOUS',
  'EXTRA',
  'ROUNDS_DIFFER',
  'ROUNDS_NOT_COUNTED',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface ReadSerial {
  readonly serialNormalised: string;
  /** Null when nobody looked. */
  readonly makeNormalised: string | null;
}

export interface Judgement {
  readonly outcome: SightingOutcome;
  readonly firearmId: string | null;
  readonly resembles: readonly string[];
}

/** As many look-alikes as are worth a person's look. */
const HINTS = 5;

/**
 * Judges one number read in the armoury. Nothing is decided by likeness alone: a number that differs by a look-alike is
 * said to differ, with the weapons it may be, and the listed weapon stays unseen.
 * @param seen firearms that were found before in this inspection
 * @param elsewhere firearms with exactly this number that are recorded and not on this list
 */
export function judgeSighting(read: ReadSerial, list: ListedNumbers, seen: ReadonlySet<string>, elsewhere: readonly string[]): Judgement {
  const same = list.same(read.serialNormalised);
  const ofMake = same.length > 1 ? same.filter(({ makeNormalised }) => makeNormalised === read.makeNormalised) : same;
  const [only, another] = ofMake;
  if (only && !another) return { outcome: seen.has(only.firearmId) ? 'SEEN_TWICE' : 'FOUND', firearmId: only.firearmId, resembles: [] };
  if (same.length > 1) {
    const meant = ofMake.length > 0 ? ofMake : same;
    return { outcome: 'AMBIGUOUS', firearmId: null, resembles: meant.slice(0, HINTS).map(({ firearmId }) => firearmId) };
  }
  const [one, more] = elsewhere;
  if (one !== undefined) {
    return { outcome: 'WRONG_ARMOURY', firearmId: more === undefined ? one : null, resembles: more === undefined ? [] : elsewhere };
  }
  const near = list.near(read.serialNormalised, seen, HINTS);
  return { outcome: near.length > 0 ? 'SERIAL_DIFFERS' : 'EXTRA', firearmId: null, resembles: near };
}

export interface RoundsCount {
  readonly calibre: string;
  readonly listed: number | null;
  readonly counted: number | null;
}

/** What a count of rounds says against the list; null when they agree. A calibre of the list that nobody counted is no zero. */
export function judgeRounds({ listed, counted }: RoundsCount): 'ROUNDS_DIFFER' | 'ROUNDS_NOT_COUNTED' | null {
  if (counted === null) return 'ROUNDS_NOT_COUNTED';
  return counted === (listed ?? 0) ? null : 'ROUNDS_DIFFER';
}
