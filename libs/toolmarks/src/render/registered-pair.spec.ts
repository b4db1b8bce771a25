import { PNG } from 'pngjs';
import { compare } from '../cells/compare';
import { resampleTo } from '../surface/resample';
import { prepareBreechFace } from '../surface/prepare-breech-face';
import type { Surface } from '../surface/surface';
import { syntheticFiring } from '../synthetic/synthetic-firing';
import { foundAt, registered, renderRegisteredPair } from './registered-pair';

const coarse = (slide: number, firing: number): Surface => resampleTo(prepareBreechFace(syntheticFiring({ slide, firing })), 12.5);
const [reference, mate] = [coarse(21, 1), coarse(21, 2)];
const comparison = compare(reference, mate);

function correlation(a: Surface, b: Surface): number {
  let n = 0,
    sa = 0,
    sb = 0,
    saa = 0,
    sbb = 0,
    sab = 0;
  a.z.forEach((x, i) => {
    const y = b.z[i]!;
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    n++;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  });
  return (sab - (sa * sb) / n) / Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n));
}

describe('a registered pair', () => {
  it('lies mark on mark: turned and shifted by the pose, mates correlate; turned the other way they do not', () => {
    expect(correlation(reference, registered(mate, reference, comparison.pose))).toBeGreaterThan(0.4);
    expect(correlation(reference, registered(mate, reference, { ...comparison.pose, thetaDeg: -comparison.pose.thetaDeg }))).toBeLessThan(
      0.2,
    );
  });

  it('draws a congruent cell where the registered surface shows it, within the tolerance of the cells', () => {
    const congruent = comparison.forward.filter((cell) => cell.congruent);
    expect(congruent.length).toBeGreaterThan(8);
    for (const { cell, poses, consensusPose } of congruent) {
      const found = foundAt(cell, poses[Math.max(0, consensusPose)]!, comparison.pose);
      // Poses are stepped by three degrees: at the rim that alone is up to 45 µm.
      expect(Math.hypot(found.x - cell.xUm, found.y - cell.yUm)).toBeLessThan(comparison.params.toleranceUm + 60);
    }
    const offs = congruent.map(({ cell, poses, consensusPose }) => foundAt(cell, poses[Math.max(0, consensusPose)]!, comparison.pose).x - cell.xUm);
    expect(Math.abs(offs.sort((a, b) => a - b)[offs.length >> 1]!)).toBeLessThan(20);
  });

  it('is a picture of both halves, with congruent cells in colour unless they are left out', () => {
    const coloured = (png: Uint8Array): number => {
      const { data } = PNG.sync.read(Buffer.from(png));
      return data.filter((_, i) => i % 4 === 0 && data[i] === 255 && data[i + 1] === 196 && data[i + 2] === 0).length;
    };
    const options = { width: 640, labels: ['synthetic', 'synthetic'] } as const;
    expect(coloured(renderRegisteredPair(reference, mate, comparison, options))).toBeGreaterThan(1_000);
    expect(coloured(renderRegisteredPair(reference, mate, comparison, { ...options, cells: false }))).toBe(0);
    const { width, height } = PNG.sync.read(Buffer.from(renderRegisteredPair(reference, mate, comparison, options)));
    expect(width).toBeLessThanOrEqual(640);
    expect(width).toBeGreaterThan(620);
    expect(height).toBeGreaterThan(300);
  });
});
