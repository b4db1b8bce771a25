import type { Picture } from './picture';

/** Five by seven points a letter, a row a byte, the leftmost point the highest of five bits. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  ' ': [0, 0, 0, 0, 0, 0, 0],
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 15],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 27, 17],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 6, 8, 16, 31],
  '3': [30, 1, 1, 14, 1, 1, 30],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
  '.': [0, 0, 0, 0, 0, 12, 12],
  ',': [0, 0, 0, 0, 4, 4, 8],
  ':': [0, 12, 12, 0, 12, 12, 0],
  '-': [0, 0, 0, 31, 0, 0, 0],
  _: [0, 0, 0, 0, 0, 0, 31],
  '+': [0, 4, 4, 31, 4, 4, 0],
  '/': [1, 1, 2, 4, 8, 16, 16],
  '%': [24, 25, 2, 4, 8, 19, 3],
  '(': [2, 4, 8, 8, 8, 4, 2],
  ')': [8, 4, 2, 2, 2, 4, 8],
  '=': [0, 0, 31, 0, 31, 0, 0],
  '#': [10, 10, 31, 10, 31, 10, 10],
  '?': [14, 17, 1, 2, 4, 0, 4],
  µ: [0, 17, 17, 17, 27, 21, 16],
};
const GLYPH_WIDTH = 6;
const GLYPH_HEIGHT = 7;

export type Colour = readonly [number, number, number];

/** Writes capitals and digits into the picture, with a dark ground behind so that they read on any relief. Returns the width used. */
export function writeText(
  picture: Picture,
  text: string,
  left: number,
  top: number,
  scale: number,
  colour: Colour = [255, 255, 255],
): number {
  const letters = Array.from(text.toUpperCase().replaceAll('Μ', 'µ'));
  const width = letters.length * GLYPH_WIDTH * scale + scale;
  fillRectangle(picture, left - scale, top - scale, width + scale, (GLYPH_HEIGHT + 2) * scale, [24, 24, 28]);
  letters.forEach((letter, i) => {
    const rows = GLYPHS[letter] ?? GLYPHS['?']!;
    rows.forEach((bits, row) => {
      for (let column = 0; column < 5; column++) {
        if ((bits >> (4 - column)) & 1)
          fillRectangle(picture, left + (i * GLYPH_WIDTH + column) * scale, top + row * scale, scale, scale, colour);
      }
    });
  });
  return width;
}

export function fillRectangle(
  { width, height, rgba }: Picture,
  left: number,
  top: number,
  wide: number,
  high: number,
  colour: Colour,
): void {
  for (let y = Math.max(0, top); y < Math.min(height, top + high); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + wide); x++) {
      const at = 4 * (x + width * y);
      rgba[at] = colour[0];
      rgba[at + 1] = colour[1];
      rgba[at + 2] = colour[2];
      rgba[at + 3] = 255;
    }
  }
}

/** A frame of the given thickness inside the rectangle. */
export function strokeRectangle(
  picture: Picture,
  left: number,
  top: number,
  wide: number,
  high: number,
  thickness: number,
  colour: Colour,
): void {
  fillRectangle(picture, left, top, wide, thickness, colour);
  fillRectangle(picture, left, top + high - thickness, wide, thickness, colour);
  fillRectangle(picture, left, top, thickness, high, colour);
  fillRectangle(picture, left + wide - thickness, top, thickness, high, colour);
}
