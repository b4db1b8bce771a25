import { heightColour } from './colours';
import { fillRectangle, writeText } from './font';
import type { Picture } from './picture';

const BAR_LENGTHS_UM = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5];
const DARK = [24, 24, 28] as const;
const WHITE = [255, 255, 255] as const;

/** Size of the letters for a picture this wide. */
export function textScale(width: number): number {
  return Math.max(1, Math.round(width / 320));
}

/** A bar of a round length with the length over it, in the lower left corner. */
export function drawScaleBar(picture: Picture, pitchUm: number, widthPixels = picture.width): void {
  const length = BAR_LENGTHS_UM.find((candidate) => candidate <= 0.35 * widthPixels * pitchUm);
  if (length === undefined) return;
  const scale = textScale(widthPixels);
  const pixels = Math.round(length / pitchUm);
  const top = picture.height - 4 * scale;
  writeText(picture, length >= 1000 ? `${length / 1000} mm` : `${length} µm`, 2 * scale, top - 11 * scale, scale);
  fillRectangle(picture, scale, top - scale, pixels + 2 * scale, 4 * scale, DARK);
  fillRectangle(picture, 2 * scale, top, pixels, 2 * scale, WHITE);
}

/** The colours of heights with the lowest and the highest in µm, at the right edge. */
export function drawHeightScale(picture: Picture, lowUm: number, highUm: number): void {
  const scale = textScale(picture.width);
  const high = Math.floor(picture.height / 3);
  const top = high;
  const left = picture.width - 4 * scale - 2;
  for (let y = 0; y < high; y++) fillRectangle(picture, left, top + y, 4 * scale, 1, heightColour(1 - y / Math.max(1, high - 1)));
  const write = (text: string, at: number): void => {
    writeText(picture, text, picture.width - (text.length * 6 + 2) * scale, at, scale);
  };
  write(`${highUm.toFixed(1)} µm`, top - 10 * scale);
  write(`${lowUm.toFixed(1)} µm`, top + high + 2 * scale);
}

export function drawLabel(picture: Picture, label: string, left = 0, widthPixels = picture.width): void {
  const scale = textScale(widthPixels);
  writeText(picture, label, left + 2 * scale, 2 * scale, scale);
}
