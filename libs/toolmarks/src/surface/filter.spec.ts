import fc from 'fast-check';
import { difference, surfaceOf } from '../../test/surfaces';
import { gaussianBandPass, gaussianHighPass, gaussianLowPass } from './filter';
import { lowPass } from './low-pass';
import { randomFrom } from './random';
import type { Surface } from './surface';

const cutoff = (cutoffUm: number, order: 0 | 1 | 2 = 0, robust = false): { cutoffUm: number; order: 0 | 1 | 2; robust: boolean } => ({
  cutoffUm,
  order,
  robust,
});
const wave = (wavelengthUm: number): Surface => surfaceOf(400, 20, 6.25, (x) => Math.cos((2 * Math.PI * (x - 1_250)) / wavelengthUm));
/** Amplitude in the middle, away from edges. */
const middle = ({ z, nx }: Surface): number => Math.max(...z.subarray(nx * 10 + 120, nx * 10 + 280));

/** The definition, point by point: weighted mean over known neighbours with the Gaussian of ISO 16610-21. */
function byDefinition(surface: Surface, cutoffUm: number, points = [...surface.z.keys()]): number[] {
  const alpha = Math.sqrt(Math.LN2 / Math.PI);
  return points.map((at) => {
    const x0 = at % surface.nx;
    const y0 = Math.floor(at / surface.nx);
    let sum = 0;
    let weight = 0;
    surface.z.forEach((height, i) => {
      const dx = ((i % surface.nx) - x0) * surface.pitchXUm;
      const dy = (Math.floor(i / surface.nx) - y0) * surface.pitchYUm;
      if (Number.isNaN(height) || Math.max(Math.abs(dx), Math.abs(dy)) > cutoffUm) return;
      const w = Math.exp(-Math.PI * ((dx / (alpha * cutoffUm)) ** 2 + (dy / (alpha * cutoffUm)) ** 2));
      sum += w * height;
      weight += w;
    });
    return sum / weight;
  });
}

function noise(nx: number, ny: number, seed: number, missing = 0.2): Surface {
  const random = randomFrom(seed);
  return surfaceOf(nx, ny, 6.25, () => (random() < missing ? NaN : 10 * random()));
}

describe('the Gaussian filter', () => {
  it.each([500, 250, 100])('transmits half of a wave of its cut-off wavelength (%s µm)', (wavelength) => {
    expect(middle(gaussianLowPass(wave(wavelength), cutoff(wavelength)))).toBeCloseTo(0.5, 2);
    expect(middle(gaussianHighPass(wave(wavelength), cutoff(wavelength)))).toBeCloseTo(0.5, 2);
  });

  it('transmits 2^−(λc/λ)² of any other wave', () => {
    for (const wavelength of [100, 200, 400, 700]) {
      expect(middle(gaussianLowPass(wave(wavelength), cutoff(250)))).toBeCloseTo(2 ** -((250 / wavelength) ** 2), 2);
    }
  });

  it('equals its definition point by point, missing points and edges included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.integer({ min: 2, max: 24 }), fc.integer(), (nx, ny, seed) => {
        const surface = noise(nx, ny, seed);
        const expected = byDefinition(surface, 60);
        const filtered = gaussianLowPass(surface, cutoff(60));
        filtered.z.forEach((height, i) => {
          if (Number.isNaN(surface.z[i]!)) expect(height).toBeNaN();
          else expect(height).toBeCloseTo(expected[i]!, 4);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('differs little on the coarser grid it uses for long waves from the full computation', () => {
    const surface = noise(120, 110, 5, 0.3);
    const fast = lowPass({ ...surface, weight: surface.z.map((height) => (Number.isNaN(height) ? 0 : 1)) }, 500, 0);
    const points = [0, 119, 6_000, 6_660, 13_199, ...Array.from({ length: 40 }, (_, i) => 37 + 311 * i)];
    const expected = byDefinition(surface, 500, points);
    points.forEach((at, i) => expect(Math.abs(fast[at]! - expected[i]!)).toBeLessThan(0.02));
  });

  it('never gives a height to a missing point and never drops a known one', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom<0 | 1 | 2>(0, 1, 2), fc.boolean(), (seed, order, robust) => {
        const surface = noise(40, 30, seed);
        expect(difference(gaussianBandPass(surface, 16, 200, order, robust), surface).onlyOne).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it('of order 1 follows a tilt, of order 2 a dome, up to the very edge; order 0 bends there', () => {
    const ring = (x: number, y: number): boolean => Math.abs(Math.hypot(x - 600, y - 600) - 400) < 190;
    const tilt = surfaceOf(193, 193, 6.25, (x, y) => (ring(x, y) ? 0.02 * x - 0.01 * y : NaN));
    const dome = surfaceOf(193, 193, 6.25, (x, y) => (ring(x, y) ? -((x - 600) ** 2 + (y - 500) ** 2) / 20_000 : NaN));
    const rest = (surface: Surface, order: 0 | 1 | 2): number =>
      Math.max(
        ...gaussianHighPass(surface, cutoff(500, order))
          .z.filter((z) => !Number.isNaN(z))
          .map(Math.abs),
      );
    expect(rest(tilt, 1)).toBeLessThan(0.05);
    expect(rest(tilt, 0)).toBeGreaterThan(0.5);
    expect(rest(dome, 2)).toBeLessThan(0.1);
    expect(rest(dome, 1)).toBeGreaterThan(0.3);
  });

  it('in its robust form keeps a narrow scratch out of the long waves', () => {
    const scratch = surfaceOf(160, 60, 6.25, (x) => (Math.abs(x - 500) < 20 ? -30 : Math.sin(x / 700)));
    const dip = (robust: boolean): number => Math.min(...gaussianLowPass(scratch, cutoff(400, 0, robust)).z);
    expect(dip(false)).toBeLessThan(-2);
    expect(dip(true)).toBeGreaterThan(-0.5);
  });

  it('is blind to a constant and doubles with the heights', () => {
    const surface = noise(50, 40, 9);
    const raised = { ...surface, z: surface.z.map((height) => height + 64) };
    const doubled = { ...surface, z: surface.z.map((height) => 2 * height) };
    const high = gaussianHighPass(surface, cutoff(100));
    expect(difference(gaussianHighPass(raised, cutoff(100)), high).most).toBeLessThan(1e-4);
    expect(difference(gaussianHighPass(doubled, cutoff(100)), { z: high.z.map((height) => 2 * height) }).most).toBeLessThan(1e-5);
  });
});
