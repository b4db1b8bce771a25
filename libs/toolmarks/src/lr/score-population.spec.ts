import { compareFeatures } from '../cells/compare';
import type { Comparison } from '../cells/comparison';
import { featuresOf } from '../cells/features';
import { DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash } from '../cells/parameters';
import { ringScan, sequence } from '../cells/ring.fixture';
import { FADUL_DEMONSTRATION } from './fadul-demonstration';
import { fitScoreModel, log10Of } from './score-model';
import { fitScorePopulation, type ReferenceScores, type ScorePopulation, scoreLikelihoodRatio, withLikelihood } from './score-population';
import type { PopulationKey, RefusalReason } from './population';

const KEY: PopulationKey = { ...FADUL_DEMONSTRATION.key, instrumentFamily: 'interferometer', preparation: 'ours' };
const FACE = featuresOf(ringScan({ face: 1 }), DEFAULT_PARAMETERS);
const COMPARISON = compareFeatures(FACE, featuresOf(ringScan({ face: 1, seed: 2, thetaDeg: 40 }), DEFAULT_PARAMETERS), DEFAULT_PARAMETERS);
const scored = (score: number): Comparison => ({ ...COMPARISON, score });

/** Firearms of a laboratory whose scores overlap. */
function laboratory(firearms: number, matchMean = 22, name = 'laboratory'): ScorePopulation {
  const next = sequence(5);
  const around = (mean: number, width: number) => Math.max(0, Math.round(mean + width * (next() + next() + next() - 1.5)));
  const pairs: ReferenceScores[] = [];
  for (let a = 0; a < firearms; a++) {
    for (let b = a; b < firearms; b++) pairs.push({ firearms: [`f${a}`, `f${b}`], scores: [a === b ? around(matchMean, 14) : around(6, 10)] });
  }
  return { name, source: 'made up for a test', key: KEY, pairs, demonstration: false };
}

const model = fitScorePopulation(laboratory(50));
const answer = (comparison: Comparison, key: PopulationKey = KEY, models = [model], foundBySearch = false): RefusalReason | 'stated' => {
  const said = scoreLikelihoodRatio(comparison, { key, foundBySearch }, models);
  return 'refused' in said ? said.refused : 'stated';
};

describe('what a score means', () => {
  it('is stated with its interval, within the bounds of the data, and rises with the score', () => {
    const said = [4, 8, 12, 16, 20, 24].map((score) => {
      const one = scoreLikelihoodRatio(scored(score), { key: KEY, foundBySearch: false }, [model]);
      if ('refused' in one) throw new Error(one.refused);
      expect(one.p5).toBeLessThanOrEqual(one.value);
      expect(one.p95).toBeGreaterThanOrEqual(one.value);
      for (const part of [one.value, one.p5, one.p95]) expect(part >= one.bounds[0] && part <= one.bounds[1]).toBe(true);
      return one.value;
    });
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said[0]).toBeLessThan(-0.5);
    expect(said.at(-1)).toBeGreaterThan(1);
  });

  it('stays within what the number of pairs supports, however high the score', () => {
    const said = scoreLikelihoodRatio(scored(80), { key: KEY, foundBySearch: false }, [model]);
    expect(said).toMatchObject({ value: model.bounds[1], limited: true });
    expect(model.bounds[1]).toBeLessThan(Math.log10(1 + model.size.nonMatches));
    expect(model.bounds[0]).toBeGreaterThan(-Math.log10(1 + model.size.matches));
  });

  it('is the same every time', () => {
    expect(fitScorePopulation(laboratory(50))).toEqual(model);
  });

  it('is not stated for a pair that a search found, without reference data, or under other conditions', () => {
    expect(answer(scored(20), KEY, [model], true)).toBe('found-by-search');
    expect(answer(scored(20), KEY, [])).toBe('no-population');
    for (const name of Object.keys(KEY) as (keyof PopulationKey)[]) {
      if (name !== 'specimen') expect(answer(scored(20), { ...KEY, [name]: name === 'pitchUm' ? 3.125 : 'other' })).toBe('population-differs');
    }
    expect(answer(scored(20), { ...KEY, specimen: 'cast' })).toBe('specimen-is-a-cast');
  });

  it('is not stated when too little was seen of the mark, or of firearms', () => {
    expect(answer({ ...scored(20), cells: [9, 30] })).toBe('too-few-cells');
    expect(answer(scored(20), KEY, [fitScorePopulation(laboratory(29))])).toBe('too-few-firearms');
    expect(answer(scored(20), KEY, [fitScorePopulation(laboratory(40))])).toBe('too-few-non-matches');
  });

  it('is not stated when scores of mates look like those of strangers on firearms held out', () => {
    const poor = { ...model, quality: { ...model.quality, cllrHeldOut: 1.02 } };
    expect(answer(scored(20), KEY, [poor])).toBe('held-out-cost-too-high');
    expect(answer(scored(20), KEY, [{ ...model, quality: { ...model.quality, cllrHeldOut: null } }])).toBe('not-validated-on-held-out-firearms');
    expect(() => fitScorePopulation(laboratory(40, 1))).toThrow('do not speak for one source');
  });

  it('stands on the comparison, which stays a candidate', () => {
    expect(COMPARISON.likelihood).toMatchObject({ refused: 'conditions-not-stated' });
    const stated = withLikelihood(COMPARISON, { key: KEY, foundBySearch: false }, [model]);
    expect(stated).toMatchObject({ likelihood: { population: 'laboratory' }, note: 'candidate: for review by an examiner' });
  });
});

