import { cllr, deviationFromPav, empiricalCrossEntropy, minimumCllr, pavLog10, tippett } from './quality';
import { clamped, elubBounds } from './bounds';
import { fitPopulation, likelihoodRatio, type PopulationKey, type PopulationModel, type QuestionedPair, type ReferencePair, type RefusalReason } from './population';

const KEY: PopulationKey = {
  calibre: '9 × 19', breechFaceClass: 'parallel', markType: 'breech face', instrumentFamily: 'confocal', pitchUm: 6.25,
  preparation: 'p', engine: 'e', paramsHash: 'h', searchMode: 'oriented', specimen: 'original',
};

/** Firearms with counts spread like real ones; `k` of a match lies well above that of a non-match. */
function pairsOf(firearms: number, nonMatches: number, match = 15): ReferencePair[] {
  const pairs: ReferencePair[] = [];
  for (let i = 0; i < firearms; i++) pairs.push({ k: Math.min(30, match + ((i * 7) % 11) - 5), n: 30, firearms: [`f${i}`, `f${i}`] });
  for (let i = 0; pairs.length < firearms + nonMatches; i++) {
    const a = i % firearms, b = (a + 1 + (Math.floor(i / firearms) % (firearms - 1))) % firearms;
    pairs.push({ k: i % 10 === 0 ? 2 : i % 3 === 0 ? 1 : 0, n: 30, firearms: [`f${a}`, `f${b}`] });
  }
  return pairs;
}

const QUESTIONED: QuestionedPair = { key: KEY, k: 8, n: 30, foundBySearch: false };
const good = (): PopulationModel => fitPopulation({ name: 'laboratory', key: KEY, pairs: pairsOf(60, 1_500) });
const answer = (pair: QuestionedPair, model: PopulationModel): RefusalReason | 'stated' => {
  const result = likelihoodRatio(pair, model);
  return 'refused' in result ? result.refused : 'stated';
};

describe('a likelihood ratio', () => {
  it('is stated with its interval, inside the bounds of the data', () => {
    const result = likelihoodRatio(QUESTIONED, good());
    if ('refused' in result) throw new Error(result.refused);
    expect(result.p5).toBeLessThanOrEqual(result.value);
    expect(result.p95).toBeGreaterThanOrEqual(result.value);
    expect(result.value).toBeGreaterThan(1);
    expect(result.value).toBeLessThanOrEqual(result.bounds[1]);
    expect(result.bounds[1]).toBeLessThan(Math.log10(1_501));
  });

  it('says when the size of the reference data limits it', () => {
    const result = likelihoodRatio({ ...QUESTIONED, k: 30 }, good());
    expect(result).toMatchObject({ limited: true });
    expect('refused' in result ? NaN : result.value).toBe(good().bounds[1]);
  });

  it('is refused for a pair that a search found', () => {
    expect(answer({ ...QUESTIONED, foundBySearch: true }, good())).toBe('found-by-search');
  });

  it('is refused when any condition differs from the population', () => {
    for (const name of ['calibre', 'breechFaceClass', 'markType', 'instrumentFamily', 'preparation', 'engine', 'paramsHash', 'searchMode'] as const) {
      expect(answer({ ...QUESTIONED, key: { ...KEY, [name]: 'other' } }, good())).toBe('population-differs');
    }
    expect(answer({ ...QUESTIONED, key: { ...KEY, pitchUm: 3.125 } }, good())).toBe('population-differs');
  });

  it('is refused for a cast among originals', () => {
    expect(answer({ ...QUESTIONED, key: { ...KEY, specimen: 'cast' } }, good())).toBe('specimen-is-a-cast');
  });

  it('is refused when too few cells could be compared', () => {
    expect(answer({ ...QUESTIONED, k: 4, n: 9 }, good())).toBe('too-few-cells');
  });

  it('is refused when the population is too small', () => {
    expect(answer(QUESTIONED, fitPopulation({ name: 'few', key: KEY, pairs: pairsOf(20, 1_500) }))).toBe('too-few-firearms');
    expect(answer(QUESTIONED, fitPopulation({ name: 'few', key: KEY, pairs: pairsOf(60, 500) }))).toBe('too-few-non-matches');
  });

  it('is refused when no firearm could be held out', () => {
    const pairs = pairsOf(60, 1_500).map((pair) => (pair.firearms[0] === pair.firearms[1] ? pair : { ...pair, firearms: ['one', 'other'] as const }));
    expect(answer(QUESTIONED, fitPopulation({ name: 'unsplit', key: KEY, pairs }))).toBe('not-validated-on-held-out-firearms');
  });

  it('is refused when held-out firearms show that the model says nothing', () => {
    const model = good();
    expect(answer(QUESTIONED, { ...model, quality: { ...model.quality, cllrHeldOut: 1 } })).toBe('held-out-cost-too-high');
  });

  it('is labelled when the population only demonstrates the method', () => {
    const result = likelihoodRatio(QUESTIONED, fitPopulation({ name: 'ten slides', key: KEY, pairs: pairsOf(20, 300), demonstration: true }));
    expect(result).toMatchObject({ demonstration: true, population: 'ten slides (demonstration)' });
  });
});

describe('the quality of a system', () => {
  it('costs nothing when it is always right and one bit when it says nothing', () => {
    expect(cllr([300, 300], [-300])).toBeCloseTo(0, 12);
    expect(cllr([0, 0], [0, 0, 0])).toBe(1);
  });

  it('never costs more after recalibration', () => {
    const km = [2, 1, 0.5, -1, 3], knm = [-2, 0.2, 0.7, -3, -1, -0.5];
    expect(minimumCllr(km, knm)).toBeLessThanOrEqual(cllr(km, knm));
    expect(minimumCllr([1, 2], [-1, -2])).toBe(0);
  });

  it('recalibrates to a rising function that pools what is in the wrong order', () => {
    const pav = [...pavLog10([1, 2, 4], [0, 3])].sort(([a], [b]) => a - b).map(([, value]) => value);
    expect(pav).toEqual([...pav].sort((a, b) => a - b));
    expect(pav[1]).toBe(pav[3]);
  });

  it('draws both Tippett curves from one to the rarest value', () => {
    const points = tippett([1, 2], [-1, 1]);
    expect(points[0]).toEqual({ log10: -1, matches: 1, nonMatches: 1 });
    expect(points.at(-1)).toEqual({ log10: 2, matches: 0.5, nonMatches: 0 });
  });

  it('costs at even odds what Cllr says, and no more than one bit when recalibrated', () => {
    const km = [2, 1, -0.5], knm = [-2, 0.3, -1];
    const [even] = empiricalCrossEntropy(km, knm, [0]);
    expect(even!.system).toBeCloseTo(cllr(km, knm), 12);
    expect(even!.recalibrated).toBeLessThanOrEqual(even!.neutral);
  });

  it('measures no deviation of values that are already calibrated', () => {
    const log10 = Math.log10(3);
    expect(deviationFromPav([log10, log10, log10, -log10], [-log10, -log10, -log10, log10])).toBeCloseTo(0, 12);
  });

  it('bounds perfect separation by the number of non-matches', () => {
    const [low, high] = elubBounds(Array.from({ length: 50 }, () => 9), Array.from({ length: 1_000 }, () => -9));
    expect(high).toBeCloseTo(Math.log10(1_001 * (1 - 1 / 51)), 1);
    expect(low).toBeCloseTo(-Math.log10(51), 1);
    expect(clamped(26, [low, high])).toBe(high);
  });
});
