import type { BothSides, Side } from './both-sides';
import { type Point, turnedBy } from './camera';

export const SHAPES = ['point', 'line', 'box'] as const;
export type Shape = (typeof SHAPES)[number];

/** The same place on both surfaces, as the examiner had them lie when marking it. */
export type PairPlace = BothSides<Point>;

/** What is drawn on both sides: one place of a point, both ends of a line, two corners of a box. */
export interface PairShape {
  readonly shape: Shape;
  readonly places: readonly PairPlace[];
}

export const placesNeeded = (shape: Shape): number => (shape === 'point' ? 1 : 2);

/** x and y of every place on one side, as the server keeps them: to a hundredth of a micrometre. */
export function numbersOf({ places }: PairShape, side: Side): number[] {
  return places.flatMap(({ [side]: { x, y } }) => [round(x), round(y)]);
}

const round = (um: number): number => Math.round(um * 100) / 100;

export function shapeOf(shape: Shape, own: readonly number[], other: readonly number[]): PairShape {
  const placesOf = (numbers: readonly number[]): Point[] =>
    Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i] ?? 0, y: numbers[2 * i + 1] ?? 0 }));
  const others = placesOf(other);
  return { shape, places: placesOf(own).map((place, i) => ({ own: place, other: others[i] ?? { x: 0, y: 0 } })) };
}

/**
 * The places of a shape's outline on one side. The sides of a box run along the axes of the own surface; on the other it is turned and
 * sized as its diagonal is.
 */
export function outlineOf({ shape, places }: PairShape, side: Side): Point[] {
  const [first, second] = places;
  if (!first) return [];
  if (!second || shape !== 'box') return places.map((place) => place[side]);
  const own = boxOf(first.own, second.own);
  return side === 'own' ? own : own.map((corner) => carried(corner, first, second));
}

function boxOf(a: Point, b: Point): Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Where a place of the own surface comes to lie on the other when both diagonals are laid on each other. */
function carried(corner: Point, first: PairPlace, second: PairPlace): Point {
  const [own, other] = (['own', 'other'] as const).map((side) => ({ x: second[side].x - first[side].x, y: second[side].y - first[side].y }));
  const length = Math.hypot(own?.x ?? 0, own?.y ?? 0);
  if (!own || !other || length === 0) return first.other;
  const turnDeg = ((Math.atan2(other.y, other.x) - Math.atan2(own.y, own.x)) * 180) / Math.PI;
  const scale = Math.hypot(other.x, other.y) / length;
  const { x, y } = turnedBy({ x: scale * (corner.x - first.own.x), y: scale * (corner.y - first.own.y) }, turnDeg);
  return { x: first.other.x + x, y: first.other.y + y };
}

/** The corners of a square that is turned counter-clockwise about its centre: a cell of the engine. */
export function squareAround({ x, y }: Point, sideUm: number, turnDeg: number): Point[] {
  const half = sideUm / 2;
  return [[-half, -half], [half, -half], [half, half], [-half, half]].map(([dx = 0, dy = 0]) => {
    const corner = turnedBy({ x: dx, y: dy }, turnDeg);
    return { x: x + corner.x, y: y + corner.y };
  });
}
