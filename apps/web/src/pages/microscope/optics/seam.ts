import type { BothSides, Side } from './both-sides';
import type { Point } from './camera';

/** Two whole surfaces beside each other, or one picture that changes from the one to the other at a hairline. */
export const ARRANGEMENTS = ['beside', 'split'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** A part of the stage in pixels from its upper left corner; `middle` is where the camera points to. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly middle: Point;
}

export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly arrangement: Arrangement;
  /** Where the hairline lies, from 0 to 1 along the stage. */
  readonly seam: number;
  /** One above the other, where there is no room beside. */
  readonly stacked: boolean;
}

export const movedSeam = (seam: number, by: number): number => Math.min(1, Math.max(0, Math.round((seam + by) * 1_000) / 1_000));

/** How far along the stage the two sides meet, in pixels. */
export function seamAt({ width, height, arrangement, seam, stacked }: Stage): number {
  return (stacked ? height : width) * (arrangement === 'split' ? seam : 0.5);
}

export function viewsOf(stage: Stage): BothSides<View> {
  const { width, height, arrangement, stacked } = stage;
  const at = seamAt(stage);
  const own = stacked ? { left: 0, top: 0, width, height: at } : { left: 0, top: 0, width: at, height };
  const other = stacked
    ? { left: 0, top: at, width, height: height - at }
    : { left: at, top: 0, width: width - at, height };
  const centre = (view: Omit<View, 'middle'>): Point =>
    arrangement === 'split' ? { x: width / 2, y: height / 2 } : { x: view.left + view.width / 2, y: view.top + view.height / 2 };
  return { own: { ...own, middle: centre(own) }, other: { ...other, middle: centre(other) } };
}

export function sideAt(stage: Stage, { x, y }: Point): Side {
  return (stage.stacked ? y : x) < seamAt(stage) ? 'own' : 'other';
}

export const fromMiddle = ({ middle }: View, { x, y }: Point): Point => ({ x: x - middle.x, y: y - middle.y });
export const ontoStage = ({ middle }: View, { x, y }: Point): Point => ({ x: x + middle.x, y: y + middle.y });
