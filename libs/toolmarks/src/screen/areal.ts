import type { Butterflies } from '../fft/butterflies';
import { Transform } from '../fft/transform';
import { type Grid, turned } from '../cells/grid';

/** Side of the canvas in points: a scan of up to 4.8 mm at 37.5 µm. */
export const CANVAS = 128;
const SIZE = CANVAS * CANVAS;
const CLIP = 3;

export interface ArealPeak {
  readonly dxUm: number;
  readonly dyUm: number;
  readonly thetaDeg: number;
  /** Areal cross-correlation, −1 to 1, over the whole canvas: missing points count as zero. */
  readonly score: number;
}

/** Heights with mean removed, divided by their standard deviation, clipped, missing = 0, in the middle of the canvas. Returns the energy. */
export function paintCanvas(z: Float32Array, n: number, memory: Float32Array, at: number): number {
  let count = 0, sum = 0, squares = 0;
  for (let i = 0; i < z.length; i++) {
    const height = z[i]!;
    if (height !== height) continue;
    count++;
    sum += height;
    squares += height * height;
  }
  memory.fill(0, at, at + SIZE);
  if (count === 0) return 0;
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  if (deviation === 0) return 0;
  const shift = (CANVAS - n) / 2 | 0;
  let energy = 0;
  for (let y = Math.max(0, -shift); y < Math.min(n, CANVAS - shift); y++) {
    for (let x = Math.max(0, -shift); x < Math.min(n, CANVAS - shift); x++) {
      const height = z[x + n * y]!;
      if (height !== height) continue;
      const value = Math.max(-CLIP, Math.min(CLIP, (height - mean) / deviation));
      memory[at + x + shift + CANVAS * (y + shift)] = value;
      energy += value * value;
    }
  }
  return energy;
}

/** The angles of a search: odd multiples of half a step, so that no angle escapes interpolation, in pairs. */
export function searchAngles(rangeDeg: number, stepDeg: number): number[] {
  const half = Math.min(180, Math.ceil(rangeDeg / stepDeg) * stepDeg);
  const angles: number[] = [];
  for (let k = 0; k < Math.round(half / stepDeg); k++) angles.push(-(k + 0.5) * stepDeg, (k + 0.5) * stepDeg);
  return angles;
}

/** The compared scan turned through all angles, as spectra of two angles each. */
export interface TurnedSpectra {
  readonly angles: readonly number[];
  readonly energies: Float64Array;
  /** Offsets into the kernel's memory, one per pair of angles. */
  readonly spectra: Int32Array;
}

/** Areal cross-correlation of whole scans over angles and displacements, by one inverse transform for two angles. */
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

  /** Spectrum of the scan that stays as it is; kept by the caller as 2 · 128² floats with its energy. */
  spectrumOf(grid: Grid, whiten: Float32Array | null): { spectrum: Float32Array; energy: number } {
    const { memory } = this.kernel;
    const energy = paintCanvas(grid.z, grid.n, memory, this.work);
    memory.fill(0, this.work + SIZE, this.work + 2 * SIZE);
    this.transform.forward(this.work, this.map);
    const spectrum = memory.slice(this.map, this.map + 2 * SIZE);
    if (whiten) for (let i = 0; i < 2 * SIZE; i++) spectrum[i]! *= whiten[i % SIZE]!;
    return { spectrum, energy };
  }

  turnedSpectra(grid: Grid, angles: readonly number[]): TurnedSpectra {
    const { memory } = this.kernel;
    const energies = new Float64Array(angles.length);
    const spectra = new Int32Array(angles.length / 2);
    const image = new Float32Array(grid.n * grid.n);
    for (let pair = 0; pair < spectra.length; pair++) {
      energies[2 * pair] = paintCanvas(turned(grid, angles[2 * pair]!, image), grid.n, memory, this.work);
      energies[2 * pair + 1] = paintCanvas(turned(grid, angles[2 * pair + 1]!, image), grid.n, memory, this.work + SIZE);
      const at = (this.slots[pair] ??= this.transform.matrix());
      this.transform.forward(this.work, at);
      spectra[pair] = at;
    }
    return { angles, energies, spectra };
  }

  /** The best displacement of each angle within the reach, all angles, unsorted. */
  peaks(fixed: { spectrum: Float32Array; energy: number }, compared: TurnedSpectra, pitchUm: number, reachUm: number): ArealPeak[] {
    const { kernel, transform, work, map } = this;
    const { memory } = kernel;
    memory.set(fixed.spectrum, this.fixed);
    const reach = Math.round(reachUm / pitchUm);
    const peaks: ArealPeak[] = [];
    for (let pair = 0; pair < compared.spectra.length; pair++) {
      const at = compared.spectra[pair]!;
      kernel.conjugateProduct(this.fixed, this.fixed + SIZE, at, at + SIZE, work, work + SIZE, SIZE);
      transform.inverse(work, map);
      for (let half = 0; half < 2; half++) {
        const energy = Math.sqrt(fixed.energy * compared.energies[2 * pair + half]!) * SIZE;
        if (energy === 0) continue;
        let best = -Infinity, bx = 0, by = 0;
        for (let y = -reach; y <= reach; y++) {
          const row = map + half * SIZE + CANVAS * (y & (CANVAS - 1));
          for (let x = -reach; x <= reach; x++) {
            const value = memory[row + (x & (CANVAS - 1))]!;
            if (value > best) { best = value; bx = x; by = y; }
          }
        }
        peaks.push({ dxUm: bx * pitchUm, dyUm: by * pitchUm, thetaDeg: compared.angles[2 * pair + half]!, score: best / energy });
      }
    }
    return peaks;
  }
}
