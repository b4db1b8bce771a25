import fc from 'fast-check';
import { moved } from '../../apps/web/src/pages/microscope/optics/both-sides';
import {
  type Camera,
  fitted,
  NEAREST_UM_PER_PIXEL,
  offsetOf,
  ownByPose,
  panned,
  placeAt,
  type Point,
  turned,
  turnedBy,
  wrapped,
  zoomed,
} from '../../apps/web/src/pages/microscope/optics/camera';
import { colourOf, HEIGHT_COLOURS } from '../../apps/web/src/pages/microscope/optics/colours';
import {
  type HeightGrid,
  heightAt,
  readHeightGrid,
  usualExaggeration,
  usualRange,
} from '../../apps/web/src/pages/microscope/optics/height-grid';
import { after, atRest, type Instrument, isComplete, type Turn } from '../../apps/web/src/pages/microscope/optics/instrument';
import { brightness, halfway, movedLight, towards } from '../../apps/web/src/pages/microscope/optics/light';
import { numbersOf, outlineOf, type PairShape, shapeOf, squareAround } from '../../apps/web/src/pages/microscope/optics/marks';
import { overlayOn } from '../../apps/web/src/pages/microscope/optics/overlay';
import { correlationOf, figuresOf, pathOf, profileAlong, reachOf } from '../../apps/web/src/pages/microscope/optics/profile';
import { reliefLevels } from '../../apps/web/src/pages/microscope/optics/relief-levels';
import { scaleBar } from '../../apps/web/src/pages/microscope/optics/scale-bar';
import { fromMiddle, movedSeam, ontoStage, sideAt, type Stage, viewsOf } from '../../apps/web/src/pages/microscope/optics/seam';
import { inForce } from '../../apps/web/src/pages/microscope/optics/steps-in-force';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const aPoint: fc.Arbitrary<Point> = fc.record({ x: number(-800, 800), y: number(-800, 800) });
const aCamera: fc.Arbitrary<Camera> = fc.record({
  xUm: number(-2_000, 2_000),
  yUm: number(-2_000, 2_000),
  umPerPixel: number(0.1, 50),
  turnDeg: number(-179, 180),
});
const near = (a: Point, b: Point, within = 1e-6): boolean => Math.hypot(a.x - b.x, a.y - b.y) < within;

/** A grid whose height is what the function says of a place. */
function aGrid(heightOf: (x: number, y: number) => number, more: Partial<HeightGrid> = {}): HeightGrid {
  const grid = { nx: 40, ny: 30, pitchXUm: 5, pitchYUm: 5, originXUm: 0, originYUm: 0, ...more };
  const z = Float32Array.from({ length: grid.nx * grid.ny }, (_, i) => {
    const x = ((i % grid.nx) - (grid.nx - 1) / 2) * grid.pitchXUm - grid.originXUm;
    const y = (Math.floor(i / grid.nx) - (grid.ny - 1) / 2) * grid.pitchYUm - grid.originYUm;
    return heightOf(x, y);
  });
  return { form: 'prepared', forms: ['prepared'], synthetic: true, fileSha256: '', steps: [], ...grid, z };
}

