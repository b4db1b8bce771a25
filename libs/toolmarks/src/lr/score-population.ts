import type { Comparison } from '../cells/comparison';
import { randomFrom } from '../surface/random';
import { clamped, elubBounds } from './bounds';
import { heldOut, LEAST_CELLS, LEAST_MATCHING_FIREARMS, LEAST_NON_MATCHES, type LikelihoodRatio, type PopulationKey, type Refusal, type RefusalReason, refusalOf } from './population';
import { cllr, deviationFromPav, minimumCllr, tippett, type TippettPoint } from './quality';
import { fitScoreModel, log10Of, type ScoreModel } from './score-model';

/** Scores of the pairs of two firearms, or of one with itself: known non-matches, or known matches. */
export interface ReferenceScores {
  readonly firearms: readonly [string, string];
  readonly scores: readonly number[];
}

/** A stated set of scores of pairs of known origin, made under one set of conditions. */
export interface ScorePopulation {
  readonly name: string;
  readonly source: string;
  readonly key: PopulationKey;
  readonly pairs: readonly ReferenceScores[];
  readonly demonstration: boolean;
}

export interface ScorePopulationModel {
  readonly population: string;
  readonly source: string;
  readonly demonstration: boolean;
  readonly key: PopulationKey;
  readonly model: ScoreModel;
  /** Models of resampled firearms, for the interval. */
  readonly resampled: readonly ScoreModel[];
  readonly bounds: readonly [number, number];
  readonly size: { readonly matches: number; readonly matchingFirearms: number; readonly nonMatches: number };
  readonly quality: {
    readonly cllr: number;
    readonly cllrMinimum: number;
    /** On firearms that had no part in the fit; null when too few are left. */
    readonly cllrHeldOut: number | null;
    readonly deviationFromPav: number;
    readonly tippett: readonly TippettPoint[];
  };
}

const RESAMPLES = 200;
const SEED = 1993;

const isMatch = ({ firearms: [a, b] }: ReferenceScores) => a === b;
const scoresOf = (pairs: readonly ReferenceScores[], match: boolean) => pairs.filter((pair) => isMatch(pair) === match).flatMap(({ scores }) => scores);
const fit = (pairs: readonly ReferenceScores[]) => fitScoreModel(scoresOf(pairs, true), scoresOf(pairs, false));
const ratios = (pairs: readonly ReferenceScores[], match: boolean, model: ScoreModel) => scoresOf(pairs, match).map((score) => log10Of(score, model));

/** Fits reference scores and judges the fit. Whether it may be used for a pair is decided by `scoreLikelihoodRatio`, each time. */
export function fitScorePopulation({ name, source, key, pairs, demonstration }: ScorePopulation): ScorePopulationModel {
  const model = fit(pairs);
  const [km, knm] = [ratios(pairs, true, model), ratios(pairs, false, model)];
  return {
    population: demonstration ? `${name} (demonstration)` : name, source, demonstration, key, model,
    resampled: resampled(pairs),
    bounds: elubBounds(km, knm),
    size: { matches: km.length, matchingFirearms: new Set(pairs.filter(isMatch).map(({ firearms }) => firearms[0])).size, nonMatches: knm.length },
    quality: {
      cllr: cllr(km, knm), cllrMinimum: minimumCllr(km, knm), cllrHeldOut: heldOutCost(pairs),
      deviationFromPav: deviationFromPav(km, knm), tippett: tippett(km, knm),
    },
  };
}

/** Cllr of a fit to some firearms on pairs of others; null when either side lacks matches or non-matches. */
export function costOnOthers(pairs: readonly ReferenceScores[], isOther: (firearm: string) => boolean): number | null {
  const train = pairs.filter(({ firearms }) => !firearms.some(isOther));
  const test = pairs.filter(({ firearms }) => firearms.every(isOther));
  const usable = (part: readonly ReferenceScores[]) => scoresOf(part, true).length > 0 && scoresOf(part, false).length > 0;
  if (!usable(train) || !usable(test)) return null;
  const model = fit(train);
  return cllr(ratios(test, true, model), ratios(test, false, model));
}

