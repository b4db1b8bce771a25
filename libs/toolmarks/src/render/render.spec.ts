import { PNG } from 'pngjs';
import { surfaceOf } from '../../test/surfaces';
import { renderHeightMap, renderShadedRelief, type ReliefOptions } from './render';

const plain: ReliefOptions = { width: 64, scaleBar: false };
const read = (png: Uint8Array): PNG => PNG.sync.read(Buffer.from(png));
const pixel = ({ data, width }: PNG, x: number, y: number): number[] => [...data.subarray(4 * (x + width * y), 4 * (x + width * y) + 4)];
/** A ridge along y with its flanks to the left and right. */
const ridge = surfaceOf(64, 64, 5, (x) => -Math.abs(x - 160) / 4);

describe('a rendered surface', () => {
  it('has the width asked for and the shape of the surface', () => {
    const { width, height } = read(
      renderShadedRelief(
        surfaceOf(300, 200, 5, () => 0),
        { width: 150 },
      ),
    );
    expect([width, height]).toEqual([150, 100]);
  });

  it('is transparent where points are missing and opaque elsewhere, in both kinds', () => {
    const half = surfaceOf(64, 64, 5, (x) => (x < 160 ? NaN : x));
    for (const png of [renderShadedRelief(half, plain), renderHeightMap(half, plain)]) {
      expect([pixel(read(png), 10, 30)[3], pixel(read(png), 50, 30)[3]]).toEqual([0, 255]);
    }
  });

  it('is brighter on the flank that faces the light', () => {
    const fromLeft = read(renderShadedRelief(ridge, { ...plain, azimuthDeg: 180 }));
    const fromRight = read(renderShadedRelief(ridge, { ...plain, azimuthDeg: 0 }));
    expect(pixel(fromLeft, 10, 30)[0]).toBeGreaterThan(pixel(fromLeft, 54, 30)[0]!);
    expect(pixel(fromRight, 10, 30)[0]).toBeLessThan(pixel(fromRight, 54, 30)[0]!);
  });

  it('is not brightened by a cliff of missing points', () => {
    const island = surfaceOf(64, 64, 5, (x, y) => (Math.hypot(x - 160, y - 160) < 100 ? 1 : NaN));
    const levels = new Set<number>();
    const { data } = read(renderShadedRelief(island, plain));
    for (let i = 0; i < data.length; i += 4) if (data[i + 3]) levels.add(data[i]!);
    expect(levels.size).toBe(1);
  });

  it('shows row 0 at the bottom, or at the top when asked', () => {
    const rising = surfaceOf(64, 64, 5, (_, y) => y);
    const brightness = (png: PNG, y: number): number =>
      pixel(png, 32, y)
        .slice(0, 3)
        .reduce((sum, part) => sum + part, 0);
    expect(brightness(read(renderHeightMap(rising, plain)), 2)).toBeGreaterThan(brightness(read(renderHeightMap(rising, plain)), 60));
    const upside = read(renderHeightMap(rising, { ...plain, rowZero: 'top' }));
    expect(brightness(upside, 2)).toBeLessThan(brightness(upside, 60));
  });

  it('shades with row 0 at the same side as heights: missing rows lie where they belong', () => {
    const upper = surfaceOf(64, 64, 5, (_, y) => (y > 160 ? 0 : NaN));
    const alpha = (options: ReliefOptions, y: number): number | undefined => pixel(read(renderShadedRelief(upper, options)), 30, y)[3];
    expect([alpha(plain, 5), alpha(plain, 58)]).toEqual([255, 0]);
    expect([alpha({ ...plain, rowZero: 'top' }, 5), alpha({ ...plain, rowZero: 'top' }, 58)]).toEqual([0, 255]);
  });

  it('carries its label and its scale bar in opaque white, even where points are missing', () => {
    const empty = surfaceOf(320, 320, 5, (x, y) => (x === 0 && y === 0 ? 1 : NaN));
    const white = (options: ReliefOptions): number => {
      const { data } = read(renderShadedRelief(empty, options));
      return data.filter((_, i) => i % 4 === 0 && data[i] === 255 && data[i + 3] === 255).length;
    };
    const bare = white({ width: 320, scaleBar: false });
    expect(white({ width: 320, scaleBar: false, label: 'synthetic' })).toBeGreaterThan(bare + 100);
    expect(white({ width: 320 })).toBeGreaterThan(bare + 100);
  });

  it('is the same bytes each time', () => {
    expect(renderShadedRelief(ridge, plain)).toEqual(renderShadedRelief(ridge, plain));
  });

  it('refuses a width that is none', () => {
    for (const width of [0, 15, 4_097, 100.5, NaN]) expect(() => renderShadedRelief(ridge, { width })).toThrow(RangeError);
  });
});
