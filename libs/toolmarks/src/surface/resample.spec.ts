import fc from 'fast-check';
import { bitsOf, surfaceOf } from '../../test/surfaces';
import { randomFrom } from './random';
import { resampleTo } from './resample';

const size = fc.integer({ min: 4, max: 40 });

describe('resampling', () => {
  it('to a multiple of the pitch takes the mean of each block', () => {
    const surface = surfaceOf(6, 4, 3.125, (x, y) => x / 3.125 + (10 * y) / 3.125);
    const half = resampleTo(surface, 6.25);
    expect([half.nx, half.ny, half.pitchXUm]).toEqual([3, 2, 6.25]);
    expect([...half.z]).toEqual([5.5, 7.5, 9.5, 25.5, 27.5, 29.5]);
  });

  it('keeps a block whose points are at least half known, and no other', () => {
    const surface = surfaceOf(4, 2, 1, () => 3);
    surface.z[0] = NaN;
    surface.z[4] = NaN;
    surface.z[2] = NaN;
    surface.z[3] = NaN;
    surface.z[6] = NaN;
    expect([...resampleTo(surface, 2).z]).toEqual([3, NaN]);
  });

  it('leaves a plane a plane at any pitch, coarser or finer', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 40, noNaN: true }), size, size, (pitch, nx, ny) => {
        const surface = surfaceOf(nx + 12, ny + 12, 6.25, (x, y) => 0.1 * x - 0.2 * y);
        const other = resampleTo(surface, pitch);
        const inner = (i: number, n: number): boolean => i * pitch > 6.25 && (i + 1) * pitch < n * 6.25 - 6.25;
        for (let y = 0; y < other.ny; y++) {
          for (let x = 0; x < other.nx; x++) {
            if (!inner(x, surface.nx) || !inner(y, surface.ny)) continue;
            const at = (i: number): number => (i + 0.5) * pitch - 3.125;
            expect(other.z[x + other.nx * y]).toBeCloseTo(0.1 * at(x) - 0.2 * at(y), 2);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never goes beyond the heights there are, and the extent stays within one point', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 60, noNaN: true }), size, size, fc.integer(), (pitch, nx, ny, seed) => {
        const random = randomFrom(seed);
        const surface = surfaceOf(nx, ny, 6.25, () => (random() < 0.3 ? NaN : random()));
        const other = resampleTo(surface, pitch);
        for (const height of other.z) if (!Number.isNaN(height)) expect(height).toBeGreaterThanOrEqual(0);
        for (const height of other.z) if (!Number.isNaN(height)) expect(height).toBeLessThanOrEqual(1);
        expect(other.nx * pitch).toBeLessThanOrEqual(Math.max(pitch, nx * 6.25) + 1e-3);
        expect(other.nx * pitch).toBeGreaterThan(nx * 6.25 - pitch - 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it('evens out unequal pitches', () => {
    const surface = { ...surfaceOf(40, 20, 5, (x) => x), pitchYUm: 10 };
    const square = resampleTo(surface, 10);
    expect([square.nx, square.ny, square.pitchXUm, square.pitchYUm]).toEqual([20, 20, 10, 10]);
  });

  it('to the pitch it has changes nothing, not even the record of steps', () => {
    const surface = surfaceOf(7, 5, 6.25, (x, y) => x * y);
    expect(resampleTo(surface, 6.25)).toBe(surface);
  });

  it('is the same twice, byte for byte, and refuses a pitch that is none', () => {
    const surface = surfaceOf(30, 30, 7.37468, (x, y) => Math.sin(x) + y);
    expect(bitsOf(resampleTo(surface, 12.5)).equals(bitsOf(resampleTo(surface, 12.5)))).toBe(true);
    for (const pitch of [0, -1, NaN, Infinity]) expect(() => resampleTo(surface, pitch)).toThrow(RangeError);
  });
});
