import type { Butterflies } from './butterflies';

/** One pass over the rows: blocks of `length` rows, `radix` rows in one butterfly, factors from `w` on. */
interface Stage {
  readonly radix: 2 | 3 | 4;
  readonly length: number;
  readonly w: number;
}

/** Factors of one butterfly, also where fewer are needed. */
const FACTORS = 6;

/**
 * Two-dimensional transforms of n × n complex matrices, n a power of two from 8 on, or three times one. Forward is decimation in
 * frequency, inverse is decimation in time: the spectrum stays transposed and in permuted order, which is all a product needs, and no
 * bit reversal is ever done. A matrix is an offset into the kernel's memory: n·n real parts, then n·n imaginary parts.
 */
export class Transform {
  private readonly size: number;
  /** In the order of the forward transform. */
  private readonly stages: readonly Stage[];

  constructor(readonly n: number, private readonly kernel: Butterflies) {
    const power = n % 3 === 0 ? n / 3 : n;
    if (n < 8 || n % 8 !== 0 || (power & (power - 1)) !== 0) throw new RangeError(`transform size ${n} is neither a power of two from 8 on nor three times one`);
    this.size = n * n;
    this.stages = this.plan(kernel.reserve(4 * n));
  }

  /** Room for one complex matrix. */
  matrix(): number {
    return this.kernel.reserve(2 * this.size);
  }

  /** Spectrum of the matrix at `from`, written to `to`; `from` is used up. Only the first `columns` columns of the input may differ from zero. */
  forward(from: number, to: number, columns = this.n): void {
    const { kernel, n, size } = this;
    const used = Math.min(n, (columns + 7) & ~7);
    this.forwardRows(from, used);
    if (used < n) {
      kernel.memory.fill(0, to + used * n, to + size);
      kernel.memory.fill(0, to + size + used * n, to + 2 * size);
    }
    kernel.transpose(from, to, n, n, used);
    kernel.transpose(from + size, to + size, n, n, used);
    this.forwardRows(to, n);
  }

  /**
   * n² times the inverse of the spectrum at `from`, written to `to`; `from` is used up. Only the first `span` rows and columns are
   * made: what lies beyond them is left over from the work.
   */
  inverse(from: number, to: number, span = this.n): void {
    const { kernel, n, size } = this;
    const used = Math.min(n, (span + 7) & ~7);
    this.inverseRows(from, n, used);
    kernel.transpose(from, to, n, used, n);
    kernel.transpose(from + size, to + size, n, used, n);
    this.inverseRows(to, used, used);
  }

  private forwardRows(at: number, columns: number): void {
    const { kernel, n, size } = this;
    for (const { radix, length, w } of this.stages) {
      const step = length / radix;
      for (let j = 0; j < step; j++) {
        for (let base = j; base < n; base += length) {
          const re = at + base * n;
          if (radix === 4) kernel.forward4(re, re + size, step * n, columns, w + FACTORS * j);
          else if (radix === 3) kernel.forward3(re, re + size, step * n, columns, w + FACTORS * j);
          else kernel.both2(re, re + size, step * n, columns);
        }
      }
    }
  }

  /** Of the last pass only the rows that somebody reads, where they lie in its first block. */
  private inverseRows(at: number, columns: number, rows: number): void {
    const { kernel, n, size, stages } = this;
    for (let s = stages.length - 1; s >= 0; s--) {
      const { radix, length, w } = stages[s]!;
      const step = length / radix;
      const firstOnly = s === 0 && rows <= step;
      for (let j = 0; j < (firstOnly ? rows : step); j++) {
        for (let base = j; base < n; base += length) {
          const re = at + base * n;
          if (radix === 4) kernel[firstOnly ? 'first4' : 'inverse4'](re, re + size, step * n, columns, w + FACTORS * j);
          else if (radix === 3) kernel[firstOnly ? 'first3' : 'inverse3'](re, re + size, step * n, columns, w + FACTORS * j);
          else kernel.both2(re, re + size, step * n, columns);
        }
      }
    }
  }

  private plan(room: number): Stage[] {
    const stages: Stage[] = [];
    let w = room;
    for (let length = this.n; length > 1;) {
      const radix = length % 3 === 0 ? 3 : length === 2 ? 2 : 4;
      stages.push({ radix, length, w });
      w = this.writeFactors(w, radix, length);
      length /= radix;
    }
    return stages;
  }

  private writeFactors(from: number, radix: Stage['radix'], length: number): number {
    const { memory } = this.kernel;
    let w = from;
    if (radix === 2) return w;
    for (let j = 0; j < length / radix; j++) {
      for (let power = 1; power <= 3; power++) {
        const angle = radix === 3 && power === 3 ? Math.PI / 3 : (-2 * Math.PI * j * power) / length;
        memory[w++] = Math.cos(angle);
        memory[w++] = Math.sin(angle);
      }
    }
    return w;
  }
}
