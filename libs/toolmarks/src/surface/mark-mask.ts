import { closeCross, erodeDisc, labelPieces, openCross } from './morphology';
import type { Surface } from './surface';

export interface MarkMaskParameters {
  /** Points farther than this from the plane are firing-pin impression, flowback, edge or dirt. */
  readonly inlierUm: number;
  readonly openingUm: number;
  readonly closingUm: number;
  /** The rounded rim that is cut off; nothing is cut from a scan that came already cropped. */
  readonly erosionUm: number;
  /** Outer diameters a breech-face mark may have. */
  readonly leastDiameterUm: number;
  readonly mostDiameterUm: number;
}

export interface MarkMask {
  readonly mask: Uint8Array;
  /** True when nearly every known point already lies on the mark: somebody cropped the scan before us. */
  readonly alreadyCropped: boolean;
  readonly outerDiameterUm: number;
  readonly pieces: number;
}

const CROPPED_SHARE = 0.95;
/** Pieces smaller than this share of the largest are never the mark. */
const LEAST_SHARE = 0.2;

/**
 * Finds the breech-face mark: the piece of surface near the plane that surrounds the firing-pin impression. `above` are heights over
 * the plane. Null when nothing near the plane is left.
 */
export function findMark(surface: Surface, above: Float32Array, parameters: MarkMaskParameters): MarkMask | null {
  const { nx, ny, pitchXUm } = surface;
  const near = new Uint8Array(above.length);
  let known = 0;
  for (let i = 0; i < near.length; i++) {
    if (above[i] !== above[i]) continue;
    known++;
    if (Math.abs(above[i]!) < parameters.inlierUm) near[i] = 1;
  }
  const opened = openCross(near, nx, ny, steps(parameters.openingUm, pitchXUm));
  const { labels, sizes } = labelPieces(opened, nx, ny);
  const label = chooseMark(surface, labels, sizes, parameters);
  if (label === 0) return null;

  const piece = labels.map((value) => (value === label ? 1 : 0));
  const closed = closeCross(Uint8Array.from(piece), nx, ny, steps(parameters.closingUm, pitchXUm));
  let inside = 0;
  for (let i = 0; i < closed.length; i++) {
    if (above[i] !== above[i]) closed[i] = 0;
    inside += closed[i]!;
  }
  const alreadyCropped = inside >= CROPPED_SHARE * known;
  const mask = alreadyCropped ? closed : erodeDisc(closed, nx, ny, parameters.erosionUm / pitchXUm);
  return { mask, alreadyCropped, outerDiameterUm: bounds(surface, mask).diameterUm, pieces: sizes.length - 1 };
}

function steps(lengthUm: number, pitchUm: number): number {
  return Math.max(0, Math.round(lengthUm / pitchUm));
}

/**
 * The largest piece of a plausible diameter; when none is plausible, the largest. A case head in view is larger than the primer but
 * reaches the edge of the picture on all sides, which makes its diameter implausible.
 */
function chooseMark(surface: Surface, labels: Int32Array, sizes: readonly number[], { leastDiameterUm, mostDiameterUm }: MarkMaskParameters): number {
  const largest = Math.max(...sizes);
  if (largest === 0) return 0;
  const candidates = sizes.map((size, label) => ({ size, label })).filter(({ size, label }) => label > 0 && size >= LEAST_SHARE * largest);
  candidates.sort((a, b) => b.size - a.size || a.label - b.label);
  const plausible = candidates.find(({ label }) => {
    const { diameterUm } = bounds(surface, labels, label);
    return diameterUm >= leastDiameterUm && diameterUm <= mostDiameterUm;
  });
  return (plausible ?? candidates[0]!).label;
}

/** Longer side of the rectangle around all points with the label. */
function bounds({ nx, ny, pitchXUm, pitchYUm }: Surface, labels: Int32Array | Uint8Array, label = 1): { diameterUm: number } {
  let left = nx, right = -1, first = ny, last = -1;
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      if (labels[at] !== label) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < first) first = y;
      last = y;
    }
  }
  return { diameterUm: right < 0 ? 0 : Math.max((right - left + 1) * pitchXUm, (last - first + 1) * pitchYUm) };
}
