import type { LikelihoodRatio, Refusal } from '../lr/population';

/** What is searched for, and how much turning is allowed. Scores of different modes are not comparable. */
export type SearchMode = 'oriented' | 'full-circle';

/** Lengths in micrometres, angles in degrees; never in points, so that they hold at every pitch. */
export interface ComparisonParameters {
  readonly mode: SearchMode;
  /** Pitch of the cells; the areal screen works at twice the pitch. */
  readonly cellPitchUm: number;
  /** Longer waves are removed and local contrast is made even over this length. */
  readonly cutoffUm: number;
  /** Largest angle searched in mode `oriented`; `full-circle` searches all. */
  readonly angleRangeDeg: number;
  readonly angleStepDeg: number;
  /** Poses of the screen that the cells examine in mode `full-circle`. */
  readonly hypotheses: number;
  /** Largest displacement the screen allows; more where one scan lies in a much smaller circle than the other. */
  readonly screenReachUm: number;
  readonly cellSideUm: number;
  /** Smallest valid part of a cell. */
  readonly cellFill: number;
  /** Smallest part of a cell's valid points that must meet valid points. */
  readonly overlap: number;
  /** Poses kept of each cell. */
  readonly poses: number;
  readonly toleranceUm: number;
  readonly toleranceDeg: number;
  readonly correlation: number;
  /** Correlation asked by the rules from the literature. */
  readonly literatureCorrelation: number;
  /** Largest |θ forward + θ backward| at which the two directions agree. */
  readonly agreementDeg: number;
}

/** One square of the reference. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  /** Corner and size in points of the grid at the cells' pitch. */
  readonly x0: number;
  readonly y0: number;
  readonly w: number;
  readonly h: number;
  /** Centre of the cell in micrometres from the centre of the reference surface, for drawing. */
  readonly xUm: number;
  readonly yUm: number;
  /** Valid part, 0 to 1. */
  readonly fill: number;
}

/**
 * The compared surface turned by `thetaDeg` about its centre shows at a + (dx, dy) what the reference shows at a;
 * places count from the centres of the two surfaces.
 */
export interface Pose {
  readonly dxUm: number;
  readonly dyUm: number;
  readonly thetaDeg: number;
  /** Pearson correlation over pairs of valid points. */
  readonly r: number;
  /** Part of the cell's valid points that met a valid point. */
  readonly overlap: number;
}

export interface CellResult {
  readonly cell: Cell;
  /** Best first. */
  readonly poses: readonly Pose[];
  /** Index of the pose that belongs to the consensus, −1 when none does. */
  readonly consensusPose: number;
  readonly congruent: boolean;
}

export type Rule = 'mode' | 'original' | 'high' | 'convergence';

export interface JointPose extends Pose {
  /** Length in the compared surface over length in the reference; reported, never applied. 0 when too few cells say anything. */
  readonly scale: number;
}

export interface Comparison {
  readonly engine: string;
  readonly params: ComparisonParameters;
  readonly paramsHash: string;
  readonly refSha256: string;
  readonly cmpSha256: string;
  readonly forward: readonly CellResult[];
  readonly backward: readonly CellResult[];
  /** Congruent cells of each rule, forward and backward. */
  readonly counts: Readonly<Record<Rule, readonly [number, number]>>;
  readonly cells: readonly [number, number];
  /** Mode consensus S: the sum of both directions when their angles agree, else half the larger. */
  readonly score: number;
  /** Mean correlation of the consensus cells of both directions: orders equal scores. */
  readonly meanCorrelation: number;
  /** Areal cross-correlation of the screen, −1 to 1. */
  readonly areal: number;
  readonly directionsAgree: boolean;
  readonly pose: Pose;
  readonly scale: number;
  /** What the score may be said to mean, or why nothing may be said. */
  readonly likelihood: LikelihoodRatio | Refusal;
  readonly note: 'candidate: for review by an examiner';
}
