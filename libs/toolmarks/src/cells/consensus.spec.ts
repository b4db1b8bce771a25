import * as fc from 'fast-check';
import type { CellResult, Pose } from './comparison';
import { modeConsensus } from './consensus';
import { FoundPlaces } from './found-places';
import { jointPose } from './joint-pose';
import { convergenceCongruent, highCongruent, originalCongruent } from './literature';
import { DEFAULT_PARAMETERS } from './parameters';

const pose = (dxUm: number, dyUm: number, thetaDeg: number, r = 0.8): Pose => ({ dxUm, dyUm, thetaDeg, r, overlap: 1 });
const TOLERANCE = { toleranceUm: 75, toleranceDeg: 6, correlation: 0.45 };
/** Seven poses that agree with nothing, not even with each other. */
const STRAYS = [[-900, 300], [-800, -700], [-450, 900], [-600, -800], [-300, 700], [-950, 100], [-350, 540]].map(([x, y], i) => [pose(x!, y!, i * 25 - 80)]);

describe('mode consensus', () => {
  it('finds five right cells among seven wrong ones, where a median fails', () => {
    const right = [0, 10, -20, 30, 5].map((shift) => [pose(200 + shift, -100 - shift, 12)]);
    const all = [...STRAYS, ...right];
    const { count, members, thetaDeg } = modeConsensus(all, TOLERANCE);
    expect(count).toBe(5);
    expect([...members].slice(7)).toEqual([0, 0, 0, 0, 0]);
    expect(thetaDeg).toBe(12);
    expect(originalCongruent(all.map(([best]) => best), DEFAULT_PARAMETERS).filter(Boolean).length).toBeLessThan(5);
  });

  it('lets a second-best pose speak when the best one strays', () => {
    const cells = [[pose(0, 0, 0)], [pose(900, 900, 40), pose(10, -10, 3)], [pose(20, 5, 0)]];
    expect([...modeConsensus(cells, TOLERANCE).members]).toEqual([0, 1, 0]);
  });

  it('counts a cell once however many of its poses agree', () => {
    expect(modeConsensus([[pose(0, 0, 0), pose(5, 5, 3)]], TOLERANCE).count).toBe(1);
  });

  it('sees that 179° and −179° are neighbours', () => {
    const { count, thetaDeg } = modeConsensus([[pose(0, 0, 179)], [pose(0, 0, -179)], [pose(0, 0, -178)]], TOLERANCE);
    expect(count).toBe(3);
    expect(thetaDeg).toBe(-179);
  });

  it('ignores poses that correlate too little, and nothing is a consensus of nothing', () => {
    expect(modeConsensus([[pose(0, 0, 0, 0.3)], [pose(0, 0, 0, 0.44)]], TOLERANCE)).toMatchObject({ count: 0, thetaDeg: NaN });
    expect(modeConsensus([], TOLERANCE).count).toBe(0);
  });

  it('does not depend on a common displacement or turn', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), fc.integer({ min: -30, max: 30 })), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(any, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -179, max: 180 }), (cells, shift, turn) => {
      const at = (dx: number, dTheta: number) => modeConsensus(cells.map(([x, y, t]) => [pose(x + dx, y - dx, t + dTheta)]), TOLERANCE).count;
      expect(at(shift, turn)).toBe(at(0, 0));
    }));
  });
});

describe('the rules of the literature', () => {
  type Place = readonly [dx: number, dy: number, thetaDeg: number, r?: number];
  const found = (places: readonly (readonly Place[])[]) => {
    const angles = [...new Set(places.flat().map(([, , thetaDeg]) => thetaDeg))];
    const all = new FoundPlaces(places.length, Float64Array.from(angles));
    places.forEach((ofCell, cell) => ofCell.forEach(([dx, dy, thetaDeg, r = 0.8]) => all.put(cell, angles.indexOf(thetaDeg), dx, dy, r, 1)));
    return all;
  };
  const right = [0, 1, 2, 3, 4, 5].map((cell): Place[] => [[8, -4, 3], [cell * 9 - 20, 15 - cell * 7, 21, 0.7]]);

  it('High CMC joins the cells of neighbouring high angles', () => {
    expect(highCongruent(found(right), 25, DEFAULT_PARAMETERS).filter(Boolean)).toHaveLength(6);
  });

  it('High CMC counts nothing when the high angles lie far apart', () => {
    const torn: Place[][] = [[[8, -4, 3]], [[8, -4, 3]], [[8, -4, 24]], [[8, -4, 24]]];
    expect(highCongruent(found(torn), 25, DEFAULT_PARAMETERS).some(Boolean)).toBe(false);
  });

  it('convergence picks the angle at which the displacements come together', () => {
    expect(convergenceCongruent(found(right), 25, DEFAULT_PARAMETERS).filter(Boolean)).toHaveLength(6);
    const scattered = right.map(([, wrong]) => [wrong!]);
    expect(convergenceCongruent(found(scattered), 25, DEFAULT_PARAMETERS).some(Boolean)).toBe(false);
  });
});

describe('the places of a cell', () => {
  it('are ordered by correlation, then smaller angle, then plan, and those never found are left out', () => {
    const all = new FoundPlaces(2, Float64Array.from([30, -3, 3, 60]));
    all.put(1, 0, 4, -5, 0.7, 0.9);
    all.put(1, 1, 1, 1, 0.6, 0.8);
    all.put(1, 2, 2, 2, 0.6, 0.8);
    expect(all.best(1, 3, 25)).toEqual([
      { dxUm: 100, dyUm: -125, thetaDeg: 30, r: 0.7, overlap: 0.9 },
      { dxUm: 25, dyUm: 25, thetaDeg: -3, r: 0.6, overlap: 0.8 },
      { dxUm: 50, dyUm: 50, thetaDeg: 3, r: 0.6, overlap: 0.8 },
    ]);
    expect(all.best(1, 1, 25)).toHaveLength(1);
    expect(all.best(0, 2, 25)).toEqual([]);
  });
});

describe('the joint pose', () => {
  it('recovers turn, displacement and shrinkage from the cells', () => {
    fc.assert(fc.property(fc.integer({ min: -179, max: 180 }), fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }), fc.double({ min: 0.98, max: 1.02, noNaN: true }), (theta, dx, dy, scale) => {
      const centres = [[-900, -700], [800, -600], [700, 900], [-650, 820], [100, 50]];
      const cell = { row: 0, col: 0, x0: 0, y0: 0, w: 17, h: 17, xUm: 0, yUm: 0, fill: 1 };
      const results: CellResult[] = centres.map(([x, y]) => ({
        cell, consensusPose: 0, congruent: true, poses: [pose(scale * (x! + dx) - x!, scale * (y! + dy) - y!, theta)],
      }));
      let i = 0;
      const joint = jointPose(results, () => ({ x: centres[i]![0]!, y: centres[i++]![1]! }));
      expect(joint.scale).toBeCloseTo(scale, 9);
      expect(((joint.thetaDeg - theta + 540) % 360) - 180).toBeCloseTo(0, 9);
      const mean = (axis: number) => centres.reduce((sum, centre) => sum + centre[axis]!, 0) / centres.length;
      expect(joint.dxUm).toBeCloseTo(scale * (mean(0) + dx) - mean(0), 6);
      expect(joint.dyUm).toBeCloseTo(scale * (mean(1) + dy) - mean(1), 6);
    }));
  });
});
