import { PNG } from 'pngjs';
import { resampleTo } from '../surface/resample';
import type { Surface } from '../surface/surface';
import { heightColour, type Picture } from './colours';
import { fillRectangle, writeText } from './font';

export interface RenderOptions {
  /** Width of the picture in pixels, 16 to 4096; the height follows from the surface. */
  readonly width: number;
  /** Where row 0 of the surface is drawn. Rows that count upwards, as coordinates do, belong at the bottom. */
  readonly rowZero?: 'bottom' | 'top';
  /** Written across the top, for instance that a surface is synthetic. */
  readonly label?: string;
  /** A bar with its length in µm or mm; drawn unless false. */
  readonly scaleBar?: boolean;
}

export interface ReliefOptions extends RenderOptions {
  /** Where the light comes from, in degrees counter-clockwise from the right, and how high it stands. */
  readonly azimuthDeg?: number;
  readonly elevationDeg?: number;
  /** How many times heights are exaggerated against widths; chosen from the relief when absent. */
  readonly exaggeration?: number;
}

const BAR_LENGTHS_UM = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5];

/**
 * The surface under one lamp, as a PNG. Diffuse and glossy light in equal parts, the observer straight above. Missing points are
 * transparent and never shaded as if they were flat.
 */
export function renderShadedRelief(surface: Surface, options: ReliefOptions): Uint8Array {
  const scaled = toWidth(surface, options.width);
  const picture = emptyPicture(scaled);
  const exaggeration = options.exaggeration ?? usualExaggeration(scaled);
  const light = direction(options.azimuthDeg ?? 135, options.elevationDeg ?? 45);
  const halfway = normalise([light[0], light[1], light[2] + 1]);
  const { nx, ny, z, pitchXUm, pitchYUm } = scaled;
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      const at = x + nx * y;
      if (z[at] !== z[at]) continue;
      const normal = normalise([
        -exaggeration * slope(z, at, x > 0 ? -1 : 0, x < nx - 1 ? 1 : 0, pitchXUm),
        -exaggeration * slope(z, at, y > 0 ? -nx : 0, y < ny - 1 ? nx : 0, pitchYUm, nx),
        1,
      ]);
      const diffuse = Math.max(0, dot(normal, light));
      const towardsHalf = Math.min(1, Math.max(-1, dot(normal, halfway)));
      const gloss = Math.max(0, 2 * towardsHalf * towardsHalf - 1) ** 4;
      const level = Math.round((255 * (diffuse + gloss)) / 2);
      paint(picture, x, rowOf(y, ny, options), level, level, level);
    }
  }
  return finish(picture, scaled, options);
}

/** Heights as colours between the 1st and the 99th hundredth, with the two heights in µm written beside the bar. */
export function renderHeightMap(surface: Surface, options: RenderOptions): Uint8Array {
  const scaled = toWidth(surface, options.width);
  const picture = emptyPicture(scaled);
  const [low, high] = heightRange(scaled.z);
  const { nx, ny, z } = scaled;
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      const height = z[x + nx * y]!;
      if (height !== height) continue;
      const [red, green, blue] = heightColour(high > low ? (height - low) / (high - low) : 0.5);
      paint(picture, x, rowOf(y, ny, options), red, green, blue);
    }
  }
  if (options.scaleBar !== false) drawHeightScale(picture, low, high);
  return finish(picture, scaled, options);
}

function toWidth(surface: Surface, width: number): Surface {
  if (!Number.isInteger(width) || width < 16 || width > 4096) throw new RangeError('width must be a whole number from 16 to 4096');
  const extent = surface.nx * surface.pitchXUm;
  return resampleTo(surface, Math.max(extent / width, (surface.ny * surface.pitchYUm) / 4096));
}

function emptyPicture({ nx, ny }: Surface): Picture {
  return { width: nx, height: ny, rgba: new Uint8Array(4 * nx * ny) };
}

