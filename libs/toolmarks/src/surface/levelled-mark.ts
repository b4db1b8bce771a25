import { aboveQuadratic, fitQuadratic } from './form';
import { findMark, type MarkMask, type MarkMaskParameters } from './mark-mask';
import { residuals, robustPlane, type Plane, type RobustPlaneParameters } from './plane';
import type { RandomSource } from './random';
import type { Surface } from './surface';

export interface LevelledMark {
  readonly plane: Plane;
  /** Heights over the plane, µm. */
  readonly above: Float32Array;
  /** Null when nothing near the plane looks like a mark. */
  readonly mark: MarkMask | null;
  /** How many planes were tried before this one was taken. */
  readonly hypothesis: number;
}

/** The primer, the case head and a tilted remainder: more planes than these a scan of a cartridge case does not have. */
const MOST_PLANES = 3;
const WORTH_ANOTHER_ROUND = 1.02;

/**
 * Level and mark found together. The plane most points agree on may be the case head's; when what lies near it is no ring of a
 * plausible size, the points near it are set aside and the next plane is tried. The best ring of all planes wins.
 */
export function findLevelledMark(
  surface: Surface,
  plane: RobustPlaneParameters,
  mask: MarkMaskParameters,
  random: RandomSource,
): LevelledMark | null {
  const remaining = surface.z.slice();
  let best: LevelledMark | null = null;
  for (let hypothesis = 1; hypothesis <= MOST_PLANES; hypothesis++) {
    const candidate = robustPlane(surface, plane, random, remaining);
    if (!candidate) break;
    const above = residuals(surface, candidate);
    const mark = findMark(surface, above, mask);
    const found: LevelledMark = { plane: candidate, above, mark, hypothesis };
    if (!best || scoreOf(found) > scoreOf(best)) best = found;
    if (mark?.piece.plausible) break;
    for (let i = 0; i < remaining.length; i++) if (Math.abs(above[i]!) < plane.inlierUm) remaining[i] = NaN;
  }
  return best && { ...best, mark: followDome(surface, best, mask) };
}

/**
 * A primer is rarely flat: over a ring of 3 mm its dome can leave the tolerance around any plane. The mask is found again around the
 * quadratic surface through the mark, as long as that makes the ring larger. The surface itself is levelled by the plane alone.
 */
function followDome(surface: Surface, { above, mark }: LevelledMark, parameters: MarkMaskParameters): MarkMask | null {
  let best = mark;
  for (let round = 0; best && round < parameters.domeRounds; round++) {
    const flat = { nx: surface.nx, ny: surface.ny, z: above };
    const next = findMark(surface, aboveQuadratic(flat, fitQuadratic(flat, best.mask)), parameters);
    const gain = next ? next.piece.score / best.piece.score : 0;
    if (next && gain > 1) best = next;
    if (gain < WORTH_ANOTHER_ROUND) break;
  }
  return best;
}

/** The plane of the points an examiner pointed at; nothing else counts. */
export function levelWithin(surface: Surface, mask: Uint8Array, plane: RobustPlaneParameters, random: RandomSource): LevelledMark | null {
  const among = surface.z.map((height, i) => (mask[i] ? height : NaN));
  const found = robustPlane({ ...surface, z: among }, plane, random);
  return found && { plane: found, above: residuals(surface, found), mark: null, hypothesis: 1 };
}

function scoreOf({ mark }: LevelledMark): number {
  return mark?.piece.score ?? 0;
}
