import type { PreparationStep, Surface } from './surface';

/** 1 where a height is known, 0 where it is missing. */
export function validMask(z: Float32Array): Uint8Array {
  const mask = new Uint8Array(z.length);
  for (let i = 0; i < z.length; i++) if (z[i] === z[i]) mask[i] = 1;
  return mask;
}

export function countOnes(mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) count += mask[i]!;
  return count;
}

/** The surface with other heights on another grid, and the step that made it appended to its origin. */
export function withStep(surface: Surface, step: PreparationStep, change: Partial<Omit<Surface, 'origin'>>): Surface {
  return { ...surface, ...change, origin: { fileSha256: surface.origin.fileSha256, steps: [...surface.origin.steps, step] } };
}

/** Heights outside the mask become missing; nothing inside is touched. */
export function applyMask(surface: Surface, mask: Uint8Array, step: PreparationStep): Surface {
  const z = new Float32Array(surface.z.length).fill(NaN);
  for (let i = 0; i < z.length; i++) if (mask[i]) z[i] = surface.z[i]!;
  return withStep(surface, step, { z });
}

/** The smallest rectangle that holds every known height. Refuses an empty surface. */
export function cropToValid(surface: Surface): Surface {
  const { nx, ny, z } = surface;
  let left = nx;
  let right = -1;
  let first = ny;
  let last = -1;
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) {
      if (z[x + nx * y] !== z[x + nx * y]) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < first) first = y;
      last = y;
    }
  }
  if (right < 0) return surface;
  return cropTo(surface, { left, first, width: right - left + 1, height: last - first + 1 });
}

export interface GridRectangle {
  readonly left: number;
  readonly first: number;
  readonly width: number;
  readonly height: number;
}

export function cropTo(surface: Surface, { left, first, width, height }: GridRectangle): Surface {
  const z = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = left + surface.nx * (first + y);
    z.set(surface.z.subarray(from, from + width), y * width);
  }
  return withStep(surface, { name: 'crop', version: 1, parameters: { left, first, width, height } }, { nx: width, ny: height, z });
}
