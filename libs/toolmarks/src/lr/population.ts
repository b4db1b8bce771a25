import { createHash } from 'node:crypto';
import { type Count, type CountModel, fitCountModel, log10LikelihoodRatio, overDispersion } from './beta-binomial';
import { clamped, elubBounds } from './bounds';
import { intervalOf, type Posterior, posteriorOf } from './interval';
import { cllr, deviationFromPav, minimumCllr, tippett, type TippettPoint } from './quality';

/** Everything that must be the same for two counts to be drawn from one population. */
export interface PopulationKey {
  readonly calibre: string;
  readonly breechFaceClass: string;
  readonly markType: string;
  readonly instrumentFamily: string;
  readonly pitchUm: number;
  /** Hash or name of the preparation's parameters. */
  readonly preparation: string;
  readonly engine: string;
  readonly paramsHash: string;
  readonly searchMode: string;
  readonly specimen: 'original' | 'cast';
}

/** A comparison of known origin. */
export interface ReferencePair extends Count {
  readonly firearms: readonly [string, string];
}

export interface ReferencePopulation {
  readonly name: string;
  readonly key: PopulationKey;
  readonly pairs: readonly ReferencePair[];
  /** A set too small or too narrow for casework, kept to show the method. */
  readonly demonstration?: boolean;
}

/** Our floor for a statement: fewer say too little about how often marks agree by chance. */
export const LEAST_MATCHING_FIREARMS = 30;
export const LEAST_NON_MATCHES = 1_000;
export const LEAST_CELLS = 10;
const HELD_OUT = 1 / 3;

export interface PopulationModel {
  readonly population: string;
  readonly demonstration: boolean;
  readonly key: PopulationKey;
  readonly counts: CountModel;
  /** Limits of log10 LR that the data can support. */
  readonly bounds: readonly [number, number];
  readonly posterior: Posterior;
  readonly size: { readonly matches: number; readonly matchingFirearms: number; readonly nonMatches: number };
  readonly quality: {
    readonly cllr: number;
    readonly cllrMinimum: number;
    /** On firearms that had no part in the fit; null when too few are left. */
    readonly cllrHeldOut: number | null;
    readonly deviationFromPav: number;
    readonly overDispersion: number;
    readonly tippett: readonly TippettPoint[];
  };
}

export type RefusalReason =
  | 'population-differs' | 'specimen-is-a-cast' | 'too-few-firearms' | 'too-few-non-matches' | 'not-validated-on-held-out-firearms'
  | 'held-out-cost-too-high' | 'found-by-search' | 'too-few-cells' | 'no-population' | 'conditions-not-stated';

/** One line for a report, in the words of what is missing. */
export const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  'population-differs': 'the reference data were made under other conditions',
  'specimen-is-a-cast': 'the item is a cast and the reference data are not of casts',
  'too-few-firearms': `the reference data hold fewer than ${LEAST_MATCHING_FIREARMS} firearms with matching pairs`,
  'too-few-non-matches': `the reference data hold fewer than ${LEAST_NON_MATCHES} non-matching pairs`,
  'not-validated-on-held-out-firearms': 'too few firearms to keep some out of the fit and judge the model on them',
  'held-out-cost-too-high': 'on firearms held out the model is no better than saying nothing',
  'found-by-search': 'the pair was found by searching a collection; the reference data are of pairs chosen beforehand',
  'too-few-cells': `fewer than ${LEAST_CELLS} usable cells`,
  'no-population': 'no reference data are held',
  'conditions-not-stated': 'calibre, class, instrument and preparation of the pair are not stated',
};

/** No statement, and why. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly because: string;
}

export function refusalOf(refused: RefusalReason): Refusal {
  return { refused, because: REFUSALS[refused] };
}

export interface LikelihoodRatio {
  /** log10, within the bounds, with the 5 and 95 % limits that the uncertainty of the fit leaves. */
  readonly value: number;
  readonly p5: number;
  readonly p95: number;
  readonly bounds: readonly [number, number];
  /** What the model alone says. */
  readonly unbounded: number;
  readonly limited: boolean;
  readonly population: string;
  readonly demonstration: boolean;
  readonly about: 'uncertainty of the fit only, not of the choice of reference data';
}

