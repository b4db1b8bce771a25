import type { CellPlace, PairCells } from '../engine/pair-cells';

/** A square: its centre in micrometres from the centre of the surface, y upwards, and how far it is turned, counter-clockwise. */
export class CellPlaceView implements CellPlace {
  readonly xUm!: number;
  readonly yUm!: number;
  readonly turnDeg!: number;
}

export class CongruentCellView {
  /** The same on both sides, from 1. */
  readonly number!: number;
  readonly sideUm!: number;
  /** Pearson correlation over pairs of known points. */
  readonly correlation!: number;
  readonly own!: CellPlaceView;
  readonly other!: CellPlaceView;
}

/** The pose that brings the other surface onto the own one, as the engine sees it. */
export class PairPoseView {
  /** Micrometres. */
  readonly dxUm!: number;
  readonly dyUm!: number;
  /** Degrees, counter-clockwise. */
  readonly turnDeg!: number;
}

/** What the engine finds on this pair, computed now; a candidate for review by an examiner, and no finding. */
export class PairCellsView {
  readonly engineVersion!: string;
  readonly parametersHash!: string;
  readonly score!: number;
  /** Congruent cells and cells looked at, forward and backward. */
  readonly congruentCells!: number[];
  readonly cells!: number[];
  /** Turn and shift of the own surface that show it as the other lies: own place a is at a turned and shifted on the other. */
  readonly pose!: PairPoseView;
  readonly congruent!: CongruentCellView[];

  /** The other surface was the reference, as in a search of the collection. */
  static of({ engineVersion, parametersHash, score, congruentCells, cells, pose, congruent }: PairCells): PairCellsView {
    return Object.assign(new PairCellsView(), {
      engineVersion,
      parametersHash,
      score,
      congruentCells: [...congruentCells],
      cells: [...cells],
      pose: { dxUm: pose.dxUm, dyUm: pose.dyUm, turnDeg: pose.thetaDeg },
      congruent: congruent.map(({ number, sideUm, correlation, reference, compared }) => ({
        number,
        sideUm,
        correlation,
        own: compared,
        other: reference,
      })),
    });
  }
}
