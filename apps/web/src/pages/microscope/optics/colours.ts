/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

/** Low to high: dark blue, teal, green, yellow, each lighter than the one before, so that it reads in grey and without red or green. */
export const HEIGHT_COLOURS: readonly Colour[] = [
  [0.1, 0.09, 0.3],
  [0.13, 0.28, 0.5],
  [0.12, 0.47, 0.53],
  [0.27, 0.65, 0.47],
  [0.62, 0.79, 0.35],
  [0.98, 0.9, 0.42],
];

/** The colour of a height between the two ends of a range. */
export function colourOf(height: number, [low, high]: readonly [number, number]): Colour {
  const last = HEIGHT_COLOURS.length - 1;
  const at = high > low ? Math.min(1, Math.max(0, (height - low) / (high - low))) * last : 0;
  const from = Math.min(last - 1, Math.floor(at));
  const [a, b] = [HEIGHT_COLOURS[from], HEIGHT_COLOURS[from + 1]];
  const mix = (k: 0 | 1 | 2): number => (a?.[k] ?? 0) + ((b?.[k] ?? 0) - (a?.[k] ?? 0)) * (at - from);
  return [mix(0), mix(1), mix(2)];
}

export const cssOf = ([r, g, b]: Colour): string => `rgb(${Math.round(255 * r)} ${Math.round(255 * g)} ${Math.round(255 * b)})`;
