import { compare } from '../cells/compare';
import { bitsOf, difference, roughness, surfaceOf } from '../../test/surfaces';
import { prepareBreechFace, type PreparedSurface } from '../surface/prepare-breech-face';
import { readX3p } from '../x3p/read-x3p';
import { writeX3p } from '../x3p/write-x3p';
import { asCast } from './cast';
import { isSynthetic, syntheticFiring, syntheticFiringX3p } from './synthetic-firing';

const known = (z: Float32Array): number => z.filter((height) => !Number.isNaN(height)).length;

describe('synthetic firings', () => {
  it('are the same bytes for the same slide and firing, others for any other', () => {
    const one = syntheticFiringX3p({ slide: 1, firing: 1, sideUm: 600 });
    expect(syntheticFiringX3p({ slide: 1, firing: 1, sideUm: 600 })).toEqual(one);
    expect(syntheticFiringX3p({ slide: 1, firing: 2, sideUm: 600 })).not.toEqual(one);
    expect(syntheticFiringX3p({ slide: 2, firing: 1, sideUm: 600 })).not.toEqual(one);
  });

  it('say in their own record that they are synthetic, casts too, and no other file does', () => {
    const record = (bytes: Uint8Array): boolean => isSynthetic(readX3p(bytes, { mode: 'strict' }).record);
    const cast = syntheticFiringX3p({ slide: 1, firing: 1, sideUm: 600, cast: { shrinkage: 0.01 } });
    expect([record(syntheticFiringX3p({ slide: 1, firing: 1, sideUm: 600 })), record(cast)]).toEqual([true, true]);
    expect(readX3p(cast, { mode: 'strict' }).record.acquisition?.comment).toContain('cast of slide 1');
    expect(record(writeX3p(syntheticFiring({ slide: 1, firing: 1, sideUm: 600 })))).toBe(false);
  });

  it('pass every check of the reader in metres, without a finding', () => {
    const { units, findings, surface } = readX3p(syntheticFiringX3p({ slide: 5, firing: 2 }), { mode: 'strict' });
    expect([units, findings, surface.pitchXUm, surface.nx]).toEqual(['metre', [], 6.25, 608]);
  });

  it('of one slide agree in more cells than those of different slides, and so do their casts', () => {
    const prepared = (slide: number, firing: number, cast?: Parameters<typeof asCast>[1]): PreparedSurface =>
      prepareBreechFace(syntheticFiring({ slide, firing, ...(cast ? { cast } : {}) }));
    const [a1, a2, b1, b2] = [prepared(11, 1), prepared(11, 2), prepared(12, 1), prepared(12, 2)];
    const castOfA = prepared(11, 1, { shrinkage: 0.005, bubbles: 0.03, smoothingUm: 20 });
    const score = (x: PreparedSurface, y: PreparedSurface): number => compare(x, y).score;
    const mates = [score(a1, a2), score(b1, b2), score(castOfA, a2)];
    const others = [score(a1, b1), score(a1, b2), score(a2, b1), score(a2, b2), score(castOfA, b1)];
    expect(Math.min(...mates)).toBeGreaterThan(2 * Math.max(...others));
  }, 120_000);
});

describe('a cast', () => {
  const surface = syntheticFiring({ slide: 4, firing: 1, sideUm: 2_000 });

  it('without defects is the surface itself', () => {
    expect(asCast(surface, {})).toBe(surface);
  });

  it('shrinks around its middle in width and height', () => {
    const cast = asCast(surface, { shrinkage: 0.01 });
    const middle = 80 + surface.nx * 90;
    expect(known(cast.z)).toBeLessThan(known(surface.z));
    expect(Math.abs(cast.z[middle]! - 0.99 * surface.z[middle]!)).toBeLessThan(3);
    const block = asCast(
      surfaceOf(101, 101, 10, (x) => (x > 750 ? 100 : 50)),
      { shrinkage: 0.1 },
    );
    expect([block.z[50 * 101 + 30], block.z[50 * 101 + 71], block.z[50 * 101 + 75]]).toEqual([45, 45, 90]);
    expect(cast.origin.steps.at(-1)).toEqual({ name: 'synthetic-shrinkage', version: 1, parameters: { shrinkage: 0.01 } });
  });

  it('has bubbles over the share of area asked for, elsewhere for another cast', () => {
    const bubbles = asCast(surface, { bubbles: 0.05 });
    const spoilt = surface.z.filter((height, i) => !Number.isNaN(height) && height !== bubbles.z[i]).length / known(surface.z);
    expect(spoilt).toBeGreaterThan(0.045);
    expect(spoilt).toBeLessThan(0.08);
    expect(difference(bubbles, surface).onlyOne).toBe(0);
    expect(bitsOf(asCast(surface, { bubbles: 0.05, cast: 2 })).equals(bitsOf(bubbles))).toBe(false);
    expect(bitsOf(asCast(surface, { bubbles: 0.05 })).equals(bitsOf(bubbles))).toBe(true);
  });

  it('loses fine detail when smoothed', () => {
    const face = prepareBreechFace(syntheticFiring({ slide: 4, firing: 1 }));
    expect(roughness(asCast(face, { smoothingUm: 60 }))).toBeLessThan(0.95 * roughness(face));
  });

  it('refuses defects beyond reason', () => {
    for (const defects of [{ shrinkage: -0.1 }, { shrinkage: 0.5 }, { bubbles: 0.9 }, { bubbles: NaN }])
      expect(() => asCast(surface, defects)).toThrow(RangeError);
  });
});