describe('the camera', () => {
  it('sees at an offset the place that lies there, and back', () => {
    fc.assert(fc.property(aCamera, aPoint, (camera, offset) => near(offsetOf(camera, placeAt(camera, offset)), offset)));
  });

  it('lets the surface follow the hand', () => {
    fc.assert(
      fc.property(aCamera, aPoint, aPoint, (camera, by, offset) => {
        const seen = offsetOf(panned(camera, by), placeAt(camera, offset));
        return near(seen, { x: offset.x + by.x, y: offset.y + by.y });
      }),
    );
  });

  it('keeps the place under the hand while it comes nearer or turns', () => {
    fc.assert(
      fc.property(aCamera, aPoint, number(0.5, 2), number(-90, 90), (camera, offset, factor, byDeg) => {
        const place = placeAt(camera, offset);
        return near(offsetOf(zoomed(camera, factor, offset), place), offset, 1e-5) && near(offsetOf(turned(camera, byDeg, offset), place), offset, 1e-5);
      }),
    );
  });

  it('turns counter-clockwise as one sees it, y upwards', () => {
    const camera: Camera = { xUm: 0, yUm: 0, umPerPixel: 1, turnDeg: 90 };
    // What lies to the right on the surface appears above: upwards is negative on the screen.
    expect(offsetOf(camera, { x: 10, y: 0 }).y).toBeCloseTo(-10);
    expect(wrapped(270)).toBe(-90);
    expect(wrapped(-180)).toBe(180);
  });

  it('never comes nearer than anything is known, and shows a whole surface when asked to', () => {
    const camera = fitted(4_000, 2_000, { x: 5, y: 6 }, 400, 400);
    expect(camera).toMatchObject({ xUm: 5, yUm: 6, turnDeg: 0 });
    expect(camera.umPerPixel).toBeCloseTo(10.5);
    expect(zoomed(camera, 1e9).umPerPixel).toBe(NEAREST_UM_PER_PIXEL);
  });

  it('moves both sides by the same on the screen when they are locked, and one when they are free', () => {
    fc.assert(
      fc.property(aCamera, aCamera, aPoint, (own, other, by) => {
        const cameras = { own, other };
        const free = moved(cameras, 'own', false, (camera) => panned(camera, by));
        expect(free.other).toBe(other);
        const locked = moved(cameras, 'own', true, (camera) => panned(camera, by));
        for (const side of ['own', 'other'] as const) expect(near(offsetOf(locked[side], placeAt(cameras[side], { x: 0, y: 0 })), by)).toBe(true);
      }),
    );
  });

  it('lays the own surface as the engine does: what the other shows at a, the own shows turned and shifted', () => {
    fc.assert(
      fc.property(aCamera, number(-200, 200), number(-200, 200), number(-30, 30), aPoint, (other, dxUm, dyUm, turnDeg, offset) => {
        const own = ownByPose(other, { dxUm, dyUm, turnDeg });
        const a = placeAt(other, offset);
        const b = turnedBy({ x: a.x + dxUm, y: a.y + dyUm }, -turnDeg);
        return near(placeAt(own, offset), b, 1e-4);
      }),
    );
  });
});

describe('the seam', () => {
  const stage: Stage = { width: 800, height: 400, arrangement: 'split', seam: 0.25, stacked: false };

  it('divides the stage where it lies, and both sides look at the same middle', () => {
    const { own, other } = viewsOf(stage);
    expect([own.width, other.left, other.width]).toEqual([200, 200, 600]);
    expect(own.middle).toEqual(other.middle);
    expect([sideAt(stage, { x: 199, y: 0 }), sideAt(stage, { x: 201, y: 0 })]).toEqual(['own', 'other']);
  });

  it('lies in the middle side by side, where each side has a middle of its own', () => {
    const { own, other } = viewsOf({ ...stage, arrangement: 'beside' });
    expect([own.middle.x, other.middle.x, other.left]).toEqual([200, 600, 400]);
  });

  it('lies across where one is above the other', () => {
    const { own, other } = viewsOf({ ...stage, stacked: true, seam: 0.75 });
    expect([own.height, other.top, other.height, own.width]).toEqual([300, 300, 100, 800]);
    expect(sideAt({ ...stage, stacked: true }, { x: 700, y: 99 })).toBe('own');
  });

  it('never leaves the stage', () => {
    expect([movedSeam(0.5, 2), movedSeam(0.5, -2), movedSeam(0.5, 0.013)]).toEqual([1, 0, 0.513]);
    const view = viewsOf(stage).other;
    expect(ontoStage(view, fromMiddle(view, { x: 12, y: 34 }))).toEqual({ x: 12, y: 34 });
  });
});

describe('the light', () => {
  it('is a direction of length 1 that its two angles give, and halfway to the eye above', () => {
    fc.assert(
      fc.property(number(0, 360), number(5, 90), (azimuthDeg, elevationDeg) => {
        const light = { azimuthDeg, elevationDeg };
        expect(Math.hypot(...towards(light))).toBeCloseTo(1);
        expect(Math.hypot(...halfway(light))).toBeCloseTo(1);
        expect(towards(light)[2]).toBeCloseTo(Math.sin((elevationDeg * Math.PI) / 180));
      }),
    );
    const [x, y] = towards({ azimuthDeg: 90, elevationDeg: 5 });
    expect([x, y].map((each) => Math.round(each * 100) / 100)).toEqual([0, 1]);
  });

  it('brightens the slope that faces it and darkens the one behind, more the lower it stands', () => {
    const right = { azimuthDeg: 0, elevationDeg: 30 };
    // A rise to the right looks to the left.
    expect(brightness([-0.3, 0], 1, right)).toBeGreaterThan(brightness([0, 0], 1, right));
    expect(brightness([0.3, 0], 1, right)).toBeLessThan(brightness([0, 0], 1, right));
    expect(brightness([0.2, 0.1], 1, { azimuthDeg: 0, elevationDeg: 90 })).toBeCloseTo(brightness([-0.1, -0.2], 1, { azimuthDeg: 77, elevationDeg: 90 }));
  });

  it('goes round, and neither under the ground nor beyond the zenith', () => {
    expect(movedLight({ azimuthDeg: 350, elevationDeg: 80 }, { azimuthDeg: 20, elevationDeg: 20 })).toEqual({ azimuthDeg: 10, elevationDeg: 90 });
    expect(movedLight({ azimuthDeg: 5, elevationDeg: 10 }, { azimuthDeg: -10, elevationDeg: -20 })).toEqual({ azimuthDeg: 355, elevationDeg: 5 });
  });
});

