import { type Count, type CountModel, logBetaRatio, logLikelihood, tabulated } from './beta-binomial';

const GRID = 61;
const HALF_WIDTH = 0.7;
const QUANTILES = 101;
const DENSITY_POINTS = 20_001;
const DENSITY_SPAN = 9;

/** What the data leave open about the model: weighted (α, β) and equally probable p. */
export interface Posterior {
  readonly alphas: Float64Array;
  readonly betas: Float64Array;
  readonly weights: Float64Array;
  readonly ps: Float64Array;
}

/**
 * Posterior under α, β uniform on [0.01, 100] and p ~ Beta(½ + Σk, ½ + Σ(n − k)): a grid in (ln α, ln β) around the fit and
 * quantiles of p. No sampling, so the interval is the same every time.
 */
export function posteriorOf(model: CountModel, matches: readonly Count[], nonMatches: readonly Count[]): Posterior {
  const rows = tabulated(matches);
  const alphas: number[] = [];
  const betas: number[] = [];
  const logs: number[] = [];
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      const alpha = model.alpha * Math.exp(HALF_WIDTH * ((2 * i) / (GRID - 1) - 1));
      const beta = model.beta * Math.exp(HALF_WIDTH * ((2 * j) / (GRID - 1) - 1));
      if (alpha < 0.01 || alpha > 100 || beta < 0.01 || beta > 100) continue;
      alphas.push(alpha);
      betas.push(beta);
      logs.push(logLikelihood(rows, alpha, beta) + Math.log(alpha) + Math.log(beta));
    }
  }
  const highest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - highest));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const sum = nonMatches.reduce((all, { k, n }) => ({ k: all.k + k, n: all.n + n }), { k: 0, n: 0 });
  return {
    alphas: Float64Array.from(alphas), betas: Float64Array.from(betas), weights: Float64Array.from(raw, (weight) => weight / total),
    ps: betaQuantiles(0.5 + sum.k, 0.5 + sum.n - sum.k, QUANTILES),
  };
}

/** Values at the middles of equally probable parts of a beta distribution, by summing its density. */
export function betaQuantiles(a: number, b: number, parts: number): Float64Array {
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const low = Math.max(0, mean - DENSITY_SPAN * deviation);
  const step = (Math.min(1, mean + DENSITY_SPAN * deviation) - low) / DENSITY_POINTS;
  const log = (x: number) => (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
  const peak = log(Math.min(1 - 1e-9, Math.max(low + step / 2, (a - 1) / (a + b - 2) || mean)));
  const density = Float64Array.from({ length: DENSITY_POINTS }, (_, i) => Math.exp(log(low + (i + 0.5) * step) - peak));
  const total = density.reduce((sum, value) => sum + value, 0);
  const out = new Float64Array(parts);
  let below = 0;
  let next = 0;
  for (let i = 0; i < DENSITY_POINTS && next < parts; i++) {
    const here = density[i]!;
    while (next < parts && below + here >= ((next + 0.5) / parts) * total) {
      out[next] = low + (i + (((next + 0.5) / parts) * total - below) / here) * step;
      next++;
    }
    below += here;
  }
  return out;
}

/** The quantiles of log10 LR for one count, over everything the posterior holds possible. */
export function intervalOf({ k, n }: Count, { alphas, betas, weights, ps }: Posterior, parts: readonly number[] = [0.05, 0.5, 0.95]): number[] {
  const upper = Array.from(alphas, (alpha, i) => ({ value: logBetaRatio(k, n, alpha, betas[i]!) / Math.LN10, weight: weights[i]! }))
    .sort((a, b) => a.value - b.value);
  const values = Float64Array.from(upper, ({ value }) => value);
  const below = new Float64Array(upper.length + 1);
  upper.forEach(({ weight }, i) => (below[i + 1] = below[i]! + weight));
  const lower = Array.from(ps, (p) => (k * Math.log(p) + (n - k) * Math.log1p(-p)) / Math.LN10);
  const least = values[0]! - Math.max(...lower);
  const most = values[values.length - 1]! - Math.min(...lower);
  const part = (x: number) => lower.reduce((sum, shift) => sum + below[countUpTo(values, x + shift)]!, 0) / lower.length;
  return parts.map((wanted) => {
    let from = least;
    let to = most;
    for (let i = 0; i < 60; i++) {
      const middle = (from + to) / 2;
      if (part(middle) < wanted) from = middle;
      else to = middle;
    }
    return (from + to) / 2;
  });
}

function countUpTo(sorted: Float64Array, x: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= x) from = middle + 1;
    else to = middle;
  }
  return from;
}
