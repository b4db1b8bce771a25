import { randomFrom } from '../surface/random';

const { floor } = Math;

/**
 * Smooth random relief that can be asked for at any place: a lattice of random values, repeated every 128 points, drawn together by a
 * cubic B-spline. `spacing` is the distance of the lattice in µm; waves shorter than about twice of it do not occur. Variance is 1.
 */
export class SmoothNoise {
  private static readonly SIDE = 128;
  /** Variance of a B-spline over independent unit values, averaged over its phases, in two dimensions. */
  private static readonly VARIANCE = (151 / 315) ** 2;
  private readonly values: Float64Array;

  constructor(
    private readonly spacing: number,
    ...seed: readonly number[]
  ) {
    const random = randomFrom(...seed);
    const scale = Math.sqrt(3 / SmoothNoise.VARIANCE);
    this.values = Float64Array.from({ length: SmoothNoise.SIDE ** 2 }, () => scale * (2 * random() - 1));
  }

  at(xUm: number, yUm: number): number {
    const u = xUm / this.spacing;
    const v = yUm / this.spacing;
    const i = floor(u);
    const j = floor(v);
    const a = u - i;
    const b = v - j;
    const a1 = 1 - a;
    const w0 = (a1 * a1 * a1) / 6;
    const w1 = (4 - 6 * a * a + 3 * a * a * a) / 6;
    const w3 = (a * a * a) / 6;
    const w2 = 1 - w0 - w1 - w3;
    const b1 = 1 - b;
    const v0 = (b1 * b1 * b1) / 6;
    const v1 = (4 - 6 * b * b + 3 * b * b * b) / 6;
    const v3 = (b * b * b) / 6;
    return (
      v0 * this.row(i, j - 1, w0, w1, w2, w3) +
      v1 * this.row(i, j, w0, w1, w2, w3) +
      (1 - v0 - v1 - v3) * this.row(i, j + 1, w0, w1, w2, w3) +
      v3 * this.row(i, j + 2, w0, w1, w2, w3)
    );
  }

  private row(i: number, j: number, w0: number, w1: number, w2: number, w3: number): number {
    const mask = SmoothNoise.SIDE - 1;
    const row = (j & mask) * SmoothNoise.SIDE;
    const { values } = this;
    return (
      w0 * values[row + ((i - 1) & mask)]! +
      w1 * values[row + (i & mask)]! +
      w2 * values[row + ((i + 1) & mask)]! +
      w3 * values[row + ((i + 2) & mask)]!
    );
  }
}
