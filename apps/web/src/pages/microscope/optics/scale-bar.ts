export interface ScaleBar {
  readonly lengthUm: number;
  readonly pixels: number;
  /** `500 µm`, `2 mm`. */
  readonly label: string;
}

/** The longest bar of 1, 2 or 5 times a power of ten that is at most so many pixels long. */
export function scaleBar(umPerPixel: number, mostPixels: number): ScaleBar {
  const most = umPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  const lengthUm = ([5, 2, 1].find((step) => step * power <= most * (1 + 1e-9)) ?? 1) * power;
  return { lengthUm, pixels: lengthUm / umPerPixel, label: lengthUm >= 1_000 ? `${plain(lengthUm / 1_000)} mm` : `${plain(lengthUm)} µm` };
}

const plain = (length: number): string => String(Number(length.toPrecision(6)));
