/**
 * Empirical upper and lower bound of log10 LR (ELUB, Vergeer et al. 2016), one misleading result added on each side: beyond them a
 * statement would cost more than saying nothing, on the data at hand.
 */
export function elubBounds(log10Matches: readonly number[], log10NonMatches: readonly number[]): readonly [number, number] {
  const excess = (logT: number): number => {
    const t = 10 ** logT;
    const misses = log10Matches.filter((value) => value <= logT).length;
    const alarms = log10NonMatches.filter((value) => value > logT).length;
    const cost = (misses + 1) / (log10Matches.length + 1) + (t * (alarms + 1)) / (log10NonMatches.length + 1);
    return cost - Math.min(1, t);
  };
  return [walk(excess, -1), walk(excess, 1)];
}

const STEP = 0.01;
const FARTHEST = 2_000;

/** From LR = 1 outwards, the last threshold before the expected cost exceeds that of the neutral system. */
function walk(excess: (logT: number) => number, sign: 1 | -1): number {
  let last = 0;
  for (let i = 0; i <= FARTHEST; i++) {
    const logT = sign * i * STEP;
    if (excess(logT) > 0) break;
    last = logT;
  }
  return last;
}

export function clamped(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
