/** k congruent of n cells, `times` pairs with exactly these counts. */
export interface CountRow {
  readonly k: number;
  readonly n: number;
  readonly times: number;
}

export interface CountModel {
  /** Known matches: beta-binomial(n, alpha, beta). */
  readonly alpha: number;
  readonly beta: number;
  /** Known non-matches: binomial(n, p), p = (Σk + ½) / (Σn + 1). */
  readonly p: number;
}

export interface Count {
  readonly k: number;
  readonly n: number;
}

/** Equal counts put together, ordered, so that sums do not depend on the order of the data. */
export function tabulated(counts: readonly Count[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const { k, n } of counts) {
    if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n || n < 1) throw new RangeError(`${k} of ${n} is not a count of cells`);
    const key = `${n}/${k}`;
    rows.set(key, { k, n, times: (rows.get(key)?.times ?? 0) + 1 });
  }
  return [...rows.values()].sort((a, b) => a.n - b.n || a.k - b.k);
}

/** ln B(k + α, n − k + β) − ln B(α, β). For whole k and n this is a sum of logarithms: no gamma function, no loss of digits. */
export function logBetaRatio(k: number, n: number, alpha: number, beta: number): number {
  let sum = 0;
  for (let j = 0; j < k; j++) sum += Math.log(alpha + j);
  for (let j = 0; j < n - k; j++) sum += Math.log(beta + j);
  for (let j = 0; j < n; j++) sum -= Math.log(alpha + beta + j);
  return sum;
}

export function logLikelihood(rows: readonly CountRow[], alpha: number, beta: number): number {
  const most = rows.reduce((largest, { n }) => Math.max(largest, n), 0);
  const rising = (from: number): Float64Array => {
    const sums = new Float64Array(most + 1);
    for (let j = 0; j < most; j++) sums[j + 1] = sums[j]! + Math.log(from + j);
    return sums;
  };
  const a = rising(alpha), b = rising(beta), both = rising(alpha + beta);
  let sum = 0;
  for (const { k, n, times } of rows) sum += times * (a[k]! + b[n - k]! - both[n]!);
  return sum;
}

interface Slopes { a: number; b: number; aa: number; bb: number; ab: number }

/** First and second derivatives of the log-likelihood by α and β. */
function slopes(rows: readonly CountRow[], alpha: number, beta: number): Slopes {
  const s: Slopes = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  for (const { k, n, times } of rows) {
    for (let j = 0; j < n; j++) {
      const both = 1 / (alpha + beta + j);
      s.a -= times * both;
      s.b -= times * both;
      s.aa += times * both * both;
      s.bb += times * both * both;
      s.ab += times * both * both;
      if (j < k) {
        s.a += times / (alpha + j);
        s.aa -= times / (alpha + j) ** 2;
      }
      if (j < n - k) {
        s.b += times / (beta + j);
        s.bb -= times / (beta + j) ** 2;
      }
    }
  }
  return s;
}

const ROUNDS = 200;
const SETTLED = 1e-12;

/** Maximum likelihood of α and β in (ln α, ln β) from 0, 0: Newton steps, halved until they climb. */
export function fitBetaBinomial(counts: readonly Count[]): { readonly alpha: number; readonly beta: number } {
  const rows = tabulated(counts);
  let u = 0, v = 0;
  let value = logLikelihood(rows, 1, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const alpha = Math.exp(u), beta = Math.exp(v);
    const s = slopes(rows, alpha, beta);
    const gu = alpha * s.a, gv = beta * s.b;
    const huu = alpha * alpha * s.aa + gu, hvv = beta * beta * s.bb + gv, huv = alpha * beta * s.ab;
    const determinant = huu * hvv - huv * huv;
    const concave = huu < 0 && determinant > 0;
    let du = concave ? (huv * gv - hvv * gu) / determinant : Math.sign(gu) * Math.min(1, Math.abs(gu));
    let dv = concave ? (huv * gu - huu * gv) / determinant : Math.sign(gv) * Math.min(1, Math.abs(gv));
    const length = Math.hypot(du, dv);
    if (length > 2) { du *= 2 / length; dv *= 2 / length; }
    const before = value;
    for (let halving = 0; halving < 40; halving++, du /= 2, dv /= 2) {
      const next = logLikelihood(rows, Math.exp(u + du), Math.exp(v + dv));
      if (next <= value) continue;
      u += du;
      v += dv;
      value = next;
      break;
    }
    if (value - before <= SETTLED) break;
  }
  return { alpha: Math.exp(u), beta: Math.exp(v) };
}

/** Fits known matches and known non-matches (Song 2018). */
export function fitCountModel(matches: readonly Count[], nonMatches: readonly Count[]): CountModel {
  const { alpha, beta } = fitBetaBinomial(matches);
  const sum = nonMatches.reduce((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 });
  return { alpha, beta, p: (sum.k + 0.5) / (sum.n + 1) };
}

/** log10 of P(k | n, known match) / P(k | n, known non-match), unbounded. The binomial coefficients cancel. */
export function log10LikelihoodRatio({ k, n }: Count, { alpha, beta, p }: CountModel): number {
  return (logBetaRatio(k, n, alpha, beta) - k * Math.log(p) - (n - k) * Math.log1p(-p)) / Math.LN10;
}

/**
 * Do the non-matches vary more than one p allows? Intra-class correlation of a beta-binomial fit, 0 when the binomial suffices,
 * with the gain in log-likelihood. Cells of one scan are not independent: a large value warns of too narrow a model.
 */
export function overDispersion(nonMatches: readonly Count[]): { readonly correlation: number; readonly logLikelihoodGain: number } {
  const rows = tabulated(nonMatches);
  const { alpha, beta } = fitBetaBinomial(nonMatches);
  const sum = nonMatches.reduce((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 });
  const p = Math.min(1 - 1e-12, Math.max(1e-12, sum.k / sum.n));
  const binomial = rows.reduce((total, { k, n, times }) => total + times * (k * Math.log(p) + (n - k) * Math.log1p(-p)), 0);
  const gain = Math.max(0, logLikelihood(rows, alpha, beta) - binomial);
  return { correlation: gain > 0 ? 1 / (alpha + beta + 1) : 0, logLikelihoodGain: gain };
}
