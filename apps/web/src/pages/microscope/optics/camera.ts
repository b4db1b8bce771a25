/** A place on a surface in micrometres from its origin, y upwards; or an offset on the screen in pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a surface is looked at: what lies in the middle of the view, how large, and how far it appears turned, counter-clockwise. */
export interface Camera {
  readonly xUm: number;
  readonly yUm: number;
  readonly umPerPixel: number;
  readonly turnDeg: number;
}

export const NEAREST_UM_PER_PIXEL = 0.02;
export const FARTHEST_UM_PER_PIXEL = 100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Degrees from −180, exclusive, to 180. */
export function wrapped(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/** Turns a vector with y upwards, counter-clockwise. */
export function turnedBy({ x, y }: Point, degrees: number): Point {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return { x: cos * x - sin * y, y: sin * x + cos * y };
}

/** The place on the surface that is seen so many pixels from the middle of the view. */
export function placeAt({ xUm, yUm, umPerPixel, turnDeg }: Camera, offset: Point): Point {
  const seen = turnedBy({ x: offset.x * umPerPixel, y: -offset.y * umPerPixel }, -turnDeg);
  return { x: xUm + seen.x, y: yUm + seen.y };
}

/** Where on the screen a place of the surface is seen, in pixels from the middle of the view. */
export function offsetOf({ xUm, yUm, umPerPixel, turnDeg }: Camera, place: Point): Point {
  const seen = turnedBy({ x: place.x - xUm, y: place.y - yUm }, turnDeg);
  return { x: seen.x / umPerPixel, y: -seen.y / umPerPixel };
}

/** The surface follows the hand by so many pixels. */
export function panned(camera: Camera, by: Point): Camera {
  const { x: xUm, y: yUm } = placeAt(camera, { x: -by.x, y: -by.y });
  return { ...camera, xUm, yUm };
}

/** Keeps the place under `about` where it is. */
function about(camera: Camera, change: Partial<Camera>, offset: Point): Camera {
  const held = placeAt(camera, offset);
  const changed = { ...camera, ...change };
  const strayed = placeAt(changed, offset);
  return { ...changed, xUm: changed.xUm + held.x - strayed.x, yUm: changed.yUm + held.y - strayed.y };
}

/** @param factor more than 1 comes nearer */
export function zoomed(camera: Camera, factor: number, offset: Point = { x: 0, y: 0 }): Camera {
  return about(camera, { umPerPixel: clamped(camera.umPerPixel / factor, NEAREST_UM_PER_PIXEL, FARTHEST_UM_PER_PIXEL) }, offset);
}

export function turned(camera: Camera, byDeg: number, offset: Point = { x: 0, y: 0 }): Camera {
  return about(camera, { turnDeg: wrapped(camera.turnDeg + byDeg) }, offset);
}

/** All of a surface in a view of so many pixels, upright. */
export function fitted(wideUm: number, highUm: number, middle: Point, width: number, height: number): Camera {
  const umPerPixel = clamped(1.05 * Math.max(wideUm / width, highUm / height), NEAREST_UM_PER_PIXEL, FARTHEST_UM_PER_PIXEL);
  return { xUm: middle.x, yUm: middle.y, umPerPixel, turnDeg: 0 };
}

/** How the engine brings the own surface onto the other: shift in micrometres, turn in degrees, between the origins of the two. */
export interface EnginePose {
  readonly dxUm: number;
  readonly dyUm: number;
  readonly turnDeg: number;
}

/** The camera that shows the own surface as it lies on the other by the engine's pose, when the other is looked at so. */
export function ownByPose(other: Camera, { dxUm, dyUm, turnDeg }: EnginePose): Camera {
  const { x: xUm, y: yUm } = turnedBy({ x: other.xUm + dxUm, y: other.yUm + dyUm }, -turnDeg);
  return { xUm, yUm, umPerPixel: other.umPerPixel, turnDeg: wrapped(other.turnDeg + turnDeg) };
}
