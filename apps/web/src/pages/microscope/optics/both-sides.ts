import type { Camera } from './camera';

export const SIDES = ['own', 'other'] as const;
export type Side = (typeof SIDES)[number];
export type BothSides<T> = Readonly<Record<Side, T>>;

export const otherThan = (side: Side): Side => (side === 'own' ? 'other' : 'own');

export const eachSide = <From, To>(both: BothSides<From>, of: (one: From, side: Side) => To): BothSides<To> => ({
  own: of(both.own, 'own'),
  other: of(both.other, 'other'),
});

/** One movement of the hand: of one side when they are free, of both by the same amount on the screen when they are locked. */
export function moved(cameras: BothSides<Camera>, side: Side, locked: boolean, move: (camera: Camera) => Camera): BothSides<Camera> {
  return eachSide(cameras, (camera, which) => (locked || which === side ? move(camera) : camera));
}
