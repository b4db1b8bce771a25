import type { Signature } from './signature';

export interface AlignParameters {
  readonly reachUm: number;
  /** Part of the shorter signature that must overlap. */
  readonly overlap: number;
}

export const ALIGN_DEFAULTS: AlignParameters = { reachUm: 310, overlap: 0.6 };

export interface Alignment {
  /** Pearson correlation at the best shift. */
  readonly r: number;
  /** Point x of the first lies on point x + shift of the second. */
  readonly shift: number;
  readonly shiftUm: number;
  readonly overlapUm: number;
}

/** Slides two signatures over each other and keeps the shift of highest correlation; ties go to the smaller shift. */
export function alignSignatures(first: Signature, second: Signature, parameters: Partial<AlignParameters> = {}): Alignment {
  const { reachUm, overlap } = { ...ALIGN_DEFAULTS, ...parameters };
  if (Math.abs(first.pitchUm / second.pitchUm - 1) > 0.001) throw new RangeError('signatures of different pitch cannot be laid over each other');
  const reach = Math.floor(reachUm / first.pitchUm);
  const least = overlap * Math.min(first.z.length, second.z.length);
  let best: Alignment = { r: -1, shift: 0, shiftUm: 0, overlapUm: 0 };
  for (let step = 0; step <= 2 * reach; step++) {
    const shift = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    const from = Math.max(0, -shift);
    const to = Math.min(first.z.length, second.z.length - shift);
    const n = to - from;
    if (n < least || n < 3) continue;
    const r = pearson(first.z, second.z, from, to, shift);
    if (r > best.r) best = { r, shift, shiftUm: shift * first.pitchUm, overlapUm: n * first.pitchUm };
  }
  return best;
}

function pearson(a: Float64Array, b: Float64Array, from: number, to: number, shift: number): number {
  const n = to - from;
  let sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
  for (let x = from; x < to; x++) {
    const u = a[x]!, v = b[x + shift]!;
    sa += u;
    sb += v;
    saa += u * u;
    sbb += v * v;
    sab += u * v;
  }
  const va = saa - (sa * sa) / n, vb = sbb - (sb * sb) / n;
  return va > 0 && vb > 0 ? (sab - (sa * sb) / n) / Math.sqrt(va * vb) : -1;
}
