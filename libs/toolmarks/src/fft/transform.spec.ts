import * as fc from 'fast-check';
import { sequence } from '../cells/ring.fixture';
import type { Butterflies } from './butterflies';
import { kernelNamed } from './kernel';
import { Transform } from './transform';

const reference = () => kernelNamed('typescript');

function filledMatrix(kernel: Butterflies, at: number, n: number, seed: number, columns = n): Float32Array {
  const next = sequence(seed);
  for (let i = 0; i < 2 * n * n; i++) kernel.memory[at + i] = i % n < columns ? 2 * next() - 1 : 0;
  return kernel.memory.slice(at, at + 2 * n * n);
}

describe.each(['typescript', 'wasm-simd'] as const)('the transform with the kernel %s', (name) => {
  it.each([8, 16, 24, 32, 48, 64, 96, 128])('of size %i returns to the signal', (n) => {
    const kernel = kernelNamed(name);
    const transform = new Transform(n, kernel);
    const [a, b] = [transform.matrix(), transform.matrix()];
    const signal = filledMatrix(kernel, a, n, n);
    transform.forward(a, b);
    transform.inverse(b, a);
    const error = Math.max(...signal.map((value, i) => Math.abs(value - kernel.memory[a + i]! / (n * n))));
    expect(error).toBeLessThan(2e-6);
  });

  it.each([16, 24])('of size %i correlates like the sum it stands for, for every displacement', (n) => {
    const kernel = kernelNamed(name);
    const transform = new Transform(n, kernel);
    const [work, t, f] = [transform.matrix(), transform.matrix(), transform.matrix()];
    const template = filledMatrix(kernel, work, n, 1).slice(0, n * n);
    kernel.memory.fill(0, work + n * n, work + 2 * n * n);
    transform.forward(work, t);
    const image = filledMatrix(kernel, work, n, 2);
    transform.forward(work, f);
    kernel.conjugateProduct(t, t + n * n, f, f + n * n, work, work + n * n, n * n);
    transform.inverse(work, f);
    for (let dy = 0; dy < n; dy++) {
      for (let dx = 0; dx < n; dx++) {
        for (const part of [0, 1]) {
          let sum = 0;
          for (let y = 0; y < n; y++) {
            for (let x = 0; x < n; x++) sum += template[x + n * y]! * image[part * n * n + ((x + dx) % n) + n * ((y + dy) % n)]!;
          }
          expect(kernel.memory[f + part * n * n + dx + n * dy]! / (n * n)).toBeCloseTo(sum, 4);
        }
      }
    }
  });

  it.each([64, 96, 128])('of size %i may skip columns that are zero, and rows and columns nobody reads', (n) => {
    const kernel = kernelNamed(name);
    const transform = new Transform(n, kernel);
    const [a, b, c] = [transform.matrix(), transform.matrix(), transform.matrix()];
    const signal = filledMatrix(kernel, a, n, 3, 19);
    transform.forward(a, b);
    const whole = kernel.memory.slice(b, b + 2 * n * n);
    kernel.memory.set(signal, a);
    transform.forward(a, c, 19);
    expect(kernel.memory.slice(c, c + 2 * n * n)).toEqual(whole);
    transform.inverse(c, a, 11);
    for (let y = 0; y < 11; y++) for (let x = 0; x < 11; x++) expect(kernel.memory[a + x + n * y]! / (n * n)).toBeCloseTo(signal[x + n * y]!, 5);
  });
});

describe('the two kernels', () => {
  it('give the same bits', () => {
    fc.assert(fc.property(fc.constantFrom(8, 24, 32, 64, 96, 128), fc.boolean(), fc.integer({ min: 1, max: 1e6 }), (n, whole, seed) => {
      const results = [reference(), kernelNamed('wasm-simd')].map((kernel) => {
        const transform = new Transform(n, kernel);
        const [a, b, c] = [transform.matrix(), transform.matrix(), transform.matrix()];
        filledMatrix(kernel, a, n, seed);
        transform.forward(a, b);
        filledMatrix(kernel, a, n, seed + 1);
        transform.forward(a, c);
        kernel.conjugateProduct(b, b + n * n, c, c + n * n, a, a + n * n, n * n);
        transform.inverse(a, b, whole ? n : 8);
        // Adding 0 makes a negative zero a zero: the only bit in which a skipped multiplication by one may differ.
        return kernel.memory.slice(b, b + 2 * n * n).map((value) => value + 0);
      });
      expect(Buffer.from(results[0]!.buffer).equals(Buffer.from(results[1]!.buffer))).toBe(true);
    }), { numRuns: 24 });
  });

  it('really are two on a machine with vectors', () => {
    expect([reference().name, kernelNamed('wasm-simd').name]).toEqual(['typescript', 'wasm-simd']);
  });

  it('refuse a size that is neither a power of two nor three times one, and to hold more than their memory', () => {
    for (const size of [4, 6, 12, 40, 72]) expect(() => new Transform(size, reference())).toThrow(RangeError);
    expect(() => reference().reserve(1 << 23)).toThrow(RangeError);
  });
});
