/** Cost of the log-likelihood ratio: 0 perfect, 1 says nothing. Inputs are log10 LR. */
export function cllr(matches: readonly number[], nonMatches: readonly number[]): number {
  const cost = (log10: number) => Math.log2(1 + 10 ** log10);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return (mean(matches.map((value) => cost(-value))) + mean(nonMatches.map(cost))) / 2;
}

/**
 * Isotonic recalibration (pool adjacent violators): the log10 LR each value would need to be right on these data. Equal values are
 * pooled first. ±Infinity where one side is alone.
 */
export function pavLog10(matches: readonly number[], nonMatches: readonly number[]): Map<number, number> {
  const values = [...new Set([...matches, ...nonMatches])].sort((a, b) => a - b);
  const at = new Map(values.map((value, i) => [value, i]));
  const blocks = values.map((value) => ({ values: [value], km: 0, knm: 0 }));
  for (const value of matches) blocks[at.get(value)!]!.km++;
  for (const value of nonMatches) blocks[at.get(value)!]!.knm++;
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push(block);
    for (;;) {
      const last = pooled[pooled.length - 1]!;
      const before = pooled[pooled.length - 2];
      // Rising means: share of matches in the earlier block below that in the later one.
      if (!before || before.km * (last.km + last.knm) < last.km * (before.km + before.knm)) break;
      pooled.splice(-2, 2, { values: [...before.values, ...last.values], km: before.km + last.km, knm: before.knm + last.knm });
    }
  }
  const result = new Map<number, number>();
  for (const { values: members, km, knm } of pooled) {
    const log10 = Math.log10(km / matches.length) - Math.log10(knm / nonMatches.length);
    for (const value of members) result.set(value, log10);
  }
  return result;
}

/** Cllr after perfect recalibration: what discrimination alone costs. Cllr minus this is the loss by calibration. */
export function minimumCllr(matches: readonly number[], nonMatches: readonly number[]): number {
  const pav = pavLog10(matches, nonMatches);
  return cllr(matches.map((value) => pav.get(value)!), nonMatches.map((value) => pav.get(value)!));
}

export interface TippettPoint {
  readonly log10: number;
  /** Part of the known matches, of the known non-matches, with at least this log10 LR. */
  readonly matches: number;
  readonly nonMatches: number;
}

/** Both cumulative curves of a Tippett plot, at every value that occurs. */
export function tippett(matches: readonly number[], nonMatches: readonly number[]): TippettPoint[] {
  const values = [...new Set([...matches, ...nonMatches])].sort((a, b) => a - b);
  const part = (of: readonly number[], from: number) => of.filter((value) => value >= from).length / of.length;
  return values.map((log10) => ({ log10, matches: part(matches, log10), nonMatches: part(nonMatches, log10) }));
}

/** Empirical cross-entropy in bits at prior log10 odds: of the system, of its recalibration, and of saying nothing. */
export function empiricalCrossEntropy(matches: readonly number[], nonMatches: readonly number[], priorLog10Odds: readonly number[]) {
  const pav = pavLog10(matches, nonMatches);
  const entropy = (km: readonly number[], knm: readonly number[], logOdds: number) => {
    const prior = 10 ** logOdds / (1 + 10 ** logOdds);
    const mean = (values: readonly number[], cost: (value: number) => number) => values.reduce((sum, value) => sum + cost(value), 0) / values.length;
    return prior * mean(km, (value) => Math.log2(1 + 10 ** (-value - logOdds))) + (1 - prior) * mean(knm, (value) => Math.log2(1 + 10 ** (value + logOdds)));
  };
  return priorLog10Odds.map((logOdds) => ({
    priorLog10Odds: logOdds,
    system: entropy(matches, nonMatches, logOdds),
    recalibrated: entropy(matches.map((value) => pav.get(value)!), nonMatches.map((value) => pav.get(value)!), logOdds),
    neutral: entropy([0], [0], logOdds),
  }));
}

/** Mean distance in log10 between a system's values and their recalibration, over the range where recalibration is finite (devPAV). */
export function deviationFromPav(matches: readonly number[], nonMatches: readonly number[]): number {
  const points = [...pavLog10(matches, nonMatches)].filter(([, to]) => Number.isFinite(to)).sort(([a], [b]) => a - b);
  if (points.length < 2) return NaN;
  let area = 0;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]!;
    const [x1, y1] = points[i]!;
    const d0 = y0 - x0, d1 = y1 - x1;
    const crossing = d0 * d1 < 0 ? (d0 * d0 + d1 * d1) / (2 * (Math.abs(d0) + Math.abs(d1))) : (Math.abs(d0) + Math.abs(d1)) / 2;
    area += (x1 - x0) * crossing;
  }
  return area / (points[points.length - 1]![0] - points[0]![0]);
}
