/** One score, `times` pairs of it. */
export interface ScoreRow {
  readonly score: number;
  readonly times: number;
}

/** log10 LR = intercept + slope · score. */
export interface ScoreModel {
  readonly intercept: number;
  readonly slope: number;
}

const MOST_ROUNDS = 200;
const ENOUGH = 1e-10;
/** Longest step of one round, in logarithms: far starts do not overshoot. */
const LONGEST = 5;

/** Equal scores put together and ordered, so that sums do not depend on the order of the data. */
export function tabulatedScores(scores: readonly number[]): ScoreRow[] {
  const rows = new Map<number, number>();
  for (const score of scores) rows.set(score, (rows.get(score) ?? 0) + 1);
  return [...rows].sort(([a], [b]) => a - b).map(([score, times]) => ({ score, times }));
}

/**
 * Logistic calibration with the bias reduction of Firth (1993): the penalty ½ ln |information| keeps the fit finite where matches and
 * non-matches do not overlap, which plain logistic regression does not survive. The prior odds of the data are taken out, so that what
 * is left is a likelihood ratio. The result rises with the score, or is refused with a RangeError when the data say the contrary.
 */
export function fitScoreModel(matches: readonly number[], nonMatches: readonly number[]): ScoreModel {
  if (matches.length === 0 || nonMatches.length === 0) throw new RangeError('calibration needs matching and non-matching pairs');
  const all = [...matches, ...nonMatches];
  const centre = all.reduce((sum, score) => sum + score, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, score) => sum + (score - centre) * (score - centre), 0) / all.length);
  if (!(spread > 0)) throw new RangeError('calibration needs scores that differ');
  const rows = [tabulatedScores(matches), tabulatedScores(nonMatches)].flatMap((part, i) =>
    part.map(({ score, times }) => ({ x: (score - centre) / spread, times, y: 1 - i })));
  let a = 0, b = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let i00 = 0, i01 = 0, i11 = 0;
    const chances = rows.map(({ x, times }) => {
      const chance = 1 / (1 + Math.exp(-(a + b * x)));
      const weight = times * chance * (1 - chance);
      i00 += weight;
      i01 += weight * x;
      i11 += weight * x * x;
      return chance;
    });
    const determinant = i00 * i11 - i01 * i01;
    if (!(determinant > 0)) break;
    let u0 = 0, u1 = 0;
    rows.forEach(({ x, times, y }, i) => {
      const chance = chances[i]!;
      const leverage = (chance * (1 - chance) * (i11 - 2 * i01 * x + i00 * x * x)) / determinant;
      const residual = times * (y - chance + leverage * (0.5 - chance));
      u0 += residual;
      u1 += residual * x;
    });
    const da = (i11 * u0 - i01 * u1) / determinant, db = (i00 * u1 - i01 * u0) / determinant;
    const shorter = Math.min(1, LONGEST / Math.max(Math.abs(da), Math.abs(db), LONGEST));
    a += shorter * da;
    b += shorter * db;
    if (Math.abs(da) < ENOUGH && Math.abs(db) < ENOUGH) break;
  }
  if (!(b > 0)) throw new RangeError('in these data higher scores do not speak for one source');
  const prior = Math.log(matches.length / nonMatches.length);
  return { intercept: (a - (b * centre) / spread - prior) / Math.LN10, slope: b / spread / Math.LN10 };
}

export function log10Of(score: number, { intercept, slope }: ScoreModel): number {
  return intercept + slope * score;
}
