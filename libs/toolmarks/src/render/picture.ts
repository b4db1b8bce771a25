import { PNG } from 'pngjs';

/** RGBA pixels, row 0 at the top; transparent until painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

export function emptyPicture(width: number, height: number): Picture {
  return { width, height, rgba: new Uint8Array(4 * width * height) };
}

export function paint({ width, rgba }: Picture, x: number, y: number, red: number, green: number, blue: number): void {
  const at = 4 * (x + width * y);
  rgba[at] = red;
  rgba[at + 1] = green;
  rgba[at + 2] = blue;
  rgba[at + 3] = 255;
}

/** Copies one picture into another, its upper left corner at the given place. */
export function place(target: Picture, source: Picture, left: number, top: number): void {
  for (let y = 0; y < source.height; y++) {
    const row = source.rgba.subarray(4 * source.width * y, 4 * source.width * (y + 1));
    target.rgba.set(row, 4 * (left + target.width * (top + y)));
  }
}

/** The same pixels give the same bytes. */
export function encodePng({ width, height, rgba }: Picture): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  return PNG.sync.write(png, { deflateLevel: 6, deflateStrategy: 0, filterType: 4 });
}
