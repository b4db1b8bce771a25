import { ENGINE_VERSION } from '../cells/parameters';
import { type Alignment, type AlignParameters, alignSignatures } from './align';
import type { Signature } from './signature';
import { countStriae, type StriaeCount } from './striae';

export interface LandPair extends StriaeCount {
  readonly first: number;
  readonly second: number;
  readonly alignment: Alignment;
}

export interface BulletComparison {
  readonly engine: string;
  /** Every land of the first bullet that is there with every land of the second that is there, rows first. */
  readonly pairs: readonly (readonly LandPair[])[];
  /** Mean correlation of each way of laying the sequence of lands over the other; index = turn in lands. */
  readonly phases: readonly number[];
  /** Land i of the first belongs to land (i + phase) mod n of the second. */
  readonly phase: number;
  /** Sequence average maximum: the highest of the phases. */
  readonly score: number;
  /** How far it stands above the second highest. */
  readonly margin: number;
  readonly note: 'candidate: for review by an examiner';
}

/**
 * Compares two bullets of equally many lands, given in the order in which they follow each other on the bullet; a land that could not be
 * scanned is null. Of a phase only the pairs count that are there on both sides, and a phase with fewer than half of them counts as 0.
 */
export function compareBullets(
  first: readonly (Signature | null)[], second: readonly (Signature | null)[], parameters: Partial<AlignParameters> = {},
): BulletComparison {
  const pairs = first.flatMap((a, i) => a === null ? [] : [second.flatMap((b, j): LandPair[] => {
    if (b === null) return [];
    const alignment = alignSignatures(a, b, parameters);
    return [{ first: i, second: j, alignment, ...countStriae(a, b, alignment) }];
  })]);
  const phases = phaseMeans(first.length, second.length, pairs.flat().map(({ first: i, second: j, alignment }) => ({ first: i, second: j, r: alignment.r })));
  const sorted = [...phases].sort((a, b) => b - a);
  return {
    engine: ENGINE_VERSION, pairs, phases, phase: phases.indexOf(sorted[0]!), score: sorted[0]!, margin: sorted[0]! - sorted[1]!,
    note: 'candidate: for review by an examiner',
  };
}

/** Fewer pairs than this part of the lands say too little of a phase. */
const LEAST_PAIRS = 0.5;

/** Mean correlation of each way of laying the sequence of one bullet over that of another. */
export function phaseMeans(lands: number, ofSecond: number, pairs: readonly { readonly first: number; readonly second: number; readonly r: number }[]): number[] {
  if (lands < 2 || ofSecond !== lands) throw new RangeError('both bullets need the same number of lands, two or more');
  const sums = new Float64Array(lands);
  const counts = new Int32Array(lands);
  for (const { first, second, r } of pairs) {
    const phase = (second - first + lands) % lands;
    sums[phase]! += r;
    counts[phase]!++;
  }
  return Array.from(sums, (sum, phase) => (counts[phase]! >= Math.max(2, LEAST_PAIRS * lands) ? sum / counts[phase]! : 0));
}
