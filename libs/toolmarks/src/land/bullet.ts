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
  /** Every land of the first bullet with every land of the second, rows first. */
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

/** Compares two bullets of equally many lands, given in the order in which they follow each other on the bullet. */
export function compareBullets(first: readonly Signature[], second: readonly Signature[], parameters: Partial<AlignParameters> = {}): BulletComparison {
  const lands = first.length;
  if (lands < 2 || second.length !== lands) throw new RangeError('both bullets need the same number of lands, two or more');
  const pairs = first.map((a, i) => second.map((b, j): LandPair => {
    const alignment = alignSignatures(a, b, parameters);
    return { first: i, second: j, alignment, ...countStriae(a, b, alignment) };
  }));
  const phases = Array.from({ length: lands }, (_, phase) => pairs.reduce((sum, row, i) => sum + row[(i + phase) % lands]!.alignment.r, 0) / lands);
  const sorted = [...phases].sort((a, b) => b - a);
  return {
    engine: ENGINE_VERSION, pairs, phases, phase: phases.indexOf(sorted[0]!), score: sorted[0]!, margin: sorted[0]! - sorted[1]!,
    note: 'candidate: for review by an examiner',
  };
}
