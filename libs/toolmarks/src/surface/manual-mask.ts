import { createHash } from 'node:crypto';
import type { PreparationStep, Surface } from './surface';

/**
 * A mask drawn by an examiner, as data. Coordinates in µm from the lower left corner of the scan as read (row 0 at y = 0).
 * Polygons: a point counts when it lies in some polygon to keep and in none to leave out. Bitmap: 1 keeps, `bits[x + nx * y]`.
 */
export type ManualMask =
  | { readonly kind: 'polygons'; readonly keep: readonly Polygon[]; readonly leaveOut?: readonly Polygon[] }
  | { readonly kind: 'bitmap'; readonly nx: number; readonly ny: number; readonly pitchUm: number; readonly bits: Uint8Array };

/** Corners as x, y pairs in µm, one after the other. */
export type Polygon = readonly number[];

export class MaskError extends Error {
  override readonly name = 'MaskError';
  constructor(readonly code: 'mask.too-few-corners' | 'mask.size-mismatch' | 'mask.empty') {
    super(code);
  }
}

/** The mask on the surface's own grid. */
export function rasteriseMask({ nx, ny, pitchXUm, pitchYUm }: Surface, mask: ManualMask): Uint8Array {
  assertMask(mask);
  const bits = new Uint8Array(nx * ny);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) bits[at] = keeps(mask, (x + 0.5) * pitchXUm, (y + 0.5) * pitchYUm) ? 1 : 0;
  }
  if (!bits.includes(1)) throw new MaskError('mask.empty');
  return bits;
}

/** What goes into the surface's record, so that the preparation can be repeated and the mask recognised. */
export function manualMaskStep(mask: ManualMask): PreparationStep {
  if (mask.kind === 'bitmap') {
    const bitsSha256 = createHash('sha256').update(mask.bits).digest('hex');
    return { name: 'manual-mask', version: 1, parameters: { kind: 'bitmap', nx: mask.nx, ny: mask.ny, pitchUm: mask.pitchUm, bitsSha256 } };
  }
  const corners: Record<string, readonly number[]> = {};
  mask.keep.forEach((polygon, i) => (corners[`keep${i}`] = polygon));
  mask.leaveOut?.forEach((polygon, i) => (corners[`leaveOut${i}`] = polygon));
  return { name: 'manual-mask', version: 1, parameters: { kind: 'polygons', ...corners } };
}

function assertMask(mask: ManualMask): void {
  if (mask.kind === 'bitmap') {
    if (mask.bits.length !== mask.nx * mask.ny || !(mask.pitchUm > 0)) throw new MaskError('mask.size-mismatch');
    return;
  }
  const polygons = [...mask.keep, ...(mask.leaveOut ?? [])];
  if (polygons.some((polygon) => polygon.length < 6 || polygon.length % 2 !== 0)) throw new MaskError('mask.too-few-corners');
}

function keeps(mask: ManualMask, xUm: number, yUm: number): boolean {
  if (mask.kind === 'polygons') {
    return mask.keep.some((polygon) => contains(polygon, xUm, yUm)) && !mask.leaveOut?.some((polygon) => contains(polygon, xUm, yUm));
  }
  const x = Math.floor(xUm / mask.pitchUm);
  const y = Math.floor(yUm / mask.pitchUm);
  return x < mask.nx && y < mask.ny && mask.bits[x + mask.nx * y] === 1;
}

/** Even-odd rule. */
function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const xi = polygon[i]!,
      yi = polygon[i + 1]!,
      xj = polygon[j]!,
      yj = polygon[j + 1]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
