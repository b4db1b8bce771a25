import type { Surface } from '../src/surface/surface';

/** A surface of the given heights; `height` gets the point's place in µm. */
export function surfaceOf(nx: number, ny: number, pitchUm: number, height: (xUm: number, yUm: number) => number, seed = 1): Surface {
  const z = new Float32Array(nx * ny);
  for (let y = 0; y < ny; y++) for (let x = 0; x < nx; x++) z[x + nx * y] = height(x * pitchUm, y * pitchUm);
  return {
    nx,
    ny,
    pitchXUm: pitchUm,
    pitchYUm: pitchUm,
    z,
    meanRemovedUm: 0,
    origin: { fileSha256: seed.toString(16).padStart(2, '0').repeat(32), steps: [] },
  };
}

/** Root mean square of the known heights about their mean, µm. */
export function roughness({ z }: Pick<Surface, 'z'>): number {
  const known = [...z].filter((height) => !Number.isNaN(height));
  const mean = known.reduce((sum, height) => sum + height, 0) / known.length;
  return Math.sqrt(known.reduce((sum, height) => sum + (height - mean) ** 2, 0) / known.length);
}

/** Bytes of the heights, so that two surfaces can be compared bit for bit, missing points included. */
export function bitsOf({ z }: Pick<Surface, 'z'>): Buffer {
  return Buffer.from(z.buffer, z.byteOffset, z.byteLength);
}

/** Largest difference between two surfaces where both are known, and how many points only one of them knows. */
export function difference(a: Pick<Surface, 'z'>, b: Pick<Surface, 'z'>): { most: number; onlyOne: number } {
  if (a.z.length !== b.z.length) throw new Error(`${a.z.length} and ${b.z.length} points`);
  let most = 0;
  let onlyOne = 0;
  a.z.forEach((height, i) => {
    const other = b.z[i]!;
    if (Number.isNaN(height) !== Number.isNaN(other)) onlyOne++;
    else if (!Number.isNaN(height)) most = Math.max(most, Math.abs(height - other));
  });
  return { most, onlyOne };
}
