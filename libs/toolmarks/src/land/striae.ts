import type { Alignment } from './align';
import type { Signature } from './signature';

export interface StriaeCount {
  readonly matching: number;
  readonly notMatching: number;
  /** Longest run of matching striae without another between (CMS). */
  readonly longestRun: number;
}

interface Stria { readonly at: number; readonly kind: 'peak' | 'valley'; readonly from: number; readonly to: number }

/** Striae lower than this part of the signature's deviation are not counted. */
const LEAST_HEIGHT = 0.5;

/** Extrema with the interval that belongs to each: half-way to its neighbours. */
function striaeOf(z: Float64Array, from: number, to: number): Stria[] {
  let sum = 0, squares = 0;
  for (let x = from; x < to; x++) { sum += z[x]!; squares += z[x]! * z[x]!; }
  const n = Math.max(1, to - from);
  const mean = sum / n;
  const floor = LEAST_HEIGHT * Math.sqrt(Math.max(0, squares / n - mean * mean));
  const raw: { at: number; kind: Stria['kind'] }[] = [];
  for (let x = from + 1; x < to - 1; x++) {
    const before = z[x]! - z[x - 1]!, after = z[x + 1]! - z[x]!;
    if (before > 0 && after <= 0 && z[x]! - mean > floor) raw.push({ at: x, kind: 'peak' });
    if (before < 0 && after >= 0 && mean - z[x]! > floor) raw.push({ at: x, kind: 'valley' });
  }
  return raw.map(({ at, kind }, i) => ({
    at, kind,
    from: i === 0 ? from : (raw[i - 1]!.at + at) / 2,
    to: i === raw.length - 1 ? to - 1 : (at + raw[i + 1]!.at) / 2,
  }));
}

/** Counts striae of two aligned signatures: a pair matches when each lies in the other's interval and both are peaks or both valleys. */
export function countStriae(first: Signature, second: Signature, { shift }: Pick<Alignment, 'shift'>): StriaeCount {
  const from = Math.max(0, -shift);
  const to = Math.min(first.z.length, second.z.length - shift);
  const a = striaeOf(first.z, from, to);
  const b = striaeOf(second.z, from + shift, to + shift).map((stria) => ({ ...stria, at: stria.at - shift, from: stria.from - shift, to: stria.to - shift }));
  const matched = new Set<number>();
  let longestRun = 0, run = 0;
  for (const stria of a) {
    const partner = b.findIndex((other, i) => !matched.has(i) && other.kind === stria.kind
      && other.at >= stria.from && other.at <= stria.to && stria.at >= other.from && stria.at <= other.to);
    run = partner >= 0 ? run + 1 : 0;
    if (partner >= 0) matched.add(partner);
    longestRun = Math.max(longestRun, run);
  }
  return { matching: matched.size, notMatching: a.length + b.length - 2 * matched.size, longestRun };
}