describe('heights', () => {
  const file = (header: object, heights: ArrayBuffer): ArrayBuffer => {
    let text = JSON.stringify(header);
    while (text.length % 4 !== 0) text += ' ';
    const bytes = new Uint8Array(12 + text.length + heights.byteLength);
    bytes.set(new TextEncoder().encode('HSHG'));
    bytes[4] = 1;
    new DataView(bytes.buffer).setUint32(8, text.length, true);
    bytes.set(new TextEncoder().encode(text), 12);
    bytes.set(new Uint8Array(heights), 12 + text.length);
    return bytes.buffer;
  };
  const header = { nx: 2, ny: 2, pitchXUm: 1, pitchYUm: 1, originXUm: 0, originYUm: 0, form: 'prepared', forms: [], steps: [] };

  it('are read in steps, with a value for what is missing, or as they are', () => {
    const steps = readHeightGrid(file({ ...header, encoding: 'int16', stepNm: 4 }, new Int16Array([250, -250, -32_768, 0]).buffer));
    expect([...steps.z]).toEqual([1, -1, NaN, 0]);
    const floats = readHeightGrid(file({ ...header, encoding: 'float32', stepNm: null }, new Float32Array([0.5, NaN, -2, 3]).buffer));
    expect([...floats.z]).toEqual([0.5, NaN, -2, 3]);
  });

  it('are refused when the file is another, or shorter than it says', () => {
    expect(() => readHeightGrid(new TextEncoder().encode('<!doctype html><p>').buffer)).toThrow('no file of heights');
    expect(() => readHeightGrid(file({ ...header, encoding: 'int16', stepNm: 4 }, new Int16Array(3).buffer))).toThrow('broken');
    expect(() => readHeightGrid(new ArrayBuffer(3))).toThrow();
  });

  it('are known between points, and unknown where most around is missing', () => {
    const plane = aGrid((x, y) => 0.1 * x - 0.2 * y + 3, { originXUm: 12, originYUm: -7 });
    fc.assert(fc.property(number(-80, 60), number(-55, 75), (x, y) => Math.abs(heightAt(plane, { x, y }) - (0.1 * x - 0.2 * y + 3)) < 1e-3));
    const holed = aGrid((x) => (x > 0 ? NaN : 1));
    expect(heightAt(holed, { x: -20, y: 0 })).toBe(1);
    expect(heightAt(holed, { x: 20, y: 0 })).toBeNaN();
    expect(heightAt(plane, { x: 10_000, y: 0 })).toBeNaN();
  });

  it('give a range without the outermost, and an exaggeration that makes a gentle relief readable', () => {
    const spiked = aGrid((x, y) => (Math.abs(x - 2.5) < 1 && Math.abs(y - 2.5) < 1 ? 900 : x / 100));
    const [low, high] = usualRange(spiked);
    expect(low).toBeGreaterThanOrEqual(-1);
    expect(high).toBeLessThan(2);
    expect(usualExaggeration(aGrid((x) => x / 100))).toBeCloseTo(15, 0);
  });

  it('become slopes that a shader can read, and coarser ones that forget what is missing', () => {
    const [finest, coarser, ...rest] = reliefLevels(aGrid((x, y) => (x < -60 ? NaN : 0.3 * x - 0.1 * y)));
    const at = (level: typeof finest, x: number, y: number): number[] => [...level!.points.subarray(4 * (x + level!.width * y), 4 * (x + level!.width * y) + 4)];
    const [slopeX = 0, slopeY = 0, , known] = at(finest, 20, 15);
    expect([slopeX.toFixed(4), slopeY.toFixed(4), known]).toEqual(['0.3000', '-0.1000', 1]);
    expect(at(finest, 0, 15)).toEqual([0, 0, 0, 0]);
    expect([coarser!.width, coarser!.height, at(coarser, 0, 5)[3]]).toEqual([20, 15, 0]);
    // Half of four points known: divided by what is known, the slope is right again.
    const border = at(coarser, 4, 5);
    expect(border[3]! === 0 || Math.abs(border[0]! / border[3]! - 0.3) < 0.02).toBe(true);
    expect(rest.at(-1)).toMatchObject({ width: 1, height: 1 });
  });

  it('have colours that grow lighter with them', () => {
    const grey = (height: number): number => {
      const [r, g, b] = colourOf(height, [0, 1]);
      return 0.3 * r + 0.59 * g + 0.11 * b;
    };
    fc.assert(fc.property(number(0, 0.95), (height) => grey(height + 0.05) > grey(height)));
    expect([colourOf(-5, [0, 1]), colourOf(9, [0, 1])]).toEqual([HEIGHT_COLOURS[0], HEIGHT_COLOURS.at(-1)]);
  });

  it('are named with what was done to them', () => {
    const steps = ['read-x3p', 'level', 'mask-mark', 'crop', 'gaussian-high-pass', 'gaussian-low-pass', 'polished'].map((name) => ({
      name,
      version: 1,
      parameters: { cutoffUm: name === 'gaussian-low-pass' ? 16 : 500 },
    }));
    expect(inForce({ steps, pitchXUm: 6.25 })).toEqual({
      pitchUm: 6.25,
      levelled: true,
      cut: true,
      formRemoved: false,
      shortestUm: 16,
      longestUm: 500,
      others: ['polished'],
    });
    expect(inForce({ steps: [], pitchXUm: 3 })).toMatchObject({ levelled: false, shortestUm: null, longestUm: null, others: [] });
  });
});

