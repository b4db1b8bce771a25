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

/** A weapon of the list, as the judgement sees it. */
export interface ListedFirearm {
  readonly firearmId: string;
  readonly serialNormalised: string | null;
  readonly makeNormalised: string;
}

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

/** How near a listed number is to the one read; null when they are not to be confused. */
export type Nearness = (read: string, listed: string) => number | null;

/**
 * Judges one number read in the armoury. Nothing is decided by likeness alone: a number that differs by a look-alike is
 * said to differ, with the weapons it may be, and the listed weapon stays unseen.
 * @param seen firearms that were found before in this inspection
 * @param elsewhere firearms with exactly this number that are recorded and not on this list
 */
export function judgeSighting(
  read: ReadSerial,
  list: readonly ListedFirearm[],
  seen: ReadonlySet<string>,
  elsewhere: readonly string[],
  nearness: Nearness,
): Judgement {
  const same = list.filter(({ serialNormalised }) => serialNormalised === read.serialNormalised);
  const ofMake =
    same.length > 1 && read.makeNormalised !== null ? same.filter(({ makeNormalised }) => makeNormalised === read.makeNormalised) : same;
  const [one, another] = ofMake;
  if (one && another) return { outcome: 'AMBIGUOUS', firearmId: null, resembles: ofMake.slice(0, HINTS).map(({ firearmId }) => firearmId) };
  if (one) return { outcome: seen.has(one.firearmId) ? 'SEEN_TWICE' : 'FOUND', firearmId: one.firearmId, resembles: [] };
  if (same.length > 1) return { outcome: 'AMBIGUOUS', firearmId: null, resembles: same.slice(0, HINTS).map(({ firearmId }) => firearmId) };
  if (elsewhere.length > 0) {
    const [only, more] = elsewhere;
    return {
      outcome: 'WRONG_ARMOURY',
      firearmId: more === undefined ? (only ?? null) : null,
      resembles: more === undefined ? [] : elsewhere,
    };
  }
  const near = list
    .flatMap(({ firearmId, serialNormalised }) => {
      const distance = serialNormalised === null || seen.has(firearmId) ? null : nearness(read.serialNormalised, serialNormalised);
      return distance === null ? [] : [{ firearmId, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, HINTS);
  return { outcome: near.length > 0 ? 'SERIAL_DIFFERS' : 'EXTRA', firearmId: null, resembles: near.map(({ firearmId }) => firearmId) };
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
