import type { Cell, CellResult, Comparison, Pose } from '../cells/comparison';
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
  if (options.cells !== false) drawCells(picture, left, comparison);
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

function drawCells(picture: Picture, left: Surface, comparison: Comparison): void {
  const scale = textScale(left.nx);
  const draw = (offset: number, { x, y }: Place, { cell }: CellResult, number: number): void => {
    const wide = (cell.w * comparison.params.cellPitchUm) / left.pitchXUm;
    const high = (cell.h * comparison.params.cellPitchUm) / left.pitchYUm;
    const px = x / left.pitchXUm + left.nx / 2 - wide / 2;
    const py = left.ny / 2 - y / left.pitchYUm - high / 2;
    // What reaches past the edge of its half is cut there.
    const from = [Math.max(0, Math.round(px)), Math.max(0, Math.round(py))] as const;
    const to = [Math.min(left.nx, Math.round(px + wide)), Math.min(left.ny, Math.round(py + high))] as const;
    if (to[0] - from[0] < 2 || to[1] - from[1] < 2) return;
    strokeRectangle(picture, offset + from[0], from[1], to[0] - from[0], to[1] - from[1], scale, CONGRUENT);
    writeText(picture, String(number), offset + from[0] + 2 * scale, from[1] + 2 * scale, scale, CONGRUENT);
  };
  comparison.forward
    .filter(({ congruent }) => congruent)
    .forEach((result, i) => {
      const pose = result.poses[Math.max(0, result.consensusPose)];
      if (!pose) return;
      draw(0, { x: result.cell.xUm, y: result.cell.yUm }, result, i + 1);
      draw(left.nx + GAP, foundAt(result.cell, pose, comparison.pose), result, i + 1);
    });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a cell was found, µm from the centre of the picture of the registered surface: its own pose forth, the joint pose back. */
export function foundAt({ xUm, yUm }: Pick<Cell, 'xUm' | 'yUm'>, own: Pose, joint: Pose): Place {
  const inCompared = turned({ x: xUm + own.dxUm, y: yUm + own.dyUm }, own.thetaDeg);
  const back = turned(inCompared, -joint.thetaDeg);
  return { x: back.x - joint.dxUm, y: back.y - joint.dyUm };
}

function turned({ x, y }: Place, thetaDeg: number): Place {
  const cos = Math.cos((thetaDeg * Math.PI) / 180);
  const sin = Math.sin((thetaDeg * Math.PI) / 180);
  return { x: cos * x + sin * y, y: -sin * x + cos * y };
}
