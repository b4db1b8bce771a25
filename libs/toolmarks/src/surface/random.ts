/** Numbers in [0, 1) from a seed: the same seed gives the same sequence on every machine (sfc32, a small public-domain generator). */
export type RandomSource = () => number;

/** Seeds the generator with up to four 32-bit words. */
export function randomFrom(...seed: readonly number[]): RandomSource {
  let a = (seed[0] ?? 0) | 0;
  let b = (seed[1] ?? 0x9e3779b9) | 0;
  let c = (seed[2] ?? 0x243f6a88) | 0;
  let d = (seed[3] ?? 1) | 0;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** Random choices about a file come from its own hash, so that nobody can choose them. */
export function randomFromHash(sha256: string): RandomSource {
  return randomFrom(Number.parseInt(sha256.slice(0, 8), 16), Number.parseInt(sha256.slice(8, 16), 16));
}
