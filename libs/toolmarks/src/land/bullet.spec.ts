import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Surface } from '../surface/surface';
import { readX3p } from '../x3p/read-x3p';
import { alignSignatures } from './align';
import { compareBullets } from './bullet';
import { fitQuadratic } from './profile';
import { landSignature, type Signature } from './signature';
import { countStriae } from './striae';

const folder = process.env['HEADSTAMP_SCANS'];
if (!folder) console.warn('HEADSTAMP_SCANS is not set: no scanned bullets were compared.');
const scanned = folder ? describe : describe.skip;

/** Striae of one land of a fictitious barrel, on a curved bullet, with noise of the firing. */
function land(striae: number, firing: number): Surface {
  const nx = 303, ny = 85;
  const noise = sequence(1_000 * striae + firing);
  const marks = Float64Array.from({ length: nx + 60 }, sequence(striae));
  const smooth = marks.map((_, x) => [-2, -1, 0, 1, 2].reduce((sum, k) => sum + (marks[x + k] ?? 0), 0));
  const z = new Float32Array(nx * ny);
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) z[x + nx * y] = 2 * smooth[x + 10 + (firing % 3) * 7]! - ((x - 151) / 60) ** 2 * 20 + 0.6 * noise();
  }
  return { nx, ny, pitchXUm: 7.8125, pitchYUm: 7.8125, z, meanRemovedUm: 0, origin: { fileSha256: '00'.repeat(32), steps: [] } };
}

function sequence(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const bullet = (firing: number, turn: number): Signature[] => Array.from({ length: 6 }, (_, i) => landSignature(land(((i + turn) % 6) + 1, firing)));

describe('bullet lands', () => {
  it('finds by how many lands one bullet is turned against the other', () => {
    const { phase, score, margin, pairs } = compareBullets(bullet(1, 0), bullet(2, 2));
    expect(phase).toBe(4);
    expect(score).toBeGreaterThan(0.7);
    expect(margin).toBeGreaterThan(0.3);
    const matching = pairs.flatMap((row, i) => row.filter((_, j) => j === (i + phase) % 6));
    expect(Math.min(...matching.map(({ longestRun }) => longestRun))).toBeGreaterThan(3);
  });

  it('is always a candidate for an examiner', () => {
    expect(compareBullets(bullet(1, 0), bullet(2, 0)).note).toBe('candidate: for review by an examiner');
  });

  it('refuses bullets with different numbers of lands', () => {
    expect(() => compareBullets(bullet(1, 0), bullet(2, 0).slice(1))).toThrow(RangeError);
  });

  it('aligns a signature with its own shifted copy exactly', () => {
    const [whole] = bullet(1, 0);
    fc.assert(fc.property(fc.integer({ min: 0, max: 35 }), (shift) => {
      const copy = { pitchUm: whole!.pitchUm, z: whole!.z.slice(shift) };
      const alignment = alignSignatures(copy, whole!);
      expect(alignment.shift).toBe(shift);
      expect(alignment.r).toBeCloseTo(1, 12);
      expect(countStriae(copy, whole!, alignment).notMatching).toBeLessThanOrEqual(1);
    }));
  });

  it('refuses to lay signatures of different pitch over each other', () => {
    const [one] = bullet(1, 0);
    expect(() => alignSignatures(one!, { ...one!, pitchUm: 3 })).toThrow(RangeError);
  });

  it('does not feel how the bullet is tilted or curved', () => {
    const flat = land(3, 1);
    const bent = { ...flat, z: flat.z.map((height, i) => height + 0.02 * (i % flat.nx) - 0.0005 * (i % flat.nx) ** 2) };
    expect(alignSignatures(landSignature(flat), landSignature(bent)).r).toBeGreaterThan(0.999);
  });

  it('sets leaning striae upright before it averages them', () => {
    const upright = land(5, 1);
    const z = upright.z.map((_, i) => upright.z[Math.min(upright.z.length - 1, Math.max(0, i - Math.round(0.06 * (Math.floor(i / upright.nx) - 42))))]!);
    expect(alignSignatures(landSignature(upright), landSignature({ ...upright, z })).r).toBeGreaterThan(0.95);
  });

  it('fits a parabola exactly', () => {
    const z = Float64Array.from({ length: 100 }, (_, x) => 3 - 0.5 * (x - 7) + 0.02 * (x - 7) ** 2);
    const [a, b, c] = fitQuadratic(z, 7, 90, 7);
    expect([a, b, c].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, -0.5, 0.02]);
  });
});

scanned('the Hamby bullets of one barrel', () => {
  const read = (path: string, micrometres: boolean) =>
    readX3p(readFileSync(join(folder!, path)), micrometres ? { mode: 'strict', units: 'micrometre-confirmed' } : { mode: 'strict' }).surface;
  const lands = (number: number) => [1, 2, 3, 4, 5, 6].map((i) => read(`bullets_hamby44/barrel1/bullet${number}/Barrel_1-Bullet_${number}-Land_${i}.x3p`, false));

  it('have every matching land pair above every other', () => {
    const { pairs, phase, margin } = compareBullets(lands(1).map((one) => landSignature(one)), lands(2).map((one) => landSignature(one)));
    expect(phase).toBe(4 % 6);
    const values = pairs.flat().map(({ first, second, alignment }) => ({ match: second === (first + phase) % 6, r: alignment.r }));
    const matching = values.filter(({ match }) => match).map(({ r }) => r);
    const others = values.filter(({ match }) => !match).map(({ r }) => r);
    console.info(`Hamby 44, matching ${matching.map((r) => r.toFixed(2)).sort().join(' ')}; highest other ${Math.max(...others).toFixed(2)}; margin of the phase ${margin.toFixed(2)}`);
    expect(Math.min(...matching)).toBeGreaterThan(Math.max(...others));
  });

  it('give the same signatures from the files in micrometres', () => {
    const micrometres = [1, 2, 3, 4, 5, 6].map((i) => read(`bullets_hamby44_mum/barrel1/bullet1/Land_${i}.x3p`, true));
    lands(1).forEach((land, i) => {
      const [a, b] = [landSignature(land), landSignature(micrometres[i]!)];
      expect(b.z).toHaveLength(a.z.length);
      expect(Math.max(...a.z.map((height, x) => Math.abs(height - b.z[x]!)))).toBeLessThan(1e-3);
    });
  });
});
