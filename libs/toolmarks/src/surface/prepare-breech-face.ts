import { gaussianBandPass } from './filter';
import { applyMask, countOnes, cropToValid, validMask, withStep } from './grid';
import { findLevelledMark, levelWithin, type LevelledMark } from './levelled-mark';
import type { MarkMaskParameters } from './mark-mask';
import { manualMaskStep, rasteriseMask, type ManualMask } from './manual-mask';
import { orient, type Polarity, type RowOrder } from './orient';
import type { RobustPlaneParameters } from './plane';
import { subtractForm } from './form';
import { randomFromHash } from './random';
import { resampleTo } from './resample';
import type { Surface } from './surface';

export interface BreechFaceParameters {
  readonly polarity: Polarity;
  readonly rowOrder: RowOrder;
  /** Pitch of the prepared surface, µm. */
  readonly pitchUm: number;
  readonly plane: RobustPlaneParameters;
  readonly mask: MarkMaskParameters;
  /** `quadratic` also removes the dome of a set-back primer. */
  readonly form: 'plane' | 'quadratic';
  /** Shortest and longest wavelength that stay, µm, with order and robustness of the filter that removes the long ones. */
  readonly band: { readonly shortUm: number; readonly longUm: number; readonly order: 0 | 1 | 2; readonly robust: boolean };
  /** Fewer known points on the mark than this area, mm², are not a breech-face mark. */
  readonly leastAreaMm2: number;
}

/** Defaults for breech faces of small-arms primers; the band is that of the published comparisons on the Fadul set. */
export const BREECH_FACE_DEFAULTS: BreechFaceParameters = {
  polarity: 'original',
  rowOrder: 'bottom-up',
  pitchUm: 6.25,
  plane: { draws: 400, sampleSize: 4000, inlierUm: 12, steepestSlope: 0.2, refinements: 5 },
  mask: { inlierUm: 12, openingUm: 18.75, closingUm: 18.75, erosionUm: 30, leastDiameterUm: 2500, mostDiameterUm: 5500, domeRounds: 4 },
  form: 'plane',
  band: { shortUm: 16, longUm: 500, order: 0, robust: false },
  leastAreaMm2: 0.2,
};

/** A surface ready for comparison, with what its preparation found. */
export interface PreparedSurface extends Surface {
  readonly mark: {
    readonly areaMm2: number;
    readonly outerDiameterUm: number;
    readonly alreadyCropped: boolean;
    /** False when the automatic mask is no ring of a plausible size inside the picture: an examiner should look at it. */
    readonly ringLike: boolean;
    readonly maskedBy: 'automatic' | 'examiner';
  };
}

export type PreparationErrorCode =
  'preparation.no-plane' | 'preparation.no-mark' | 'preparation.mark-too-small' | 'preparation.pitch-too-coarse' | 'preparation.no-striae';

export class PreparationError extends Error {
  override readonly name = 'PreparationError';
  constructor(
    readonly code: PreparationErrorCode,
    readonly facts: Readonly<Record<string, number>> = {},
  ) {
    super(code);
  }
}

export interface PreparationOverrides extends Partial<BreechFaceParameters> {
  /** Replaces the automatic mask. */
  readonly manualMask?: ManualMask;
}

/** A scan coarser than this cannot carry the marks that are compared. */
const COARSEST_PITCH_UM = 30;

/**
 * From a scan as read, raw or already cropped, to the breech-face mark alone: levelled by a robust plane, cut to the ring around the
 * firing-pin impression, band-passed, on a square grid. Every step is pure and recorded; random draws are seeded by the file's hash,
 * so the same file and parameters give the same bytes. Throws {@link PreparationError} when there is no such mark.
 */
export function prepareBreechFace(scan: Surface, overrides: PreparationOverrides = {}): PreparedSurface {
  const { manualMask, ...changes } = overrides;
  const parameters: BreechFaceParameters = { ...BREECH_FACE_DEFAULTS, ...changes };
  const coarsest = Math.max(scan.pitchXUm, scan.pitchYUm);
  if (coarsest > COARSEST_PITCH_UM) throw new PreparationError('preparation.pitch-too-coarse', { pitchUm: coarsest });

  const working = toWorkingPitch(scan, parameters.pitchUm);
  const random = randomFromHash(scan.origin.fileSha256);
  const drawn = manualMask && rasteriseMask(working, manualMask);
  const found = drawn
    ? levelWithin(working, drawn, parameters.plane, random)
    : findLevelledMark(working, parameters.plane, parameters.mask, random);
  if (!found) throw new PreparationError('preparation.no-plane');
  const levelled = level(working, found, parameters);
  const masked = drawn ? applyMask(levelled, drawn, manualMaskStep(manualMask)) : maskAutomatically(levelled, found, parameters.mask);
  const areaMm2 = (countOnes(validMask(masked.z)) * masked.pitchXUm * masked.pitchYUm) / 1e6;
  if (areaMm2 < parameters.leastAreaMm2) throw new PreparationError('preparation.mark-too-small', { areaMm2 });

  const { shortUm, longUm, order, robust } = parameters.band;
  const shaped = parameters.form === 'quadratic' ? subtractForm(masked) : masked;
  const filtered = gaussianBandPass(cropToValid(shaped), shortUm, longUm, order, robust);
  const turned = orient(filtered, parameters.polarity, parameters.rowOrder);
  const prepared = cropToValid(resampleTo(turned, parameters.pitchUm));
  return {
    ...prepared,
    mark: {
      areaMm2,
      outerDiameterUm: Math.max(prepared.nx, prepared.ny) * parameters.pitchUm,
      alreadyCropped: !manualMask && (found.mark?.alreadyCropped ?? false),
      ringLike: !manualMask && (found.mark?.piece.plausible ?? false),
      maskedBy: manualMask ? 'examiner' : 'automatic',
    },
  };
}

/** Finer scans are brought to the output pitch at once, unequal axes to the coarser of the two; coarser ones are refined last. */
function toWorkingPitch(scan: Surface, pitchUm: number): Surface {
  return resampleTo(scan, Math.max(pitchUm, scan.pitchXUm, scan.pitchYUm));
}

function level(surface: Surface, { plane, above, hypothesis }: LevelledMark, { plane: parameters }: BreechFaceParameters): Surface {
  const { offsetUm, slopeX, slopeY } = plane;
  return withStep(
    surface,
    { name: 'level', version: 1, parameters: { ...parameters, hypothesis, offsetUm, slopeX, slopeY } },
    { z: above },
  );
}

function maskAutomatically(levelled: Surface, { mark }: LevelledMark, parameters: MarkMaskParameters): Surface {
  if (!mark) throw new PreparationError('preparation.no-mark');
  return applyMask(levelled, mark.mask, {
    name: 'mask-mark',
    version: 1,
    parameters: { ...parameters, alreadyCropped: mark.alreadyCropped },
  });
}
