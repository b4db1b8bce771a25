import type { HeightGrid } from './height-grid';

/** A picture of slopes and heights, four numbers a point, and the same ever coarser: what the shader reads. */
export interface ReliefLevel {
  readonly width: number;
  readonly height: number;
  /** Slope to the right, slope upwards, height, and 1 for a known point; all four 0 for a missing one. */
  readonly points: Float32Array;
}

export function reliefLevels(grid: HeightGrid): ReliefLevel[] {
  const levels = [finest(grid)];
  for (let last = levels[0]; last && (last.width > 1 || last.height > 1); last = levels.at(-1)) levels.push(halved(last));
  return levels;
}

function finest({ nx, ny, pitchXUm, pitchYUm, z }: HeightGrid): ReliefLevel {
  const points = new Float32Array(4 * nx * ny);
  for (let y = 0, at = 0; y < ny; y++) {
    const below = y > 0 ? -nx : 0;
    const above = y < ny - 1 ? nx : 0;
    for (let x = 0; x < nx; x++, at++) {
      const height = z[at] as number;
      if (height !== height) continue;
      points[4 * at] = slope(z, at, x > 0 ? -1 : 0, x < nx - 1 ? 1 : 0, 1, pitchXUm);
      points[4 * at + 1] = slope(z, at, below, above, nx, pitchYUm);
      points[4 * at + 2] = height;
      points[4 * at + 3] = 1;
    }
  }
  return { width: nx, height: ny, points };
}

/** Rise per length between the known neighbours before and after; 0 when neither is known. */
function slope(z: Float32Array, at: number, before: number, after: number, stride: number, pitchUm: number): number {
  const low = z[at + before] as number;
  const high = z[at + after] as number;
  const from = low === low ? before : 0;
  const to = high === high ? after : 0;
  return from === to ? 0 : ((z[at + to] as number) - (z[at + from] as number)) / (((to - from) / stride) * pitchUm);
}

/** Means of two by two points; the missing ones count as nothing, so that what is left still divides by what is known. */
function halved({ width, height, points }: ReliefLevel): ReliefLevel {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const next = new Float32Array(4 * w * h);
  for (let y = 0, at = 0; y < h; y++) {
    const row = Math.min(2 * y, height - 1);
    const rowAfter = Math.min(2 * y + 1, height - 1);
    for (let x = 0; x < w; x++, at += 4) {
      const column = Math.min(2 * x, width - 1);
      const columnAfter = Math.min(2 * x + 1, width - 1);
      const a = 4 * (column + width * row);
      const b = 4 * (columnAfter + width * row);
      const c = 4 * (column + width * rowAfter);
      const d = 4 * (columnAfter + width * rowAfter);
      for (let k = 0; k < 4; k++)
        next[at + k] = ((points[a + k] as number) + (points[b + k] as number) + (points[c + k] as number) + (points[d + k] as number)) / 4;
    }
  }
  return { width: w, height: h, points: next };
}
