import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readX3p } from '../x3p/read-x3p';
import { compareFeatures } from './compare';
import { type Features, featuresOf } from './features';
import { DEFAULT_PARAMETERS } from './parameters';

const folder = process.env['HEADSTAMP_SCANS'];
if (!folder) console.warn('HEADSTAMP_SCANS is not set: no scanned cartridge cases were compared.');
const scanned = folder ? describe : describe.skip;

/** Two cases of each of five slides: 45 pairs, as many as a commit can wait for. All 780 are in test/benchmarks/toolmarks-accuracy.mjs. */
const CASES = [1, 2, 3, 4, 5].flatMap((slide) => [`${slide}-1`, `${slide}-2`].map((name) => ({ slide, name })));

scanned('scanned cartridge cases of ten consecutively made slides', () => {
  const features = new Map<string, Features>();
  beforeAll(() => {
    for (const { name } of CASES) {
      const { surface } = readX3p(readFileSync(join(folder!, 'fadul_processed', `Fadul_${name}.x3p`)), { mode: 'strict' });
      features.set(name, featuresOf(surface, DEFAULT_PARAMETERS));
    }
  });

  it('rank the mate above every other, with a gap, on five slides', () => {
    const rows = CASES.flatMap((a, i) => CASES.slice(i + 1).map((b) => ({
      same: a.slide === b.slide, score: compareFeatures(features.get(a.name)!, features.get(b.name)!, DEFAULT_PARAMETERS).score,
    })));
    expect(rows).toHaveLength(45);
    const least = Math.min(...rows.filter(({ same }) => same).map(({ score }) => score));
    const highest = Math.max(...rows.filter(({ same }) => !same).map(({ score }) => score));
    expect(least).toBeGreaterThanOrEqual(30);
    expect(highest).toBeLessThanOrEqual(15);
  });

  it('agree on the pose whichever of the two is turned', () => {
    const [one, two] = [compareFeatures(features.get('1-1')!, features.get('1-2')!, DEFAULT_PARAMETERS), compareFeatures(features.get('1-2')!, features.get('1-1')!, DEFAULT_PARAMETERS)];
    expect(Math.abs(one.pose.thetaDeg + two.pose.thetaDeg)).toBeLessThan(1);
    expect(Math.abs(one.pose.thetaDeg + 23)).toBeLessThan(2);
  });
});
