import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Count, fitBetaBinomial, fitCountModel, log10LikelihoodRatio, logBetaRatio, overDispersion } from './beta-binomial';
import { elubBounds } from './bounds';
import { intervalOf, posteriorOf } from './interval';
import { cllr, minimumCllr } from './quality';

const folder = process.env['HEADSTAMP_SCANS'];
if (!folder) console.warn('HEADSTAMP_SCANS is not set: the published likelihood ratios were not compared.');
const published = folder ? describe : describe.skip;

describe('the count model', () => {
  it('agrees with the probabilities of a beta-binomial, which sum to one', () => {
    fc.assert(fc.property(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 0.05, max: 50, noNaN: true }), fc.integer({ min: 1, max: 49 }), (alpha, beta, n) => {
      let binomial = 1;
      let sum = 0;
      for (let k = 0; k <= n; k++) {
        sum += binomial * Math.exp(logBetaRatio(k, n, alpha, beta));
        binomial = (binomial * (n - k)) / (k + 1);
      }
      expect(sum).toBeCloseTo(1, 9);
    }));
  });

  it('finds the parameters that generated the counts', () => {
    const counts: Count[] = [];
    const n = 30;
    let binomial = 1;
    for (let k = 0; k <= n; k++) {
      const expected = Math.round(20_000 * binomial * Math.exp(logBetaRatio(k, n, 3, 2)));
      for (let i = 0; i < expected; i++) counts.push({ k, n });
      binomial = (binomial * (n - k)) / (k + 1);
    }
    const fit = fitBetaBinomial(counts);
    expect(fit.alpha).toBeCloseTo(3, 1);
    expect(fit.beta).toBeCloseTo(2, 1);
  });

  it('refuses a count that cannot be', () => {
    expect(() => fitBetaBinomial([{ k: 5, n: 4 }])).toThrow(RangeError);
  });
});

published('on the counts and ratios the Netherlands Forensic Institute published', () => {
  const rows = () => readFileSync(join(folder!, 'scores/nfi_lr_oracle_bfi_input.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
  const of = (kind: string): Count[] => rows().filter(([name]) => name === kind).map(([, k, n]) => ({ k: Number(k), n: Number(n) }));
  const lines = () => readFileSync(join(folder!, 'scores/nfi_lr_oracle_bfi_llr_5_50_95.csv'), 'utf8').trim().split('\n').map((line) => line.split(',').map(Number));
  const km = folder ? of('km') : [];
  const knm = folder ? of('knm') : [];
  const model = folder ? fitCountModel(km, knm) : { alpha: 1, beta: 1, p: 0.5 };

  it('finds the same parameters', () => {
    expect(model.alpha).toBeCloseTo(1.2993, 3);
    expect(model.beta).toBeCloseTo(1.7782, 3);
    expect(model.p).toBeCloseTo(0.01741, 5);
  });

  it('gives every ratio below 10^12 within 0.01 in log10', () => {
    const middle = lines()[1]!;
    const within = of('eval').map((count, i) => ({ wanted: middle[i]!, found: log10LikelihoodRatio(count, model) })).filter(({ wanted }) => Math.abs(wanted) < 12);
    expect(within).toHaveLength(563);
    expect(Math.max(...within.map(({ wanted, found }) => Math.abs(wanted - found)))).toBeLessThanOrEqual(0.01);
  });

  it('gives the published 5, 50 and 95 % lines within 0.04', () => {
    const posterior = posteriorOf(model, km, knm);
    const [low, middle, high] = lines() as [number[], number[], number[]];
    const worst = [0, 0, 0];
    of('eval').forEach((count, i) => {
      // Every thirteenth: a single interval takes some 80 ms.
      if (Math.abs(middle[i]!) >= 12 || i % 13 !== 0) return;
      intervalOf(count, posterior).forEach((value, line) => {
        worst[line] = Math.max(worst[line]!, Math.abs(value - [low, middle, high][line]![i]!));
      });
    });
    expect(Math.max(...worst)).toBeLessThanOrEqual(0.04);
  });

  const table = () => readFileSync(join(folder!, 'scores/nfi_glock_breech_face_impression.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const take = (hypothesis: string, part: string | null): Count[] => table()
    .filter((row) => row[2] === hypothesis && (part === null || row[6] === part)).map((row) => ({ k: Number(row[4]), n: Number(row[5]) }));

  it('bounds what these data can support', () => {
    const fitted = fitCountModel(take('1', null), take('0', null));
    const ratios = (hypothesis: string) => take(hypothesis, null).map((count) => log10LikelihoodRatio(count, fitted));
    const [low, high] = elubBounds(ratios('1'), ratios('0'));
    expect(low).toBeCloseTo(-0.98, 1);
    expect(high).toBeCloseTo(3.02, 1);
  });

  it('costs as much as published, on the data it was fitted to and on pistols held out', () => {
    const cost = (fit: string | null, on: string | null) => {
      const fitted = fitCountModel(take('1', fit), take('0', fit));
      const ratios = (hypothesis: string) => take(hypothesis, on).map((count) => log10LikelihoodRatio(count, fitted));
      return [cllr(ratios('1'), ratios('0')), minimumCllr(ratios('1'), ratios('0'))] as const;
    };
    const [whole, least] = cost(null, null);
    expect(whole).toBeCloseTo(0.282, 2);
    expect(least).toBeCloseTo(0.258, 2);
    expect(take('1', 'v')).toHaveLength(62);
    expect(cost('t', 'v')[0]).toBeCloseTo(0.382, 2);
    expect(overDispersion(take('0', null)).correlation).toBeLessThan(0.005);
  });
});
