import { gridAt, type Grid } from '../cells/grid';
import type { CellResult, Comparison, Pose } from '../cells/comparison';
import { withStep } from '../surface/grid';
import { resampleTo } from '../surface/resample';
import type { Surface } from '../surface/surface';
import { strokeRectangle, writeText, type Colour } from './font';
import { drawLabel, drawScaleBar, textScale } from './legend';
import { emptyPicture, encodePng, place, type Picture } from './picture';
import { shade, usualExaggeration, type Lamp } from './shade';

export interface RegisteredPairOptions extends Lamp {
  /** Width of the whole picture in pixels; each surface takes half. */
  readonly width: number;
  /** Written over the left and the right surface. */
  readonly labels?: readonly [string, string];
  /** Congruent cells with equal numbers on both sides; drawn unless false, so that an examiner can look first. */
  readonly cells?: boolean;
}

const GAP = 8;
const CONGRUENT: Colour = [255, 196, 0];

/**
 * The reference on the left, the compared surface on the right turned and shifted by the pose of the comparison, under the same lamp
 * at the same scale. Row 0 at the bottom.
 */
export function renderRegisteredPair(
  reference: Surface,
  compared: Surface,
  comparison: Comparison,
  options: RegisteredPairOptions,
): Uint8Array {
  if (!Number.isInteger(options.width) || options.width < 64 || options.width > 8192)
    throw new RangeError('width must be a whole number from 64 to 8192');
  const half = Math.floor((options.width - GAP) / 2);
  const pitchUm = Math.max((reference.nx * reference.pitchXUm) / half, (reference.ny * reference.pitchYUm) / 8192);
  const left = resampleTo(reference, pitchUm);
  const right = registered(resampleTo(compared, pitchUm), left, comparison.pose);
  const exaggeration = options.exaggeration ?? usualExaggeration(left);
  const picture = emptyPicture(2 * left.nx + GAP, left.ny);
  place(picture, shade(left, { ...options, exaggeration }), 0, 0);
  place(picture, shade(right, { ...options, exaggeration }), left.nx + GAP, 0);
  if (options.cells !== false) drawCells(picture, left, reference, compared, comparison);
  drawScaleBar(picture, pitchUm, left.nx);
  if (options.labels) {
    drawLabel(picture, options.labels[0], 0, left.nx);
    drawLabel(picture, options.labels[1], left.nx + GAP, left.nx);
  }
  return encodePng(picture);
}

/**
 * The compared surface on the reference's grid: at a place a of the reference it shows what the compared surface, turned by θ about
 * its centre, has at a + d.
 */
export function registered(compared: Surface, reference: Surface, { dxUm, dyUm, thetaDeg }: Pose): Surface {
  const { nx, ny, pitchXUm, pitchYUm } = reference;
  const z = new Float32Array(nx * ny);
  const turn = (thetaDeg * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  for (let y = 0, at = 0; y < ny; y++) {
    const v = (y - (ny - 1) / 2) * pitchYUm + dyUm;
    for (let x = 0; x < nx; x++, at++) {
      const u = (x - (nx - 1) / 2) * pitchXUm + dxUm;
      z[at] = nearest(compared, cos * u + sin * v, -sin * u + cos * v);
    }
  }
  return withStep(compared, { name: 'register', version: 1, parameters: { dxUm, dyUm, thetaDeg } }, { nx, ny, pitchXUm, pitchYUm, z });
}

/** Between the four neighbours where all are known, else the nearest. Places count from the centre, µm. */
function nearest({ nx, ny, z, pitchXUm, pitchYUm }: Surface, xUm: number, yUm: number): number {
  const x = xUm / pitchXUm + (nx - 1) / 2;
  const y = yUm / pitchYUm + (ny - 1) / 2;
  const i = Math.floor(x);
  const j = Math.floor(y);
  if (i < 0 || j < 0 || i >= nx - 1 || j >= ny - 1) return NaN;
  const at = i + nx * j;
  const u = x - i;
  const v = y - j;
  const height = (1 - v) * ((1 - u) * z[at]! + u * z[at + 1]!) + v * ((1 - u) * z[at + nx]! + u * z[at + nx + 1]!);
  return Number.isNaN(height) ? z[at + Math.round(u) + nx * Math.round(v)]! : height;
}

function drawCells(picture: Picture, left: Surface, reference: Surface, compared: Surface, comparison: Comparison): void {
  const grids = [gridAt(reference, comparison.params.cellPitchUm), gridAt(compared, comparison.params.cellPitchUm)] as const;
  const scale = textScale(left.nx);
  const draw = (offset: number, { x, y }: Place, { cell }: CellResult, number: number): void => {
    const wide = (cell.w * comparison.params.cellPitchUm) / left.pitchXUm;
    const high = (cell.h * comparison.params.cellPitchUm) / left.pitchYUm;
    const px = Math.round(x / left.pitchXUm + left.nx / 2 - wide / 2);
    const py = Math.round(left.ny / 2 - y / left.pitchYUm - high / 2);
    if (px < 0 || py < 0 || px + wide > left.nx || py + high > left.ny) return;
    strokeRectangle(picture, offset + px, py, Math.round(wide), Math.round(high), scale, CONGRUENT);
    writeText(picture, String(number), offset + px + 2 * scale, py + 2 * scale, scale, CONGRUENT);
  };
  comparison.forward
    .filter(({ congruent }) => congruent)
    .forEach((result, i) => {
      const pose = result.poses[Math.max(0, result.consensusPose)];
      if (!pose) return;
      draw(0, centreOf(result, grids[0]), result, i + 1);
      draw(left.nx + GAP, foundAt(result, pose, grids, comparison.pose), result, i + 1);
    });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Middle of a cell from the centre of the reference, µm. */
function centreOf({ cell }: CellResult, grid: Grid): Place {
  const middle = (grid.n - 1) / 2;
  return {
    x: (cell.x0 + (cell.w - 1) / 2 - middle) * grid.pitchUm + grid.offsetXUm,
    y: (cell.y0 + (cell.h - 1) / 2 - middle) * grid.pitchUm + grid.offsetYUm,
  };
}

/** Where the cell was found, told in the picture of the registered surface: its own pose forth, the joint pose back. */
function foundAt(result: CellResult, own: Pose, [reference, compared]: readonly [Grid, Grid], joint: Pose): Place {
  const { x, y } = centreOf(result, reference);
  const inCompared = turned({ x: x - reference.offsetXUm + own.dxUm, y: y - reference.offsetYUm + own.dyUm }, own.thetaDeg);
  const back = turned({ x: inCompared.x + compared.offsetXUm, y: inCompared.y + compared.offsetYUm }, -joint.thetaDeg);
  return { x: back.x - joint.dxUm, y: back.y - joint.dyUm };
}

function turned({ x, y }: Place, thetaDeg: number): Place {
  const cos = Math.cos((thetaDeg * Math.PI) / 180);
  const sin = Math.sin((thetaDeg * Math.PI) / 180);
  return { x: cos * x + sin * y, y: -sin * x + cos * y };
}
