import { type Grid, Turnable, type TurnedGrid } from '../cells/grid';
import type { Butterflies } from '../fft/butterflies';
import { Transform } from '../fft/transform';

const CLIP = 3;

export interface ArealPeak {
  readonly dxUm: number;
  readonly dyUm: number;
  readonly thetaDeg: number;
  /** Areal cross-correlation, −1 to 1, over the whole canvas: missing points count as zero. */
  readonly score: number;
}

/**
 * Heights with mean removed, divided by their standard deviation, clipped, missing = 0, moved by `lead` points towards the corner
 * from the middle of the canvas. Returns the sum of squares.
 */
function paint({ n, z, known }: Pick<TurnedGrid, 'n' | 'z' | 'known'>, canvas: number, memory: Float32Array, at: number, lead: number): number {
  let count = 0, sum = 0, squares = 0;
  for (let i = 0; i < z.length; i++) {
    count += known[i]!;
    sum += z[i]!;
    squares += z[i]! * z[i]!;
  }
  memory.fill(0, at, at + canvas * canvas);
  if (count === 0) return 0;
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  if (!(deviation > 0)) return 0;
  const shift = ((canvas - n) >> 1) - lead;
  const from = Math.max(0, -shift);
  const to = Math.min(n, canvas - shift);
  let energy = 0;
  for (let y = from; y < to; y++) {
    for (let x = from; x < to; x++) {
      if (known[x + n * y] === 0) continue;
      const value = Math.max(-CLIP, Math.min(CLIP, (z[x + n * y]! - mean) / deviation));
      memory[at + x + shift + canvas * (y + shift)] = value;
      energy += value * value;
    }
  }
  return energy;
}

/** The angles of a search: odd multiples of half a step, so that no angle escapes interpolation. */
export function searchAngles(rangeDeg: number, stepDeg: number): number[] {
  const steps = Math.round(Math.min(180, Math.ceil(rangeDeg / stepDeg) * stepDeg) / stepDeg);
  return Array.from({ length: steps }, (_, k) => [-(k + 0.5) * stepDeg, (k + 0.5) * stepDeg]).flat();
}

/** The compared scan turned through all angles, as spectra of two angles each. */
export interface TurnedSpectra {
  readonly angles: Float64Array;
  readonly energies: Float64Array;
  /** Offsets into the kernel's memory, one per pair of angles. */
  readonly spectra: Int32Array;
}

/** The best place at every angle: displacements in points and the correlation there. */
export interface ArealMap {
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  readonly score: Float64Array;
}

/**
 * Areal cross-correlation of whole scans over angles and displacements, on a canvas of so many points a side. The scan that stays is
 * painted `reach` points aside, so that the permitted displacements lie in the first rows and columns of the map and the others are
 * never computed.
 */
export class ArealScreen {
  private readonly transform: Transform;
  private readonly size: number;
  private readonly work: number;
  private readonly map: number;
  private readonly fixed: number;
  private readonly slots: number[] = [];

  constructor(private readonly canvas: number, private readonly kernel: Butterflies) {
    this.transform = new Transform(canvas, kernel);
    this.size = canvas * canvas;
    this.work = this.transform.matrix();
    this.map = this.transform.matrix();
    this.fixed = this.transform.matrix();
  }

  turnedSpectra(grid: Grid, angles: readonly number[]): TurnedSpectra {
    const { kernel: { memory }, canvas, size, work, slots, transform } = this;
    const energies = new Float64Array(angles.length);
    const spectra = new Int32Array(angles.length >> 1);
    const turnable = new Turnable(grid);
    for (let pair = 0; pair < spectra.length; pair++) {
      energies[2 * pair] = paint(turnable.turned(angles[2 * pair]!), canvas, memory, work, 0);
      energies[2 * pair + 1] = paint(turnable.turned(angles[2 * pair + 1]!), canvas, memory, work + size, 0);
      const at = (slots[pair] ??= transform.matrix());
      transform.forward(work, at);
      spectra[pair] = at;
    }
    return { angles: Float64Array.from(angles), energies, spectra };
  }

  /** The best displacement within so many points at every angle. */
  peaks(fixed: Grid, { angles, energies, spectra }: TurnedSpectra, reach: number): ArealMap {
    const { kernel, canvas, size, transform, work, map, fixed: still } = this;
    const { memory } = kernel;
    const span = 2 * reach + 1;
    const energy = paint(new Turnable(fixed), canvas, memory, work, reach);
    memory.fill(0, work + size, work + 2 * size);
    transform.forward(work, still);
    const found = { dx: new Int16Array(angles.length), dy: new Int16Array(angles.length), score: new Float64Array(angles.length) };
    for (let pair = 0; pair < spectra.length; pair++) {
      const at = spectra[pair]!;
      kernel.conjugateProduct(still, still + size, at, at + size, work, work + size, size);
      transform.inverse(work, map, span);
      for (let half = 0; half < 2; half++) {
        const scale = Math.sqrt(energy * energies[2 * pair + half]!) * size;
        if (scale > 0) this.highest(map + half * size, reach, scale, 2 * pair + half, found);
      }
    }
    return found;
  }

  private highest(at: number, reach: number, scale: number, angle: number, { dx, dy, score }: ArealMap): void {
    const { kernel: { memory }, canvas } = this;
    const span = 2 * reach + 1;
    let best = -Infinity, place = 0;
    for (let y = 0; y < span; y++) {
      const row = at + canvas * y;
      for (let x = 0; x < span; x++) {
        if (memory[row + x]! > best) {
          best = memory[row + x]!;
          place = span * y + x;
        }
      }
    }
    dx[angle] = (place % span) - reach;
    dy[angle] = Math.floor(place / span) - reach;
    score[angle] = best / scale;
  }
}
