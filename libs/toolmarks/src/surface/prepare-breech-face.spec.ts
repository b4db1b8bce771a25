import { describeOnScans, scan } from '../../test/scans';
import { bitsOf, difference, roughness, surfaceOf } from '../../test/surfaces';
import { syntheticFiring } from '../synthetic/synthetic-firing';
import { readX3p } from '../x3p/read-x3p';
import { MaskError } from './manual-mask';
import { prepareBreechFace, type PreparedSurface } from './prepare-breech-face';
import { resampleTo } from './resample';
import type { Surface } from './surface';

const raw = syntheticFiring({ slide: 3, firing: 1 });
const prepared = prepareBreechFace(raw);
const changed = (surface: Surface, height: (z: number, x: number, y: number) => number): Surface => ({
  ...surface,
  z: surface.z.map((z, i) => height(z, i % surface.nx, Math.floor(i / surface.nx))),
});

/** Share of points known in only one of the two, and the largest difference elsewhere. */
function compareSame(a: PreparedSurface, b: PreparedSurface): { lost: number; most: number } {
  const { most, onlyOne } = difference(a, b);
  return { lost: onlyOne / a.z.length, most };
}

describe('preparing a breech face', () => {
  it('finds the ring between firing-pin impression and rim in a raw scan', () => {
    expect(prepared.mark).toEqual({
      areaMm2: expect.closeTo(7.3, 0),
      outerDiameterUm: expect.closeTo(3_475, -2),
      alreadyCropped: false,
      ringLike: true,
      maskedBy: 'automatic',
    });
    expect([prepared.pitchXUm, prepared.pitchYUm]).toEqual([6.25, 6.25]);
    const middle = prepared.z[Math.floor(prepared.nx / 2) + prepared.nx * Math.floor(prepared.ny / 2)];
    expect(middle).toBeNaN();
  });

  it('is the same byte for byte each time, and records every step with its parameters', () => {
    const again = prepareBreechFace(syntheticFiring({ slide: 3, firing: 1 }));
    expect(bitsOf(again).equals(bitsOf(prepared))).toBe(true);
    expect(again.origin).toEqual(prepared.origin);
    expect(prepared.origin.steps.map(({ name }) => name)).toEqual([
      'read-x3p',
      'level',
      'mask-mark',
      'crop',
      'gaussian-high-pass',
      'gaussian-low-pass',
      'crop',
    ]);
    expect(prepared.origin.steps.find(({ name }) => name === 'gaussian-high-pass')?.parameters).toEqual({
      cutoffUm: 500,
      order: 0,
      robust: false,
    });
  });

  it('does not change the scan it is given', () => {
    const before = Buffer.from(bitsOf(raw));
    prepareBreechFace(raw);
    expect(bitsOf(raw).equals(before)).toBe(true);
  });

  it('is blind to a constant and to a tilt', () => {
    const { lost, most } = compareSame(prepareBreechFace(changed(raw, (z, x, y) => z + 512 + 0.05 * x - 0.03 * y)), prepared);
    expect(lost).toBeLessThan(0.002);
    expect(most).toBeLessThan(0.02);
  });

  it('leaves only waves between 16 and 500 µm: no tilt, no dome, relief of a few µm', () => {
    const domed = prepareBreechFace(changed(raw, (z, x, y) => z - ((x - 304) ** 2 + (y - 304) ** 2) / 20_000));
    expect(roughness(domed)).toBeLessThan(2);
    expect(roughness(prepared)).toBeGreaterThan(0.3);
  });

  it('prepares a scan that came already cropped without cutting its rim again', () => {
    const cropped = prepareBreechFace(prepared);
    expect(cropped.mark.alreadyCropped).toBe(true);
    expect(cropped.mark.areaMm2).toBeGreaterThan(0.95 * prepared.mark.areaMm2);
  });

  it('makes the positive of a negative mould', () => {
    const mould: Surface = { ...raw, z: raw.z.map((_, i) => -raw.z[i - (i % raw.nx) + raw.nx - 1 - (i % raw.nx)]!) };
    const { lost, most } = compareSame(prepareBreechFace(mould, { polarity: 'negative-mould' }), prepared);
    expect(lost).toBeLessThan(0.002);
    expect(most).toBeLessThan(0.1);
  });

  it('turns rows that run downwards', () => {
    const down: Surface = { ...raw, z: raw.z.map((_, i) => raw.z[(i % raw.nx) + raw.nx * (raw.ny - 1 - Math.floor(i / raw.nx))]!) };
    const { lost, most } = compareSame(prepareBreechFace(down, { rowOrder: 'top-down' }), prepared);
    expect(lost).toBeLessThan(0.002);
    expect(most).toBeLessThan(0.1);
  });

  it('gives nearly the same surface from a scan of half the pitch', () => {
    const fine = prepareBreechFace(syntheticFiring({ slide: 3, firing: 1, pitchUm: 3.125 }));
    expect(fine.pitchXUm).toBe(6.25);
    expect(fine.mark.areaMm2).toBeCloseTo(prepared.mark.areaMm2, 0);
    expect(roughness(fine)).toBeCloseTo(roughness(prepared), 1);
  });

  it('takes the mask of an examiner instead of its own, as polygons or as a bitmap, and records it', () => {
    const square = [500, 500, 1_500, 500, 1_500, 1_500, 500, 1_500];
    const hole = [600, 600, 800, 600, 800, 800, 600, 800];
    const drawn = prepareBreechFace(raw, { manualMask: { kind: 'polygons', keep: [square], leaveOut: [hole] } });
    expect(drawn.mark).toMatchObject({ maskedBy: 'examiner', areaMm2: expect.closeTo(0.92, 2) });
    expect(drawn.origin.steps.find(({ name }) => name === 'manual-mask')?.parameters).toEqual({
      kind: 'polygons',
      keep0: square,
      leaveOut0: hole,
    });
    const bits = Uint8Array.from({ length: 38 * 38 }, (_, i) => (i % 38 >= 5 && i % 38 < 15 && i >= 38 * 5 && i < 38 * 15 ? 1 : 0));
    const painted = prepareBreechFace(raw, { manualMask: { kind: 'bitmap', nx: 38, ny: 38, pitchUm: 100, bits } });
    expect(painted.mark.areaMm2).toBeCloseTo(0.96, 2);
    expect(painted.origin.steps.find(({ name }) => name === 'manual-mask')?.parameters['bitsSha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a mask that leaves nothing or makes no sense', () => {
    const withMask = (keep: number[][]) => (): PreparedSurface => prepareBreechFace(raw, { manualMask: { kind: 'polygons', keep } });
    expect(withMask([[-5, -5, -4, -5, -4, -4]])).toThrow(new MaskError('mask.empty'));
    expect(withMask([[0, 0, 1, 1]])).toThrow(new MaskError('mask.too-few-corners'));
  });

  it('refuses what holds no mark, with the reason', () => {
    const code = (surface: Surface): unknown => {
      try {
        return prepareBreechFace(surface).mark;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(code(surfaceOf(40, 40, 6.25, (x, y) => x + y))).toBe('preparation.no-plane');
    expect(code(surfaceOf(40, 40, 6.25, () => 1))).toBe('preparation.mark-too-small');
    expect(code(surfaceOf(400, 400, 6.25, () => NaN))).toBe('preparation.no-plane');
    expect(code(surfaceOf(100, 100, 50, () => 1))).toBe('preparation.pitch-too-coarse');
  });

  it('gives derived pitches on demand from the same grid', () => {
    for (const pitch of [12.5, 25, 37.5, 50]) {
      const coarse = resampleTo(prepared, pitch);
      expect([coarse.pitchXUm, coarse.nx]).toEqual([pitch, Math.floor((prepared.nx * 6.25) / pitch + 1e-9)]);
    }
  });
});

describeOnScans('preparing raw scans of real cases', () => {
  it.each([
    ['fadul_raw/Fadul_1-1_raw', 'metre', 3.9, 4.7],
    ['fadul_raw/Fadul_1-2_raw', 'metre', 3.9, 4.7],
    ['fadul_raw/Fadul_2-1_raw', 'metre', 3.9, 4.7],
    ['aces/K013sA1_raw', 'micrometre', 3.5, 4.7],
    ['aces/K013sA2_raw', 'micrometre', 3.5, 4.7],
  ])('%s gives one ring of 3.1 to 3.6 mm', (path, unit, least, most) => {
    const { surface } = readX3p(
      scan(`${path}.x3p`),
      unit === 'metre' ? { mode: 'strict' } : { mode: 'strict', units: 'micrometre-confirmed' },
    );
    const { mark } = prepareBreechFace(surface);
    expect(mark.ringLike).toBe(true);
    expect(mark.areaMm2).toBeGreaterThan(least);
    expect(mark.areaMm2).toBeLessThan(most);
    expect(mark.outerDiameterUm).toBeGreaterThan(3_100);
    expect(mark.outerDiameterUm).toBeLessThan(3_600);
  });

  it('recognises processed Fadul scans as already cropped', () => {
    for (const name of ['1-1', '3-2', '8-1', 'I', 'P', 'Z']) {
      const { mark } = prepareBreechFace(readX3p(scan(`fadul_processed/Fadul_${name}.x3p`), { mode: 'strict' }).surface);
      expect([name, mark.alreadyCropped, mark.ringLike]).toEqual([name, true, true]);
    }
  });

  it('refuses a close-up of a firing-pin impression as no breech face', () => {
    const { surface } = readX3p(scan('nfi/Klein_replica_mode_X3P_Alicona.x3p'), { mode: 'strict' });
    expect(() => prepareBreechFace(surface)).toThrow(expect.objectContaining({ code: 'preparation.mark-too-small' }));
  });
});
