import { type CellResult, compare, type Comparison, decodePrepared, type Pose } from '@headstamp/toolmarks';
import { bulletCells, isBullet } from './bullet-cells';

/** A square on one surface: its centre in micrometres from the surface's centre, and how far it is turned, counter-clockwise. */
export interface CellPlace {
  readonly xUm: number;
  readonly yUm: number;
  readonly turnDeg: number;
}

export interface PairedCell {
  /** The same on both sides, from 1. */
  readonly number: number;
  readonly sideUm: number;
  /** Pearson correlation over pairs of known points. */
  readonly correlation: number;
  readonly reference: CellPlace;
  readonly compared: CellPlace;
}

/** Congruent matching cells of one pair, for drawing over both surfaces. */
export interface PairCells {
  readonly engineVersion: string;
  readonly parametersHash: string;
  readonly score: number;
  readonly congruentCells: readonly [number, number];
  readonly cells: readonly [number, number];
  readonly pose: Pose;
  readonly congruent: readonly PairedCell[];
}

/** As a search compares the two, so that an overlay shows what the list was ordered by. */
export function pairCells(reference: Uint8Array, compared: Uint8Array): PairCells {
  const [one, other] = [decodePrepared(reference), decodePrepared(compared)];
  if (isBullet(one) && isBullet(other)) return bulletCells(one, other);
  const comparison = compare(one, other);
  const { engine: engineVersion, paramsHash: parametersHash, score, counts, cells, pose } = comparison;
  const congruent = comparison.forward.filter((result) => result.congruent).map((result, i) => paired(result, i + 1, comparison));
  return { engineVersion, parametersHash, score, congruentCells: counts.mode, cells, pose, congruent };
}

function paired({ cell, poses, consensusPose }: CellResult, number: number, { params }: Comparison): PairedCell {
  const pose = poses[consensusPose];
  if (!pose) throw new Error('a congruent cell has a pose');
  return {
    number,
    sideUm: cell.w * params.cellPitchUm,
    correlation: pose.r,
    reference: { xUm: cell.xUm, yUm: cell.yUm, turnDeg: 0 },
    compared: foundAt(cell, pose),
  };
}

/** The compared surface, turned by θ about its centre, shows at a + d what the reference shows at a. */
function foundAt({ xUm, yUm }: CellResult['cell'], { dxUm, dyUm, thetaDeg }: Pose): CellPlace {
  const cos = Math.cos((thetaDeg * Math.PI) / 180);
  const sin = Math.sin((thetaDeg * Math.PI) / 180);
  const x = xUm + dxUm;
  const y = yUm + dyUm;
  return { xUm: cos * x + sin * y, yUm: -sin * x + cos * y, turnDeg: -thetaDeg };
}
