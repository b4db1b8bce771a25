import * as fc from 'fast-check';
import { enclosingCircle } from './enclosing-circle';

/** Places on a scan, to a hundredth of a micrometre. */
const coordinate = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100);
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 60 });

describe('the circle around a scan', () => {
  it('holds every point, and two or three of them lie on it', () => {
    fc.assert(fc.property(points, (all) => {
      const { x, y, radius } = enclosingCircle(all);
      const distances = all.map((p) => Math.hypot(p.x - x, p.y - y));
      expect(Math.max(...distances)).toBeLessThanOrEqual(radius * (1 + 1e-6) + 1e-6);
      const onRim = new Set(all.filter((_, i) => distances[i]! > radius * (1 - 1e-6) - 1e-6).map((p) => `${p.x}/${p.y}`));
      if (new Set(all.map((p) => `${p.x}/${p.y}`)).size > 1) expect(onRim.size).toBeGreaterThanOrEqual(2);
    }));
  });

  it('keeps its centre when half of a ring is missing', () => {
    const half = Array.from({ length: 181 }, (_, degrees) => ({ x: 300 + 1500 * Math.cos((degrees * Math.PI) / 180), y: -200 + 1500 * Math.sin((degrees * Math.PI) / 180) }));
    const { x, y, radius } = enclosingCircle(half);
    expect([x, y, radius].map(Math.round)).toEqual([300, -200, 1500]);
  });

  it('needs a point', () => {
    expect(() => enclosingCircle([])).toThrow(RangeError);
  });
});
