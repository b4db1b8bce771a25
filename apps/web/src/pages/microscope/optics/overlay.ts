import type { BothSides, Side } from './both-sides';
import { offsetOf, type Point } from './camera';
import type { Instrument } from './instrument';
import { outlineOf, type PairShape, squareAround } from './marks';
import { ontoStage, type Stage, viewsOf } from './seam';

export type Ink = 'agreement' | 'disagreement' | 'profile' | 'drawn' | 'cell';

/** Something drawn over a surface, in pixels of the stage. */
export interface Drawing {
  readonly ink: Ink;
  readonly points: readonly Point[];
  readonly closed: boolean;
  /** Written beside the first point. */
  readonly label: string;
}

/** What an examiner marked before, with the number that the list shows. */
export interface NumberedMark {
  readonly label: string;
  readonly ink: 'agreement' | 'disagreement';
  readonly shape: PairShape;
}

export interface CellPair {
  readonly number: number;
  readonly sideUm: number;
  readonly own: { readonly xUm: number; readonly yUm: number; readonly turnDeg: number };
  readonly other: { readonly xUm: number; readonly yUm: number; readonly turnDeg: number };
}

/** All that lies over one side; what reaches beyond its view is cut there by whoever paints. */
export function overlayOn(side: Side, at: Instrument, stage: Stage, marks: readonly NumberedMark[], cells: readonly CellPair[]): Drawing[] {
  const view = viewsOf(stage)[side];
  const onStage = (place: Point): Point => ontoStage(view, offsetOf(at.cameras[side], place));
  const outline = (ink: Ink, shape: PairShape, label: string): Drawing => ({
    ink,
    points: outlineOf(shape, side).map(onStage),
    closed: shape.shape === 'box' && shape.places.length > 1,
    label,
  });
  return [
    ...cells.map((cell): Drawing => {
      const { xUm, yUm, turnDeg } = cell[side];
      return { ink: 'cell', points: squareAround({ x: xUm, y: yUm }, cell.sideUm, turnDeg).map(onStage), closed: true, label: String(cell.number) };
    }),
    ...marks.map(({ ink, shape, label }) => outline(ink, shape, label)),
    ...(at.profile ? [outline('profile', at.profile, 'P')] : []),
    ...(at.drawn ? [outline('drawn', at.drawn, '')] : []),
  ];
}

export type Overlay = BothSides<readonly Drawing[]>;

/** How each ink looks, on the page and in a snapshot; kinds differ by more than their colour. */
export const INKS: Readonly<Record<Ink, { readonly colour: string; readonly dash: readonly number[]; readonly width: number }>> = {
  agreement: { colour: '#7fe3a2', dash: [], width: 2.5 },
  disagreement: { colour: '#ff9d8a', dash: [7, 4], width: 2.5 },
  profile: { colour: '#ffd75e', dash: [], width: 2 },
  drawn: { colour: '#ffffff', dash: [2, 3], width: 2 },
  cell: { colour: '#8fc7ff', dash: [], width: 1.25 },
};
/** Half the size of the cross that stands for a point. */
export const CROSS = 7;
