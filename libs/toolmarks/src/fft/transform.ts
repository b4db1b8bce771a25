import type { Butterflies } from './butterflies';

/**
 * Two-dimensional transforms of n × n complex matrices, n a power of two from 8 on. Forward is decimation in frequency, inverse is
 * decimation in time: the spectrum stays transposed and in permuted order, which is all a product needs, and no bit reversal is
 * ever done. A matrix is an offset into the kernel's memory: n·n real parts, then n·n imaginary parts.
 */
export class Transform {
  private readonly size: number;
  private readonly twiddles: number;

  constructor(readonly n: number, private readonly kernel: Butterflies) {
    if (n < 8 || (n & (n - 1)) !== 0) throw new RangeError(`transform size ${n} is not a power of two from 8 on`);
    this.size = n * n;
    this.twiddles = kernel.reserve(4 * n);
    this.writeTwiddles();
  }

  /** Room for one complex matrix. */
  matrix(): number {
    return this.kernel.reserve(2 * this.size);
  }

  /**
   * Spectrum of the matrix at `from`, written to `to`; `from` is used up.
   * Only the first `columns` columns and `rows` rows of the input may differ from zero.
   */
  forward(from: number, to: number, columns = this.n): void {
    const { kernel, n, size } = this;
    const used = Math.min(n, (columns + 7) & ~7);
    this.forwardRows(from, used);
    if (used < n) {
      kernel.memory.fill(0, to + used * n, to + size);
      kernel.memory.fill(0, to + size + used * n, to + 2 * size);
    }
    kernel.transpose(from, to, n, used);
    kernel.transpose(from + size, to + size, n, used);
    this.forwardRows(to, n);
  }

  /** n² times the inverse of the spectrum at `from`, written to `to`; `from` is used up. Only the first `columns` columns are made. */
  inverse(from: number, to: number, columns = this.n): void {
    const { kernel, n, size } = this;
    const used = Math.min(n, (columns + 7) & ~7);
    this.inverseRows(from, n);
    kernel.transpose(from, to, n, n);
    kernel.transpose(from + size, to + size, n, n);
    this.inverseRows(to, used);
  }

  private forwardRows(at: number, columns: number): void {
    const { kernel, n, size } = this;
    let w = this.twiddles;
    let length = n;
    for (; length >= 4; length >>= 2) {
      const quarter = length >> 2;
      for (let j = 0; j < quarter; j++, w += 6) {
        for (let base = j; base < n; base += length) {
          const row = at + base * n;
          kernel.forward4(row, row + size, quarter * n, columns, w);
        }
      }
    }
    if (length === 2) {
      for (let base = 0; base < n; base += 2) kernel.both2(at + base * n, at + size + base * n, n, columns);
    }
  }

  private inverseRows(at: number, columns: number): void {
    const { kernel, n, size } = this;
    let length = 4;
    if ((31 - Math.clz32(n)) % 2 === 1) {
      for (let base = 0; base < n; base += 2) kernel.both2(at + base * n, at + size + base * n, n, columns);
      length = 8;
    }
    for (; length <= n; length <<= 2) {
      const quarter = length >> 2;
      let w = this.twiddlesOf(length);
      for (let j = 0; j < quarter; j++, w += 6) {
        for (let base = j; base < n; base += length) {
          const row = at + base * n;
          kernel.inverse4(row, row + size, quarter * n, columns, w);
        }
      }
    }
  }

  private twiddlesOf(length: number): number {
    let w = this.twiddles;
    for (let longer = this.n; longer > length; longer >>= 2) w += 6 * (longer >> 2);
    return w;
  }

  private writeTwiddles(): void {
    const { memory } = this.kernel;
    let w = this.twiddles;
    for (let length = this.n; length >= 4; length >>= 2) {
      for (let j = 0; j < length >> 2; j++) {
        for (let power = 1; power <= 3; power++) {
          const angle = (-2 * Math.PI * j * power) / length;
          memory[w++] = Math.cos(angle);
          memory[w++] = Math.sin(angle);
        }
      }
    }
  }
}
