import fc from 'fast-check';
import { surfaceOf } from '../../test/surfaces';
import { residuals, robustPlane } from './plane';
import { BREECH_FACE_DEFAULTS } from './prepare-breech-face';
import { randomFrom } from './random';

const slope = fc.double({ min: -0.15, max: 0.15, noNaN: true });

describe('the robust plane', () => {
  it('finds the tilt of a face although a third of the points lie deep in an impression', () => {
    fc.assert(
      fc.property(slope, slope, fc.integer(), (slopeX, slopeY, seed) => {
        const pit = (x: number, y: number): number => (Math.hypot(x - 500, y - 500) < 330 ? -120 : 0);
        const surface = surfaceOf(101, 101, 10, (x, y) => 7 + slopeX * x + slopeY * y + pit(x, y));
        const plane = robustPlane(surface, BREECH_FACE_DEFAULTS.plane, randomFrom(seed))!;
        expect(plane.slopeX).toBeCloseTo(slopeX, 5);
        expect(plane.slopeY).toBeCloseTo(slopeY, 5);
        expect(plane.offsetUm).toBeCloseTo(7, 2);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves missing points missing', () => {
    const surface = surfaceOf(20, 20, 10, (x, y) => (x === 0 ? NaN : 0.1 * y));
    const above = residuals(surface, robustPlane(surface, BREECH_FACE_DEFAULTS.plane, randomFrom(1))!);
    expect([...above].map((height) => Number.isNaN(height))).toEqual([...surface.z].map((height) => Number.isNaN(height)));
  });

  it('is not found among fewer than three points or points in one line', () => {
    expect(
      robustPlane(
        surfaceOf(2, 1, 10, () => 1),
        BREECH_FACE_DEFAULTS.plane,
        randomFrom(1),
      ),
    ).toBeNull();
    expect(
      robustPlane(
        surfaceOf(50, 1, 10, () => 1),
        BREECH_FACE_DEFAULTS.plane,
        randomFrom(1),
      ),
    ).toBeNull();
  });
});
