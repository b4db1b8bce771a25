/** Stops of a perceptually even scale from low (dark blue) to high (yellow), after the matplotlib colour map viridis (CC0). */
const HEIGHT_SCALE: readonly (readonly [number, number, number])[] = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
];

/** Colour of a height between 0 (lowest) and 1 (highest). */
export function heightColour(part: number): readonly [number, number, number] {
  const position = Math.min(1, Math.max(0, part)) * (HEIGHT_SCALE.length - 1);
  const below = Math.min(HEIGHT_SCALE.length - 2, Math.floor(position));
  const share = position - below;
  const low = HEIGHT_SCALE[below]!;
  const high = HEIGHT_SCALE[below + 1]!;
  return [mix(low[0], high[0], share), mix(low[1], high[1], share), mix(low[2], high[2], share)];
}

function mix(a: number, b: number, share: number): number {
  return Math.round(a + (b - a) * share);
}