/** Held out or not is decided by the firearm's own name, so that adding firearms moves no other. */
export function heldOut(firearm: string): boolean {
  return createHash('sha256').update(firearm).digest().readUInt32BE(0) / 2 ** 32 < HELD_OUT;
}

const isMatch = ({ firearms: [a, b] }: ReferencePair) => a === b;

function ratiosOf(pairs: readonly ReferencePair[], model: CountModel): [number[], number[]] {
  const of = (match: boolean) => pairs.filter((pair) => isMatch(pair) === match).map((pair) => log10LikelihoodRatio(pair, model));
  return [of(true), of(false)];
}

function fit(pairs: readonly ReferencePair[]): CountModel {
  return fitCountModel(pairs.filter(isMatch), pairs.filter((pair) => !isMatch(pair)));
}

function heldOutCost(pairs: readonly ReferencePair[]): number | null {
  const train = pairs.filter(({ firearms }) => !firearms.some(heldOut));
  const test = pairs.filter(({ firearms }) => firearms.every(heldOut));
  const usable = (part: readonly ReferencePair[]) => part.some(isMatch) && part.some((pair) => !isMatch(pair));
  if (!usable(train) || !usable(test)) return null;
  return cllr(...ratiosOf(test, fit(train)));
}

/** Fits a laboratory's reference data and judges the fit. Whether it may be used is decided by `likelihoodRatio`, each time. */
export function fitPopulation({ name, key, pairs, demonstration = false }: ReferencePopulation): PopulationModel {
  const matches = pairs.filter(isMatch);
  const nonMatches = pairs.filter((pair) => !isMatch(pair));
  if (matches.length === 0 || nonMatches.length === 0) throw new RangeError('reference data need matching and non-matching pairs');
  const counts = fit(pairs);
  const [km, knm] = ratiosOf(pairs, counts);
  return {
    population: demonstration ? `${name} (demonstration)` : name, demonstration, key, counts,
    bounds: elubBounds(km, knm),
    posterior: posteriorOf(counts, matches, nonMatches),
    size: { matches: matches.length, matchingFirearms: new Set(matches.map(({ firearms }) => firearms[0])).size, nonMatches: nonMatches.length },
    quality: {
      cllr: cllr(km, knm), cllrMinimum: minimumCllr(km, knm), cllrHeldOut: heldOutCost(pairs),
      deviationFromPav: deviationFromPav(km, knm), overDispersion: overDispersion(nonMatches).correlation, tippett: tippett(km, knm),
    },
  };
}

export interface QuestionedPair extends Count {
  readonly key: PopulationKey;
  readonly foundBySearch: boolean;
}

function refusal(pair: QuestionedPair, model: PopulationModel): RefusalReason | null {
  if (pair.foundBySearch) return 'found-by-search';
  if (pair.key.specimen === 'cast' && model.key.specimen !== 'cast') return 'specimen-is-a-cast';
  const names = Object.keys(model.key) as (keyof PopulationKey)[];
  if (names.some((name) => pair.key[name] !== model.key[name])) return 'population-differs';
  if (pair.n < LEAST_CELLS) return 'too-few-cells';
  if (!model.demonstration) {
    if (model.size.matchingFirearms < LEAST_MATCHING_FIREARMS) return 'too-few-firearms';
    if (model.size.nonMatches < LEAST_NON_MATCHES) return 'too-few-non-matches';
  }
  if (model.quality.cllrHeldOut === null) return 'not-validated-on-held-out-firearms';
  return model.quality.cllrHeldOut >= 1 ? 'held-out-cost-too-high' : null;
}

/** The likelihood ratio of one pair chosen beforehand, inside the population it belongs to; otherwise a refusal with its reason. */
export function likelihoodRatio(pair: QuestionedPair, model: PopulationModel): LikelihoodRatio | Refusal {
  const refused = refusal(pair, model);
  if (refused) return refusalOf(refused);
  const unbounded = log10LikelihoodRatio(pair, model.counts);
  const [p5, , p95] = intervalOf(pair, model.posterior) as [number, number, number];
  const value = clamped(unbounded, model.bounds);
  return {
    value, p5: clamped(p5, model.bounds), p95: clamped(p95, model.bounds), bounds: model.bounds, unbounded, limited: value !== unbounded,
    population: model.population, demonstration: model.demonstration, about: 'uncertainty of the fit only, not of the choice of reference data',
  };
}