function paint({ width, rgba }: Picture, x: number, y: number, red: number, green: number, blue: number): void {
  const at = 4 * (x + width * y);
  rgba[at] = red;
  rgba[at + 1] = green;
  rgba[at + 2] = blue;
  rgba[at + 3] = 255;
}

function rowOf(y: number, ny: number, { rowZero }: RenderOptions): number {
  return rowZero === 'top' ? y : ny - 1 - y;
}

/** Rise per length between the known neighbours before and after; 0 when neither is known. */
function slope(z: Float32Array, at: number, before: number, after: number, pitch: number, stride = 1): number {
  const back = z[at + before] === z[at + before] ? before : 0;
  const ahead = z[at + after] === z[at + after] ? after : 0;
  return ahead === back ? 0 : (z[at + ahead]! - z[at + back]!) / (((ahead - back) / stride) * pitch);
}

/** Slopes of about a fifth read well under a lamp at 45°. */
function usualExaggeration({ z, nx, pitchXUm }: Surface): number {
  let sum = 0;
  let n = 0;
  for (let i = 1; i < z.length; i++) {
    const rise = z[i]! - z[i - 1]!;
    if (rise !== rise || i % nx === 0) continue;
    sum += Math.min(Math.abs(rise) / pitchXUm, 1);
    n++;
  }
  return sum > 0 ? Math.min(1000, Math.max(0.1, (0.2 * n) / sum)) : 1;
}

function heightRange(z: Float32Array): [number, number] {
  const sorted = z.filter((height) => height === height).sort();
  if (sorted.length === 0) return [0, 0];
  return [sorted[Math.floor(0.01 * (sorted.length - 1))]!, sorted[Math.ceil(0.99 * (sorted.length - 1))]!];
}

function drawHeightScale(picture: Picture, low: number, high: number): void {
  const scale = textScale(picture);
  const barHeight = Math.floor(picture.height / 3);
  const left = picture.width - 4 * scale - 2;
  const top = Math.floor(picture.height / 3);
  for (let y = 0; y < barHeight; y++) fillRectangle(picture, left, top + y, 4 * scale, 1, heightColour(1 - y / Math.max(1, barHeight - 1)));
  const write = (text: string, at: number): number => writeText(picture, text, picture.width - (text.length * 6 + 2) * scale, at, scale);
  write(`${high.toFixed(1)} µm`, top - 10 * scale);
  write(`${low.toFixed(1)} µm`, top + barHeight + 2 * scale);
}

function finish(picture: Picture, surface: Surface, { label, scaleBar }: RenderOptions): Uint8Array {
  const scale = textScale(picture);
  if (label) writeText(picture, label, 2 * scale, 2 * scale, scale);
  if (scaleBar !== false) {
    const length = BAR_LENGTHS_UM.find((candidate) => candidate <= 0.35 * surface.nx * surface.pitchXUm);
    if (length !== undefined) {
      const pixels = Math.round(length / surface.pitchXUm);
      const top = picture.height - 4 * scale;
      writeText(picture, length >= 1000 ? `${length / 1000} mm` : `${length} µm`, 2 * scale, top - 11 * scale, scale);
      fillRectangle(picture, scale, top - scale, pixels + 2 * scale, 4 * scale, [24, 24, 28]);
      fillRectangle(picture, 2 * scale, top, pixels, 2 * scale, [255, 255, 255]);
    }
  }
  const png = new PNG({ width: picture.width, height: picture.height });
  png.data = Buffer.from(picture.rgba.buffer, picture.rgba.byteOffset, picture.rgba.byteLength);
  return PNG.sync.write(png, { deflateLevel: 6, deflateStrategy: 0, filterType: 4 });
}

function textScale({ width }: Picture): number {
  return Math.max(1, Math.round(width / 320));
}

type Vector = readonly [number, number, number];

function direction(azimuthDeg: number, elevationDeg: number): Vector {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  const elevation = (elevationDeg * Math.PI) / 180;
  return [Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation)];
}

function normalise([x, y, z]: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