describe('the calibration', () => {
  it('stays finite where the scores of mates and strangers do not overlap', () => {
    const fitted = fitScoreModel([30, 34, 41], [1, 2, 5, 9]);
    expect(Number.isFinite(fitted.slope)).toBe(true);
    expect(log10Of(35, fitted)).toBeGreaterThan(0);
    expect(log10Of(4, fitted)).toBeLessThan(0);
  });

  it('recovers the ratio of two bell curves, whatever the number of pairs on either side', () => {
    const bell = (mean: number, count: number) => Array.from({ length: count }, (_, i) => mean + 3 * normalQuantile((i + 0.5) / count));
    for (const [km, knm] of [[800, 800], [200, 1_600]] as const) {
      const { intercept, slope } = fitScoreModel(bell(16, km), bell(10, knm));
      // ln LR = (16 − 10) / 9 · (s − 13).
      expect(slope * Math.LN10).toBeCloseTo(6 / 9, 1);
      expect(-intercept / slope).toBeCloseTo(13, 0);
    }
  });
});

describe('the scores of the Fadul slides', () => {
  it('belong to this engine and its defaults, and are for demonstration', () => {
    expect(FADUL_DEMONSTRATION.key).toMatchObject({ engine: ENGINE_VERSION, paramsHash: parametersHash(DEFAULT_PARAMETERS) });
    const { size, population, quality, bounds } = fitScorePopulation(FADUL_DEMONSTRATION);
    expect(size).toEqual({ matches: 63, matchingFirearms: 10, nonMatches: 717 });
    expect(population).toContain('demonstration');
    expect(quality.cllrHeldOut).toBeLessThan(0.05);
    expect(bounds[1]).toBeLessThan(3);
    const casework = fitScorePopulation({ ...FADUL_DEMONSTRATION, demonstration: false });
    expect(answer(scored(50), FADUL_DEMONSTRATION.key, [casework])).toBe('too-few-firearms');
  });
});

/** Inverse of the normal distribution by bisection of its series. */
function normalQuantile(p: number): number {
  let low = -6, high = 6;
  for (let i = 0; i < 60; i++) {
    const x = (low + high) / 2;
    let sum = 0, term = x;
    for (let k = 0; k < 80; k++) {
      sum += term / (2 * k + 1);
      term *= (-x * x) / (2 * (k + 1));
    }
    if (0.5 + sum / Math.sqrt(2 * Math.PI) < p) low = x;
    else high = x;
  }
  return (low + high) / 2;
}
