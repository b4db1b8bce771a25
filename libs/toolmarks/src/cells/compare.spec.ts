import { compare, compareFeatures, compareFine, screen } from './compare';
import { featuresOf, packFeatures, unpackFeatures } from './features';
import { completeParameters, DEFAULT_PARAMETERS, parametersHash } from './parameters';
import { ringScan } from './ring.fixture';

const FACE = ringScan({ face: 1 });

describe('comparing two prepared surfaces', () => {
  it('finds how one scan lies against the other, anywhere on the full circle', () => {
    for (const [thetaDeg, dxUm, dyUm] of [[0, 0, 0], [143, 120, -80], [-97.3, -200, 150], [179, 30, 40]] as const) {
      const { pose, score, cells, directionsAgree } = compare(FACE, ringScan({ face: 1, thetaDeg, dxUm, dyUm, seed: 2 }));
      expect(score).toBeGreaterThan(0.85 * (cells[0] + cells[1]));
      expect(directionsAgree).toBe(true);
      expect(Math.abs(((pose.thetaDeg - thetaDeg + 540) % 360) - 180)).toBeLessThan(0.5);
      expect(Math.hypot(pose.dxUm - dxUm, pose.dyUm - dyUm)).toBeLessThan(15);
    }
  });

  it('scores another face, a mirrored scan and an unrelated turn far lower', () => {
    const mate = compare(FACE, ringScan({ face: 1, thetaDeg: 20, seed: 2 })).score;
    expect(compare(FACE, ringScan({ face: 2, thetaDeg: 20 })).score).toBeLessThan(mate / 4);
    expect(compare(FACE, ringScan({ face: 1, mirrored: true })).score).toBeLessThan(mate / 4);
    expect(compare(FACE, ringScan({ face: 1, thetaDeg: 90, seed: 2 }), { mode: 'oriented' }).score).toBeLessThan(mate / 4);
  });

  it('finds the half of a ring in the whole one', () => {
    const { score, cells } = compare(FACE, ringScan({ face: 1, thetaDeg: 60, half: true, seed: 3 }));
    expect(cells[1]).toBeLessThan(0.7 * cells[0]);
    expect(score).toBeGreaterThan(1.5 * cells[1]);
  });

  it('looks closer at half the pitch, with parameters of its own', () => {
    const other = ringScan({ face: 1, thetaDeg: 143, dxUm: 120, seed: 2 });
    const fine = compareFine(FACE, other);
    expect(fine.score).toBeGreaterThan(0.8 * (fine.cells[0] + fine.cells[1]));
    expect(fine.params.cellPitchUm).toBe(12.5);
    expect(fine.paramsHash).not.toBe(compare(FACE, other).paramsHash);
    expect(Math.abs(fine.pose.thetaDeg - 143)).toBeLessThan(0.5);
    expect(compareFine(FACE, ringScan({ face: 2 })).score).toBeLessThan(fine.score / 3);
  });

  it('draws each congruent cell where its marks are on the other scan', () => {
    const other = ringScan({ face: 1, thetaDeg: 50, dxUm: 120, dyUm: -60, seed: 2 });
    for (const { cell, poses, consensusPose } of compare(FACE, other).forward) {
      const pose = poses[consensusPose];
      if (!pose) continue;
      const turn = (angle: number, x: number, y: number) => [Math.cos(angle) * x + Math.sin(angle) * y, Math.cos(angle) * y - Math.sin(angle) * x] as const;
      const found = turn((pose.thetaDeg * Math.PI) / 180, cell.xUm + pose.dxUm, cell.yUm + pose.dyUm);
      const truth = turn((50 * Math.PI) / 180, cell.xUm + 120, cell.yUm - 60);
      expect(Math.hypot(found[0] - truth[0], found[1] - truth[1])).toBeLessThan(110);
    }
  });

  it('reports the shrinkage of a cast and does not apply it', () => {
    const { scale, score, cells } = compare(FACE, ringScan({ face: 1, scale: 0.99, seed: 4 }));
    expect(scale).toBeGreaterThan(0.98);
    expect(scale).toBeLessThan(0.997);
    expect(score).toBeGreaterThan(0.8 * (cells[0] + cells[1]));
  });

  it('feels neither a constant, nor a tilt, nor the unit of height', () => {
    const other = ringScan({ face: 1, thetaDeg: 33, seed: 2 });
    const before = compare(FACE, other);
    const changed = { ...other, z: other.z.map((height, i) => 3 * height + 7 + 0.01 * (i % other.nx)) };
    const after = compare(FACE, changed);
    expect(Math.abs(after.score - before.score)).toBeLessThanOrEqual(2);
    expect(after.pose.thetaDeg).toBeCloseTo(before.pose.thetaDeg, 0);
  });

  it('says nearly the same with the two scans exchanged', () => {
    const other = ringScan({ face: 1, thetaDeg: 33, dxUm: 90, seed: 2 });
    const [one, two] = [compare(FACE, other), compare(other, FACE)];
    expect(Math.abs(one.score - two.score)).toBeLessThanOrEqual(4);
    expect(one.pose.thetaDeg + two.pose.thetaDeg).toBeCloseTo(0, 0);
  });

  it('gives the same bytes every time, with the parameters and files it rests on', () => {
    const other = ringScan({ face: 1, thetaDeg: -12, seed: 2 });
    const [one, two] = [compare(FACE, other), compare(FACE, other)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(one).toMatchObject({ refSha256: FACE.origin.fileSha256, cmpSha256: other.origin.fileSha256, params: DEFAULT_PARAMETERS, paramsHash: parametersHash(DEFAULT_PARAMETERS) });
    expect(parametersHash(completeParameters({ toleranceUm: 80 }))).not.toBe(one.paramsHash);
  });

  it('gives the same bytes whatever was compared before, at other parameters too', () => {
    const [other, stranger] = [ringScan({ face: 1, thetaDeg: 33, seed: 2 }), ringScan({ face: 2 })].map((scan) => featuresOf(scan, DEFAULT_PARAMETERS));
    const face = featuresOf(FACE, DEFAULT_PARAMETERS);
    const told = (parameters = DEFAULT_PARAMETERS) => JSON.stringify(compareFeatures(face, other!, parameters));
    const first = told();
    const smaller = completeParameters({ cellSideUm: 350 });
    compareFeatures(face, stranger!, DEFAULT_PARAMETERS);
    const small = told(smaller);
    expect(told()).toBe(first);
    expect(JSON.parse(small)).not.toMatchObject({ cells: (JSON.parse(first) as { cells: number[] }).cells });
    compareFeatures(face, stranger!, smaller);
    expect(told(smaller)).toBe(small);
    compareFeatures(stranger!, other!, DEFAULT_PARAMETERS);
    expect(told()).toBe(first);
  });

  it('is a candidate for an examiner and uses none of the words of a conclusion', () => {
    const comparison = compare(FACE, ringScan({ face: 1, seed: 2 }));
    expect(comparison.note).toBe('candidate: for review by an examiner');
    expect(JSON.stringify(comparison)).not.toMatch(/match|identif|\bhit\b/i);
  });

  it('refuses a surface without a valid point', () => {
    expect(() => compare(FACE, { ...FACE, z: FACE.z.map(() => NaN) })).toThrow(RangeError);
  });

  it('screens to the same pose that the cells confirm', () => {
    const { thetaDeg, score } = screen(FACE, ringScan({ face: 1, thetaDeg: -141, seed: 2 }));
    expect(Math.abs(thetaDeg + 141)).toBeLessThan(3);
    expect(score).toBeGreaterThan(2 * screen(FACE, ringScan({ face: 3, seed: 2 })).score);
  });
});

describe('the features of an acquisition', () => {
  it('are the same after storage', () => {
    const features = featuresOf(FACE, DEFAULT_PARAMETERS);
    expect(unpackFeatures(packFeatures(features))).toEqual(features);
  });

  it('carry missing points and never fill them', () => {
    const { cells } = featuresOf(ringScan({ face: 1, half: true }), DEFAULT_PARAMETERS);
    const whole = featuresOf(FACE, DEFAULT_PARAMETERS).cells;
    const known = (z: Float32Array) => z.filter((height) => height === height).length;
    expect(known(cells.z)).toBeLessThan(0.6 * known(whole.z));
  });

  it('are refused when cut short or of another kind', () => {
    const packed = packFeatures(featuresOf(FACE, DEFAULT_PARAMETERS));
    expect(() => unpackFeatures(packed.subarray(0, packed.length - 1))).toThrow(RangeError);
    expect(() => unpackFeatures(new Uint8Array(100))).toThrow(RangeError);
  });
});
