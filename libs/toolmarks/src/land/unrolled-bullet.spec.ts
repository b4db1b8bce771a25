import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchBullets } from '../search/search';
import { decodePrepared, encodePrepared } from '../surface/prepared-codec';
import type { Surface } from '../surface/surface';
import { syntheticFiringX3p } from '../synthetic/synthetic-firing';
import { syntheticLandX3p } from '../synthetic/synthetic-land';
import { readX3p } from '../x3p/read-x3p';
import { bulletFeaturesOf, packBulletFeatures, unpackBulletFeatures } from './bullet-features';
import { compareBulletFeatures } from './compare-bullets';
import { landPlaces, type LandScan, meanOfRows, ROWS_OF_EXCHANGE, unrollBullet } from './unrolled-bullet';

const folder = process.env['HEADSTAMP_SCANS'];
if (!folder) console.warn('HEADSTAMP_SCANS is not set: no scanned bullets were unrolled.');
const scanned = folder ? describe : describe.skip;

const LANDS = [1, 2, 3, 4, 5, 6];
const scan = (land: number, file: Uint8Array): LandScan =>
  ({ land, surface: readX3p(file, { mode: 'strict' }).surface, polarity: 'original', rowOrder: 'bottom-up' });
const made = new Map<string, Surface>();
function synthetic(barrel: number, bullet: number, taken = LANDS): Surface {
  const key = `${barrel} ${bullet} ${taken.join()}`;
  const known = made.get(key) ?? exchanged(unrollBullet(taken.map((land) => scan(land, syntheticLandX3p({ barrel, bullet, land }))), 6));
  made.set(key, known);
  return known;
}
/** As it is stored and crosses a border. */
const exchanged = (bullet: Surface): Surface => decodePrepared(encodePrepared(meanOfRows(bullet, ROWS_OF_EXCHANGE)));

describe('an unrolled bullet', () => {
  it('is found among the bullets of other barrels by the bullet of its own', async () => {
    const query = synthetic(3, 1);
    const ranked = await searchBullets(query, [4, 3, 2, 1].map((barrel) => ({ id: `barrel ${barrel}`, surface: synthetic(barrel, 2) })));
    expect(ranked[0]).toMatchObject({ id: 'barrel 3', comparison: { phase: 2, note: 'candidate: for review by an examiner' } });
    expect(ranked[0]!.comparison!.score).toBeGreaterThan(2 * ranked[1]!.comparison!.score);
    expect(ranked[0]!.comparison!.lands.map(({ reference, compared }) => [reference, compared])).toEqual([[1, 3], [2, 4], [3, 5], [4, 6], [5, 1], [6, 2]]);
  });

  it('is found too when a land of it could not be scanned', async () => {
    const [best, next] = await searchBullets(synthetic(3, 1, [1, 2, 4, 6]), [1, 3].map((barrel) => ({ id: `barrel ${barrel}`, surface: synthetic(barrel, 2, [1, 2, 4, 5, 6]) })));
    expect(best!.id).toBe('barrel 3');
    expect(best!.comparison!.score).toBeGreaterThan(2 * next!.comparison!.score);
    expect(best!.comparison!.lands).toHaveLength(4);
  });

  it('says the same when a search is stopped and goes on, and when features were stored', async () => {
    const items = [1, 2, 3, 4].map((barrel) => ({ id: `${barrel}`, features: packBulletFeatures(bulletFeaturesOf(synthetic(barrel, 2))) }));
    const whole = await searchBullets(synthetic(2, 1), items);
    const states: object[] = [];
    await searchBullets(synthetic(2, 1), items, { chunk: 1, onProgress: ({ state }) => void states.push(state) });
    const half = states[1] as Parameters<typeof searchBullets>[2] & object;
    expect(await searchBullets(synthetic(2, 1), items, { resumeFrom: JSON.parse(JSON.stringify(half)) as never })).toEqual(whole);
  });

  it('keeps its features to the last bit', () => {
    const features = bulletFeaturesOf(synthetic(1, 1, [1, 3, 4]));
    const again = unpackBulletFeatures(packBulletFeatures(features));
    expect(again).toEqual(features);
    expect(features.lands.map((land) => land !== null)).toEqual([true, false, true, true, false, false]);
  });

  it('refuses a surface without striae, and names the land', () => {
    const face = scan(2, syntheticFiringX3p({ slide: 1, firing: 1 }));
    expect(() => unrollBullet([scan(1, syntheticLandX3p({ barrel: 1, bullet: 1, land: 1 })), face], 6))
      .toThrow(expect.objectContaining({ code: 'preparation.no-striae', facts: expect.objectContaining({ land: 2 }) as object }));
  });

  it('refuses foreign bytes that say impossible places', () => {
    const bullet = synthetic(1, 1);
    const saying = (change: object): Surface => ({
      ...bullet, origin: { ...bullet.origin, steps: bullet.origin.steps.map((step) => (step.name === 'unroll' ? { ...step, parameters: { ...step.parameters, ...change } } : step)) },
    });
    for (const change of [{ lands: 1e9 }, { left: [0, 1, 2, 3, 4, 1e9] }, { width: 'wide' }, { taken: [1, 99] }, { taken: [1, 1] }, { left: [-1, 0, 0, 0, 0, 0] }])
      expect(() => landPlaces(saying(change))).toThrow('prepared.header-invalid');
  });
});

scanned('the Hamby bullets of one barrel, unrolled', () => {
  const bullet = (number: number): Surface => exchanged(unrollBullet(
    LANDS.map((land) => scan(land, readFileSync(join(folder!, `bullets_hamby44/barrel1/bullet${number}/Barrel_1-Bullet_${number}-Land_${land}.x3p`)))), 6));

  it('find each other before every synthetic bullet, at the pitch that crosses borders', async () => {
    const others = [1, 2, 3, 4].map((barrel) => ({ id: `synthetic ${barrel}`, surface: synthetic(barrel, 2) }));
    const ranked = await searchBullets(bullet(1), [...others, { id: 'Hamby 44, barrel 1, bullet 2', surface: bullet(2) }]);
    const [best, next] = ranked;
    console.info(`Hamby 44: score ${best!.comparison!.score.toFixed(2)}, margin ${best!.comparison!.margin.toFixed(2)}, lands ${best!.comparison!.lands.map(({ r }) => r.toFixed(2)).join(' ')}; next in the list ${next!.comparison!.score.toFixed(2)}; ${encodePrepared(bullet(1)).length} bytes`);
    expect(best!.id).toBe('Hamby 44, barrel 1, bullet 2');
    expect(best!.comparison!.score).toBeGreaterThan(next!.comparison!.score + 0.3);
    expect(Math.min(...best!.comparison!.lands.map(({ r }) => r))).toBeGreaterThan(0.5);
  });

  it('turn the other way round when the other one is asked for', () => {
    const [one, two] = [bulletFeaturesOf(bullet(1)), bulletFeaturesOf(bullet(2))];
    const there = compareBulletFeatures(one, two);
    const back = compareBulletFeatures(two, one);
    expect(back.score).toBeCloseTo(there.score, 6);
    expect((back.phase + there.phase) % 6).toBe(0);
  });
});
