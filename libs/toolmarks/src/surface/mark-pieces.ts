import type { MarkMaskParameters } from './mark-mask';
import type { Surface } from './surface';

/** A connected piece of surface near a plane, and how much it looks like the ring around a firing-pin impression. */
export interface Piece {
  readonly label: number;
  readonly areaMm2: number;
  readonly diameterUm: number;
  /** Share of the directions from its middle in which it has points. */
  readonly coverage: number;
  /** Share of the picture's edge that it occupies: a case head runs out of the picture, a mark does not. */
  readonly edgeShare: number;
  readonly plausible: boolean;
  readonly score: number;
}

/** Pieces smaller than this share of the largest are never the mark. */
const LEAST_SHARE = 0.2;
const DIRECTIONS = 72;
/** A piece that fills more of the picture's edge than this runs out of it. */
const MOST_EDGE = 0.1;
const LEAST_COVERAGE = 0.6;

/** The piece with the best score: large, around its middle on most sides, of a plausible diameter, inside the picture. */
export function judgePieces(surface: Surface, labels: Int32Array, sizes: readonly number[], parameters: MarkMaskParameters): Piece | null {
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  let best: Piece | null = null;
  sizes.forEach((size, label) => {
    if (label === 0 || size < LEAST_SHARE * largest) return;
    const piece = judge(surface, labels, label, size, parameters);
    if (!best || piece.score > best.score) best = piece;
  });
  return best;
}

function judge(
  surface: Surface,
  labels: Int32Array,
  label: number,
  size: number,
  { leastDiameterUm, mostDiameterUm }: MarkMaskParameters,
): Piece {
  const { nx, ny, pitchXUm, pitchYUm } = surface;
  const { left, right, first, last, edge } = boundsOf(labels, label, nx, ny);
  const diameterUm = Math.max((right - left + 1) * pitchXUm, (last - first + 1) * pitchYUm);
  const coverage = coverageOf(surface, labels, label, (left + right) / 2, (first + last) / 2);
  const edgeShare = edge / (2 * (nx + ny));
  const rightSize = diameterUm >= leastDiameterUm && diameterUm <= mostDiameterUm;
  const inside = edgeShare <= MOST_EDGE;
  const areaMm2 = (size * pitchXUm * pitchYUm) / 1e6;
  const score = areaMm2 * coverage ** 2 * (rightSize ? 1 : 0.1) * (inside ? 1 : 0.25);
  return { label, areaMm2, diameterUm, coverage, edgeShare, plausible: rightSize && inside && coverage >= LEAST_COVERAGE, score };
}

function boundsOf(
  labels: Int32Array,
  label: number,
  nx: number,
  ny: number,
): { left: number; right: number; first: number; last: number; edge: number } {
  let left = nx;
  let right = -1;
  let first = ny;
  let last = -1;
  let edge = 0;
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      if (labels[at] !== label) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < first) first = y;
      last = y;
      if (x === 0 || y === 0 || x === nx - 1 || y === ny - 1) edge++;
    }
  }
  return { left, right, first, last, edge };
}

function coverageOf({ nx, ny, pitchXUm, pitchYUm }: Surface, labels: Int32Array, label: number, middleX: number, middleY: number): number {
  const seen = new Uint8Array(DIRECTIONS);
  // Every second point of every second row is enough to see into five-degree sectors.
  for (let y = 0; y < ny; y += 2) {
    for (let x = 0; x < nx; x += 2) {
      if (labels[x + nx * y] !== label) continue;
      const turn = Math.atan2((y - middleY) * pitchYUm, (x - middleX) * pitchXUm) / (2 * Math.PI) + 0.5;
      seen[Math.min(DIRECTIONS - 1, Math.floor(turn * DIRECTIONS))] = 1;
    }
  }
  return seen.reduce((sum, one) => sum + one, 0) / DIRECTIONS;
}
