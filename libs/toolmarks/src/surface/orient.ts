import { withStep } from './grid';
import type { Surface } from './surface';

/** How the specimen relates to the mark: a negative mould shows it mirrored and inside out. */
export type Polarity = 'original' | 'positive-cast' | 'negative-mould';

/** Whether the file's row 0 is the lowest or the highest row. The format does not say; the instrument's setting does. */
export type RowOrder = 'bottom-up' | 'top-down';

/** Turns a scan the way every comparison expects it: rows upwards, relief as on the original. (x, z) of a mould becomes (−x, −z). */
export function orient(surface: Surface, polarity: Polarity, rowOrder: RowOrder): Surface {
  const mould = polarity === 'negative-mould';
  const flip = rowOrder === 'top-down';
  if (!mould && !flip) return surface;
  const { nx, ny, z: stored } = surface;
  const z = new Float32Array(stored.length);
  for (let y = 0; y < ny; y++) {
    const from = nx * (flip ? ny - 1 - y : y);
    for (let x = 0; x < nx; x++) z[x + nx * y] = mould ? -stored[from + nx - 1 - x]! : stored[from + x]!;
  }
  return withStep(surface, { name: 'orient', version: 1, parameters: { polarity, rowOrder } }, { z });
}