const heldOutCost = (pairs: readonly ReferenceScores[]) => costOnOthers(pairs, heldOut);

/** Firearms drawn with repetition, with all pairs among those drawn: pairs that share a firearm are not independent. */
function resampled(pairs: readonly ReferenceScores[]): ScoreModel[] {
  const firearms = [...new Set(pairs.flatMap(({ firearms: both }) => both))].sort();
  const random = randomFrom(SEED);
  const models: ScoreModel[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const drawn = new Map<string, number>();
    for (let i = 0; i < firearms.length; i++) {
      const firearm = firearms[Math.floor(random() * firearms.length)]!;
      drawn.set(firearm, (drawn.get(firearm) ?? 0) + 1);
    }
    const times = ({ firearms: [a, b] }: ReferenceScores) => (a === b ? (drawn.get(a) ?? 0) : (drawn.get(a) ?? 0) * (drawn.get(b) ?? 0));
    const sample = pairs.flatMap((pair) => Array.from({ length: times(pair) }, () => pair));
    if (scoresOf(sample, true).length > 0 && scoresOf(sample, false).length > 0) models.push(fit(sample));
  }
  return models;
}

/** What is known of a pair beside its scans. */
export interface Circumstances {
  readonly key: PopulationKey;
  readonly foundBySearch: boolean;
}

function reasonAgainst({ cells }: Comparison, { key, foundBySearch }: Circumstances, models: readonly ScorePopulationModel[]): RefusalReason | ScorePopulationModel {
  if (foundBySearch) return 'found-by-search';
  if (models.length === 0) return 'no-population';
  const names = Object.keys(key) as (keyof PopulationKey)[];
  const model = models.find((one) => names.every((name) => one.key[name] === key[name]));
  if (!model) return key.specimen === 'cast' && models.every((one) => one.key.specimen !== 'cast') ? 'specimen-is-a-cast' : 'population-differs';
  if (Math.min(...cells) < LEAST_CELLS) return 'too-few-cells';
  if (!model.demonstration) {
    if (model.size.matchingFirearms < LEAST_MATCHING_FIREARMS) return 'too-few-firearms';
    if (model.size.nonMatches < LEAST_NON_MATCHES) return 'too-few-non-matches';
  }
  if (model.quality.cllrHeldOut === null) return 'not-validated-on-held-out-firearms';
  return model.quality.cllrHeldOut >= 1 ? 'held-out-cost-too-high' : model;
}

/**
 * The likelihood ratio of a comparison's score inside the population it belongs to, within the bounds of its data and with the 5 and
 * 95 % limits over resampled firearms; otherwise a refusal with its reason.
 */
export function scoreLikelihoodRatio(comparison: Comparison, circumstances: Circumstances, models: readonly ScorePopulationModel[]): LikelihoodRatio | Refusal {
  const found = reasonAgainst(comparison, circumstances, models);
  if (typeof found === 'string') return refusalOf(found);
  const unbounded = log10Of(comparison.score, found.model);
  const spread = found.resampled.map((model) => log10Of(comparison.score, model)).sort((a, b) => a - b);
  const part = (share: number) => clamped(spread[Math.min(spread.length - 1, Math.floor(share * spread.length))] ?? unbounded, found.bounds);
  const value = clamped(unbounded, found.bounds);
  return {
    value, p5: Math.min(value, part(0.05)), p95: Math.max(value, part(0.95)), bounds: found.bounds, unbounded, limited: value !== unbounded,
    population: found.population, demonstration: found.demonstration, about: 'uncertainty of the fit only, not of the choice of reference data',
  };
}

/** The comparison with what its score may be said to mean under the stated circumstances. */
export function withLikelihood(comparison: Comparison, circumstances: Circumstances, models: readonly ScorePopulationModel[]): Comparison {
  return { ...comparison, likelihood: scoreLikelihoodRatio(comparison, circumstances, models) };
}