describe('the scale bar', () => {
  it('has a round length that fits, and says it in micrometres or millimetres', () => {
    expect(scaleBar(3, 150)).toEqual({ lengthUm: 200, pixels: 200 / 3, label: '200 µm' });
    expect(scaleBar(10, 150).label).toBe('1 mm');
    fc.assert(
      fc.property(number(0.02, 100), number(40, 200), (umPerPixel, most) => {
        const { lengthUm, pixels } = scaleBar(umPerPixel, most);
        expect(pixels).toBeLessThanOrEqual(most * (1 + 1e-6));
        expect(pixels).toBeGreaterThan(most / 2.6);
        expect(lengthUm / umPerPixel).toBeCloseTo(pixels);
      }),
    );
  });
});

describe('a profile', () => {
  const wave = aGrid((x) => Math.sin(x / 10));
  const line = { from: { x: -60, y: 0 }, to: { x: 60, y: 0 } };

  it('has the heights along its line over their mean', () => {
    const profile = profileAlong(wave, line, 121);
    expect(profile.lengthUm).toBe(120);
    expect(profile.heights[61]).toBeCloseTo(Math.sin(0.1), 1);
    expect(profile.heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(0);
    const { highestUm, lowestUm, known } = figuresOf(profile);
    expect([highestUm > 0.9, lowestUm < -0.9, known]).toEqual([true, true, 1]);
  });

  it('correlates with itself, against itself upside down, and not at all where nothing is known', () => {
    const [same, opposite, nothing] = [wave, aGrid((x) => -Math.sin(x / 10)), aGrid(() => NaN)].map((grid) => profileAlong(grid, line));
    expect(correlationOf({ own: same!, other: same! })).toBeCloseTo(1);
    expect(correlationOf({ own: same!, other: opposite! })).toBeCloseTo(-1);
    expect(correlationOf({ own: same!, other: nothing! })).toBeNaN();
    expect(figuresOf(nothing!).known).toBe(0);
  });

  it('is drawn within its reach, and broken where nothing is known', () => {
    const broken = profileAlong(aGrid((x) => (Math.abs(x) < 20 ? NaN : 0.4)), line, 61);
    expect(pathOf(broken, 600, 100, 1).match(/M/g)).toHaveLength(2);
    const whole = profileAlong(wave, line);
    expect(reachOf({ own: whole, other: whole })).toBeGreaterThanOrEqual(1);
    expect(reachOf({ own: whole, other: whole })).toBeLessThanOrEqual(2);
  });
});

describe('a mark', () => {
  const box: PairShape = {
    shape: 'box',
    places: [
      { own: { x: 0, y: 0 }, other: { x: 10, y: 10 } },
      { own: { x: 40, y: 20 }, other: { x: 10 - 20, y: 10 + 40 } },
    ],
  };

  it('is kept as numbers to a hundredth of a micrometre, and is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ own: aPoint, other: aPoint }), { minLength: 2, maxLength: 2 }), (places) => {
        const again = shapeOf('line', numbersOf({ shape: 'line', places }, 'own'), numbersOf({ shape: 'line', places }, 'other'));
        again.places.forEach(({ own, other }, i) => {
          expect(near(own, places[i]!.own, 0.008) && near(other, places[i]!.other, 0.008)).toBe(true);
        });
      }),
    );
  });

  it('has a box whose sides run along the own surface and are turned with its diagonal on the other', () => {
    expect(outlineOf(box, 'own')).toEqual([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 20 }, { x: 0, y: 20 }]);
    // Its diagonal is turned by 90°, so are its sides.
    const expected = [{ x: 10, y: 10 }, { x: 10, y: 50 }, { x: -10, y: 50 }, { x: -10, y: 10 }];
    outlineOf(box, 'other').forEach((corner, i) => expect(near(corner, expected[i]!)).toBe(true));
  });

  it('is drawn where the camera sees it, on each side', () => {
    const grids = { own: aGrid(() => 0), other: aGrid(() => 0) };
    const stage: Stage = { width: 800, height: 400, arrangement: 'beside', seam: 0.5, stacked: false };
    const at = atRest(grids, stage);
    const mark = { label: '+1', ink: 'agreement' as const, shape: shapeOf('point', [10, -5], [0, 0]) };
    const [own] = overlayOn('own', at, stage, [mark], []);
    expect(own).toMatchObject({ ink: 'agreement', label: '+1', closed: false });
    expect(own!.points[0]).toEqual({ x: 200 + 10 / at.cameras.own.umPerPixel, y: 200 + 5 / at.cameras.own.umPerPixel });
    const [cell] = overlayOn('other', at, stage, [], [{ number: 3, sideUm: 100, own: { xUm: 0, yUm: 0, turnDeg: 0 }, other: { xUm: 5, yUm: 5, turnDeg: 45 } }]);
    expect([cell!.label, cell!.points.length, cell!.closed]).toEqual(['3', 4, true]);
    expect(near(squareAround({ x: 0, y: 0 }, 2, 90)[0]!, { x: 1, y: -1 })).toBe(true);
  });
});

