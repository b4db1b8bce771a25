import { ENGINE_VERSION } from '../cells/parameters';
import { type Refusal, refusalOf } from '../lr/population';
import { alignSignatures } from './align';
import { compareBullets, phaseMeans } from './bullet';
import { type BulletFeatures, halvedSignatures } from './bullet-features';
import { bulletParametersHash } from './bullet-parameters';
import type { Signature } from './signature';

/** Two lands that lie on each other in the best phase. */
export interface LandMatch {
  /** Lands of the two bullets, from 1. */
  readonly reference: number;
  readonly compared: number;
  /** Pearson correlation at the best shift. */
  readonly r: number;
  /** A place on the reference lies this much further along the compared land; both count from the land's cut. */
  readonly shiftUm: number;
  readonly overlapUm: number;
  readonly matching: number;
  readonly notMatching: number;
  /** Longest run of matching striae. */
  readonly longestRun: number;
}

/** Two bullets, every land of one against every land of the other. */
export interface BulletMatch {
  readonly engine: string;
  readonly paramsHash: string;
  readonly refSha256: string;
  readonly cmpSha256: string;
  /** Mean correlation of the lands in each phase; index = turn in lands. */
  readonly phases: readonly number[];
  /** Land i of the reference lies on land (i + phase) mod n of the compared bullet. */
  readonly phase: number;
  /** Sequence average maximum: the highest of the phases. */
  readonly score: number;
  /** How far it stands above the second highest. */
  readonly margin: number;
  /** The score: what orders equal scores of other marks says nothing new here. */
  readonly meanCorrelation: number;
  readonly lands: readonly LandMatch[];
  readonly likelihood: Refusal;
  readonly note: 'candidate: for review by an examiner';
}

/**
 * Compares two bullets in every phase, both from stored or fresh features. The result is a candidate for review by an examiner; no
 * reference data of lands are held, so that no likelihood ratio is given. @throws RangeError when the numbers of lands differ
 */
export function compareBulletFeatures(reference: BulletFeatures, compared: BulletFeatures): BulletMatch {
  const { pairs, phases, phase, score, margin, note } = compareBullets(reference.lands, compared.lands);
  const lands = pairs.flat().filter(({ first, second }) => second === (first + phase) % reference.lands.length);
  return {
    engine: ENGINE_VERSION, paramsHash: bulletParametersHash(), refSha256: reference.fileSha256, cmpSha256: compared.fileSha256,
    phases, phase, score, margin, meanCorrelation: score,
    lands: lands.map(({ first, second, alignment: { r, shiftUm, overlapUm }, matching, notMatching, longestRun }) => ({
      reference: first + 1, compared: second + 1, r, shiftUm, overlapUm, matching, notMatching, longestRun,
    })),
    likelihood: refusalOf('no-population'), note,
  };
}

/** One bullet at twice the pitch, ready to be laid over many others: the first stage of a search. */
export class BulletScreen {
  private readonly query: readonly (Signature | null)[];

  constructor({ lands }: BulletFeatures) {
    this.query = halvedSignatures(lands);
  }

  /** The best phase's mean correlation; 0 for a bullet with another number of lands. */
  score({ lands }: BulletFeatures): number {
    if (lands.length !== this.query.length) return 0;
    const other = halvedSignatures(lands);
    const pairs = other.flatMap((a, first) => this.query.flatMap((b, second) => (a && b ? [{ first, second, r: alignSignatures(a, b).r }] : [])));
    return Math.max(...phaseMeans(lands.length, this.query.length, pairs));
  }
}
