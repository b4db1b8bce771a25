import fc from 'fast-check';
import { mutate } from '../../test/mutations';
import { bitsOf, difference, surfaceOf } from '../../test/surfaces';
import { syntheticFiring } from '../synthetic/synthetic-firing';
import { prepareBreechFace } from './prepare-breech-face';
import { decodePrepared, encodePrepared } from './prepared-codec';
import { PreparedCodecError } from './prepared-header';
import { randomFrom } from './random';
import { resampleTo } from './resample';
import type { Surface } from './surface';

const surface = fc
  .record({
    nx: fc.integer({ min: 1, max: 30 }),
    ny: fc.integer({ min: 1, max: 30 }),
    height: fc.double({ min: 0.001, max: 400, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ nx, ny, height, seed }): Surface => {
    const random = randomFrom(seed);
    return surfaceOf(nx, ny, 25, () => (random() < 0.3 ? NaN : height * (2 * random() - 1)));
  });

describe('a packed surface', () => {
  it('comes back with every height within half a step and every missing point missing', () => {
    fc.assert(
      fc.property(surface, (given) => {
        const back = decodePrepared(encodePrepared(given));
        const stepNm = back.origin.steps.at(-1)!.parameters['stepNm'] as number;
        const { most, onlyOne } = difference(back, given);
        expect(onlyOne).toBe(0);
        expect(most).toBeLessThanOrEqual((0.51 * stepNm) / 1000);
        expect([back.nx, back.ny, back.pitchXUm, back.origin.fileSha256]).toEqual([
          given.nx,
          given.ny,
          given.pitchXUm,
          given.origin.fileSha256,
        ]);
      }),
    );
  });

  it('is the same bytes when packed again after unpacking, and the same surface', () => {
    fc.assert(
      fc.property(surface, (given) => {
        const packed = encodePrepared(given);
        const back = decodePrepared(packed);
        expect(encodePrepared(back)).toEqual(packed);
        expect(bitsOf(decodePrepared(encodePrepared(back))).equals(bitsOf(back))).toBe(true);
      }),
    );
  });

  it('of a breech face at 25 µm takes less than 30 kB, at 6.25 µm less than 300 kB', () => {
    const prepared = prepareBreechFace(syntheticFiring({ slide: 1, firing: 1 }));
    expect(encodePrepared(resampleTo(prepared, 25)).length).toBeLessThan(30_000);
    expect(encodePrepared(prepared).length).toBeLessThan(300_000);
  });

  it('carries the steps of its preparation', () => {
    const steps = decodePrepared(
      encodePrepared(resampleTo(prepareBreechFace(syntheticFiring({ slide: 1, firing: 1 })), 25)),
    ).origin.steps.map(({ name }) => name);
    expect(steps).toEqual([
      'read-x3p',
      'level',
      'mask-mark',
      'crop',
      'gaussian-high-pass',
      'gaussian-low-pass',
      'crop',
      'resample',
      'quantise',
    ]);
  });

  it('is refused when a single bit of it changes, and never crashes the reader', () => {
    const packed = Buffer.from(encodePrepared(surfaceOf(20, 20, 25, (x, y) => Math.sin(x + y))));
    const random = randomFrom(11);
    for (let i = 0; i < 2_000; i++) {
      const mutant = mutate(packed, random);
      if (mutant.equals(packed)) continue;
      expect(() => decodePrepared(mutant)).toThrow(PreparedCodecError);
    }
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['another file', Buffer.from('PK\x03\x04 something else altogether')],
    ['a later version', Uint8Array.from(encodePrepared(surfaceOf(2, 2, 25, () => 1)), (byte, i) => (i === 4 ? 2 : byte))],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => decodePrepared(bytes)).toThrow(PreparedCodecError);
  });
});
