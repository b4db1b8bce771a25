import type { Surface } from '../surface/surface';
import { emptyPicture, paint, type Picture } from './picture';

export interface Lamp {
  /** Where the light comes from, in degrees counter-clockwise from the right, and how high it stands. */
  readonly azimuthDeg?: number;
  readonly elevationDeg?: number;
  /** How many times heights are exaggerated against widths; chosen from the relief when absent. */
  readonly exaggeration?: number;
}

const UPPER_LEFT_DEG = 135;
const HALF_HIGH_DEG = 45;
/** Mean slope, after exaggeration, that reads well under a lamp at 45°. */
const GOOD_SLOPE = 0.15;

/**
 * The surface under one lamp: diffuse and glossy light in equal parts, the observer straight above. Missing points stay transparent
 * and are never shaded as if they were flat.
 */
export function shade(surface: Surface, lamp: Lamp, rowZero: 'bottom' | 'top' = 'bottom'): Picture {
  const { nx, ny, z, pitchXUm, pitchYUm } = surface;
  const picture = emptyPicture(nx, ny);
  const exaggeration = lamp.exaggeration ?? usualExaggeration(surface);
  const light = direction(lamp.azimuthDeg ?? UPPER_LEFT_DEG, lamp.elevationDeg ?? HALF_HIGH_DEG);
  const halfway = normalise([light[0], light[1], light[2] + 1]);
  for (let y = 0; y < ny; y++) {
    const row = rowZero === 'top' ? y : ny - 1 - y;
    for (let x = 0, at = nx * y; x < nx; x++, at++) {
      if (Number.isNaN(z[at]!)) continue;
      const normal = normalise([
        -exaggeration * slope(z, at, x > 0 ? -1 : 0, x < nx - 1 ? 1 : 0, pitchXUm),
        -exaggeration * slope(z, at, y > 0 ? -nx : 0, y < ny - 1 ? nx : 0, pitchYUm, nx),
        1,
      ]);
      const diffuse = Math.max(0, dot(normal, light));
      const towardsHalf = Math.min(1, dot(normal, halfway));
      const gloss = Math.max(0, 2 * towardsHalf * towardsHalf - 1) ** 4;
      const level = Math.round((255 * (diffuse + gloss)) / 2);
      paint(picture, x, row, level, level, level);
    }
  }
  return picture;
}

/** Rise per length between the known neighbours before and after; 0 when neither is known. */
function slope(z: Float32Array, at: number, before: number, after: number, pitch: number, stride = 1): number {
  const back = Number.isNaN(z[at + before]!) ? 0 : before;
  const ahead = Number.isNaN(z[at + after]!) ? 0 : after;
  return ahead === back ? 0 : (z[at + ahead]! - z[at + back]!) / (((ahead - back) / stride) * pitch);
}

export function usualExaggeration({ z, nx, pitchXUm }: Surface): number {
  let sum = 0;
  let n = 0;
  for (let i = 1; i < z.length; i++) {
    const rise = z[i]! - z[i - 1]!;
    if (Number.isNaN(rise) || i % nx === 0) continue;
    sum += Math.min(Math.abs(rise) / pitchXUm, 1);
    n++;
  }
  return sum > 0 ? Math.min(1000, Math.max(0.1, (GOOD_SLOPE * n) / sum)) : 1;
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
