import { type Grid, Turnable, type TurnedGrid } from '../cells/grid';
import type { Butterflies } from '../fft/butterflies';
import { Transform } from '../fft/transform';

/** Side of the canvas in points: a scan of up to 6.4 mm at 50 µm. */
const CANVAS = 128;
const SIZE = CANVAS * CANVAS;
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
function paint({ n, z, known }: Pick<TurnedGrid, 'n' | 'z' | 'known'>, memory: Float32Array, at: number, lead: number): number {
  let count = 0, sum = 0, squares = 0;
  for (let i = 0; i < z.length; i++) {
    count += known[i]!;
    sum += z[i]!;
    squares += z[i]! * z[i]!;
  }
  memory.fill(0, at, at + SIZE);
  if (count === 0) return 0;
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  if (!(deviation > 0)) return 0;
  const shift = ((CANVAS - n) >> 1) - lead;
  const from = Math.max(0, -shift);
  const to = Math.min(n, CANVAS - shift);
  let energy = 0;
  for (let y = from; y < to; y++) {
    for (let x = from; x < to; x++) {
      if (known[x + n * y] === 0) continue;
      const value = Math.max(-CLIP, Math.min(CLIP, (z[x + n * y]! - mean) / deviation));
      memory[at + x + shift + CANVAS * (y + shift)] = value;
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
  readonly angles: readonly number[];
  readonly energies: Float64Array;
  /** Offsets into the kernel's memory, one per pair of angles. */
  readonly spectra: readonly number[];
}

/**
 * Areal cross-correlation of whole scans over angles and displacements. The scan that stays is painted `reach` points aside, so that
 * the permitted displacements lie in the first columns of the map and the others are never computed.
 */
export class ArealScreen {
  private readonly transform: Transform;
  private readonly work: number;
  private readonly map: number;
  private readonly fixed: number;
  private readonly slots: number[] = [];

  constructor(private readonly kernel: Butterflies) {
    this.transform = new Transform(CANVAS, kernel);
    this.work = this.transform.matrix();
    this.map = this.transform.matrix();
    this.fixed = this.transform.matrix();
  }

  turnedSpectra(grid: Grid, angles: readonly number[]): TurnedSpectra {
    const { memory } = this.kernel;
    const energies = new Float64Array(angles.length);
    const spectra: number[] = [];
    const turnable = new Turnable(grid);
    for (let pair = 0; 2 * pair < angles.length; pair++) {
      energies[2 * pair] = paint(turnable.turned(angles[2 * pair]!), memory, this.work, 0);
      energies[2 * pair + 1] = paint(turnable.turned(angles[2 * pair + 1]!), memory, this.work + SIZE, 0);
      const at = (this.slots[pair] ??= this.transform.matrix());
      this.transform.forward(this.work, at);
      spectra.push(at);
    }
    return { angles, energies, spectra };
  }

  /** The best displacement within the reach at every angle. */
  peaks(fixed: Grid, compared: TurnedSpectra, reachUm: number): ArealPeak[] {
    const { kernel, transform, work, map } = this;
    const { memory } = kernel;
    const { pitchUm } = fixed;
    const reach = Math.min(CANVAS / 4, Math.round(reachUm / pitchUm));
    const span = 2 * reach + 1;
    const energy = paint(new Turnable(fixed), memory, work, reach);
    memory.fill(0, work + SIZE, work + 2 * SIZE);
    transform.forward(work, this.fixed);
    const peaks: ArealPeak[] = [];
    compared.spectra.forEach((at, pair) => {
      kernel.conjugateProduct(this.fixed, this.fixed + SIZE, at, at + SIZE, work, work + SIZE, SIZE);
      transform.inverse(work, map, span);
      for (let half = 0; half < 2; half++) {
        const scale = Math.sqrt(energy * compared.energies[2 * pair + half]!) * SIZE;
        if (!(scale > 0)) continue;
        let best = -Infinity, place = 0;
        for (let y = 0; y < span; y++) {
          const row = map + half * SIZE + CANVAS * y;
          for (let x = 0; x < span; x++) {
            if (memory[row + x]! > best) {
              best = memory[row + x]!;
              place = CANVAS * y + x;
            }
          }
        }
        const dxUm = ((place % CANVAS) - reach) * pitchUm;
        const dyUm = (Math.floor(place / CANVAS) - reach) * pitchUm;
        peaks.push({ dxUm, dyUm, thetaDeg: compared.angles[2 * pair + half]!, score: best / scale });
      }
    });
    return peaks;
  }
}
