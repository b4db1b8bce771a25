import { gaussianTaps, SIGMA_PER_CUTOFF } from '../surface/gaussian';
import type { Surface } from '../surface/surface';
import { fitQuadratic, landProfile, type Profile, PROFILE_DEFAULTS, type ProfileParameters } from './profile';

const { abs } = Math;

/** What the barrel left on a land: the profile without the bullet's curve, its waviness and its noise. Micrometres. */
export interface Signature {
  readonly pitchUm: number;
  readonly z: Float64Array;
}

export interface SignatureParameters extends ProfileParameters {
  readonly longUm: number;
  readonly shortUm: number;
}

export const SIGNATURE_DEFAULTS: SignatureParameters = { ...PROFILE_DEFAULTS, longUm: 250, shortUm: 20 };

/** Gaussian low-pass over the points that are there (ISO 16610-21 with a normalised edge). */
function lowPass(z: Float64Array, cutoffUm: number, pitchUm: number): Float64Array {
  const taps = gaussianTaps((SIGMA_PER_CUTOFF * cutoffUm) / pitchUm, cutoffUm / pitchUm);
  return z.map((_, x) => {
    let sum = 0, weight = 0;
    for (let k = 1 - taps.length; k < taps.length; k++) {
      const height = z[x + k];
      if (height === undefined) continue;
      sum += taps[abs(k)]! * height;
      weight += taps[abs(k)]!;
    }
    return sum / weight;
  });
}

export function signatureOf({ z, pitchUm, cut: [from, to] }: Profile, { longUm, shortUm }: Pick<SignatureParameters, 'longUm' | 'shortUm'> = SIGNATURE_DEFAULTS): Signature {
  const [a, b, c] = fitQuadratic(z, from, to, from);
  const flat = z.slice(from, to + 1).map((height, i) => height - (a + b * i + c * i * i));
  const long = lowPass(flat, longUm, pitchUm);
  return { pitchUm, z: lowPass(flat.map((height, i) => height - long[i]!), shortUm, pitchUm) };
}

/** From a scanned land, striae upright, to its signature. `cut` replaces the automatic cuts, in points. */
export function landSignature(land: Surface, parameters: Partial<SignatureParameters> = {}, cut?: readonly [number, number]): Signature {
  const complete = { ...SIGNATURE_DEFAULTS, ...parameters };
  return signatureOf(landProfile(land, complete, cut), complete);
}