describe('the instrument', () => {
  const grids = { own: aGrid((x) => x / 50), other: aGrid((x) => -x / 50, { nx: 80 }) };
  const stage = { width: 800, height: 400, stacked: false };
  const rest = atRest(grids, stage);
  const through = (...turns: readonly Turn[]): Instrument => turns.reduce(after, rest);

  it('begins with both surfaces whole at one scale, locked, side by side, without a mark', () => {
    expect(rest).toMatchObject({ locked: true, arrangement: 'beside', look: 'relief', profile: null, drawn: null, light: { azimuthDeg: 135, elevationDeg: 45 } });
    expect(rest.cameras.own.umPerPixel).toBe(rest.cameras.other.umPerPixel);
    expect(400 * rest.cameras.other.umPerPixel).toBeGreaterThanOrEqual(80 * 5);
  });

  it('takes a profile from two places on both surfaces, and follows no hand while it does', () => {
    const at = through({ kind: 'tool', tool: 'profile' }, { kind: 'place', offset: { x: -10, y: 0 } }, { kind: 'place', offset: { x: 10, y: 0 } });
    const scale = rest.cameras.own.umPerPixel;
    expect(at.profile?.places.map(({ own }) => [own.x, own.y + 0])).toEqual([[-10 * scale, 0], [10 * scale, 0]]);
    expect(at.drawn).toBeNull();
    expect(through({ kind: 'place', offset: { x: 1, y: 1 } })).toBe(rest);
  });

  it('has a mark complete once it has all its places, and forgets it when another tool is taken', () => {
    const begun = through({ kind: 'tool', tool: 'box' }, { kind: 'place', offset: { x: 0, y: 0 } });
    expect(isComplete(begun.drawn)).toBe(false);
    const done = after(begun, { kind: 'place', offset: { x: 9, y: 9 } });
    expect(isComplete(done.drawn)).toBe(true);
    expect(after(done, { kind: 'tool', tool: 'move' }).drawn).toBeNull();
    // The next place begins anew.
    expect(after(done, { kind: 'place', offset: { x: 1, y: 1 } }).drawn?.places).toHaveLength(1);
  });

  it('turns both to an angle and keeps what lies between them', () => {
    const at = through({ kind: 'set', to: { locked: false } }, { kind: 'turn', side: 'own', byDeg: 20 }, { kind: 'set', to: { locked: true } }, { kind: 'set-turn', side: 'other', turnDeg: 30 });
    expect([at.cameras.own.turnDeg, at.cameras.other.turnDeg]).toEqual([50, 30]);
  });
});
