import { closeCross, erodeDisc, labelPieces, openCross } from './morphology';
import { judgePieces, type Piece } from './mark-pieces';
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
  /** How often the mask may be found again around the mark's own dome; 0 keeps to the plane. */
  readonly domeRounds: number;
}

export interface MarkMask {
  readonly mask: Uint8Array;
  /** True when nearly every known point already lies on the mark: somebody cropped the scan before us. */
  readonly alreadyCropped: boolean;
  readonly piece: Piece;
}

const CROPPED_SHARE = 0.95;

/**
 * Finds the breech-face mark among the pieces of surface near a plane. `above` are heights over the plane. Null when nothing is near.
 */
export function findMark(surface: Surface, above: Float32Array, parameters: MarkMaskParameters): MarkMask | null {
  const { nx, ny, pitchXUm } = surface;
  const { near, known } = nearPoints(above, parameters.inlierUm);
  const opened = openCross(near, nx, ny, steps(parameters.openingUm, pitchXUm));
  const { labels, sizes } = labelPieces(opened, nx, ny);
  const piece = judgePieces(surface, labels, sizes, parameters);
  if (!piece) return null;

  const chosen = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] === piece.label) chosen[i] = 1;
  const closed = closeCross(chosen, nx, ny, steps(parameters.closingUm, pitchXUm));
  let inside = 0;
  for (let i = 0; i < closed.length; i++) {
    if (above[i] !== above[i]) closed[i] = 0;
    inside += closed[i]!;
  }
  const alreadyCropped = inside >= CROPPED_SHARE * known;
  return { mask: alreadyCropped ? closed : erodeDisc(closed, nx, ny, parameters.erosionUm / pitchXUm), alreadyCropped, piece };
}

function nearPoints(above: Float32Array, withinUm: number): { near: Uint8Array; known: number } {
  const near = new Uint8Array(above.length);
  let known = 0;
  for (let i = 0; i < near.length; i++) {
    const height = above[i]!;
    if (height !== height) continue;
    known++;
    if (height < withinUm && height > -withinUm) near[i] = 1;
  }
  return { near, known };
}

function steps(lengthUm: number, pitchUm: number): number {
  return Math.max(0, Math.round(lengthUm / pitchUm));
}
