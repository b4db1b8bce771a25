import { resampleTo } from '../surface/resample';
import type { Surface } from '../surface/surface';
import { heightColour } from './colours';
import { drawHeightScale, drawLabel, drawScaleBar } from './legend';
import { emptyPicture, encodePng, paint, type Picture } from './picture';
import { shade, type Lamp } from './shade';

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

export interface ReliefOptions extends RenderOptions, Lamp {}

const MOST_PIXELS = 4096;

/** The surface under one lamp, as a PNG; missing points are transparent. */
export function renderShadedRelief(surface: Surface, options: ReliefOptions): Uint8Array {
  const scaled = toWidth(surface, options.width);
  return finish(shade(scaled, options, options.rowZero), scaled, options);
}

/** Heights as colours between the 1st and the 99th hundredth, with the two heights in µm beside the bar, as a PNG. */
export function renderHeightMap(surface: Surface, options: RenderOptions): Uint8Array {
  const scaled = toWidth(surface, options.width);
  const { nx, ny, z } = scaled;
  const picture = emptyPicture(nx, ny);
  const [low, high] = heightRange(z);
  for (let y = 0; y < ny; y++) {
    const row = options.rowZero === 'top' ? y : ny - 1 - y;
    for (let x = 0; x < nx; x++) {
      const height = z[x + nx * y]!;
      if (Number.isNaN(height)) continue;
      paint(picture, x, row, ...heightColour(high > low ? (height - low) / (high - low) : 0.5));
    }
  }
  if (options.scaleBar !== false) drawHeightScale(picture, low, high);
  return finish(picture, scaled, options);
}

/** The surface with one point for a pixel. */
export function toWidth(surface: Surface, width: number): Surface {
  if (!Number.isInteger(width) || width < 16 || width > MOST_PIXELS) throw new RangeError('width must be a whole number from 16 to 4096');
  const extent = surface.nx * surface.pitchXUm;
  return resampleTo(surface, Math.max(extent / width, (surface.ny * surface.pitchYUm) / MOST_PIXELS));
}

function heightRange(z: Float32Array): [number, number] {
  const sorted = z.filter((height) => !Number.isNaN(height)).sort();
  if (sorted.length === 0) return [0, 0];
  return [sorted[Math.floor(0.01 * (sorted.length - 1))]!, sorted[Math.ceil(0.99 * (sorted.length - 1))]!];
}

function finish(picture: Picture, { pitchXUm }: Surface, { label, scaleBar }: RenderOptions): Uint8Array {
  if (label) drawLabel(picture, label);
  if (scaleBar !== false) drawScaleBar(picture, pitchXUm);
  return encodePng(picture);
}
