import type { Butterflies } from '../fft/butterflies';
import { Transform } from '../fft/transform';
import type { Cell } from './comparison';
import { CellPoints } from './correlate';
import type { FoundPlaces } from './found-places';
import type { Grid, TurnedGrid } from './grid';

/** Side of the transform: the searched region must fit. */
const N = 64;
const SIZE = N * N;

export interface CellTemplates {
  readonly grid: Grid;
  readonly cells: readonly Cell[];
  readonly points: readonly CellPoints[];
  /** One spectrum of 2 · 64² floats per cell. */
  readonly spectra: Float32Array;
}

/** Writes (z − mean) / sd of a cell to a matrix, missing = 0. */
function standardise({ z, n }: Grid, { x0, y0, w }: Cell, memory: Float32Array, at: number): void {
  let count = 0, sum = 0, squares = 0;
  for (let y = y0; y < y0 + w; y++) {
    for (let x = x0; x < x0 + w; x++) {
      const height = z[x + n * y]!;
      if (height !== height) continue;
      count++;
      sum += height;
      squares += height * height;
    }
  }
  memory.fill(0, at, at + SIZE);
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  if (!(deviation > 0)) return;
  for (let y = 0; y < w; y++) {
    for (let x = 0; x < w; x++) {
      const height = z[x0 + x + n * (y0 + y)]!;
      if (height === height) memory[at + x + N * y] = (height - mean) / deviation;
    }
  }
}

/**
 * Copies a window of a turned grid. Conditioning has made mean and deviation alike everywhere, so the window needs no standardising:
 * only the place of its peak is read, and the score is computed exactly afterwards.
 */
function copyWindow({ z, n }: TurnedGrid, x0: number, y0: number, side: number, memory: Float32Array, at: number): void {
  memory.fill(0, at, at + SIZE);
  const fromX = Math.max(0, -x0), toX = Math.min(side, n - x0);
  const toY = Math.min(side, n - y0);
  for (let y = Math.max(0, -y0); y < toY; y++) {
    const line = x0 + n * (y0 + y);
    const row = at + N * y;
    for (let x = fromX; x < toX; x++) memory[row + x] = z[line + x]!;
  }
}

/** A turned grid and the displacement, in points, at which the reference is expected on it. */
export interface Expected {
  readonly image: TurnedGrid;
  readonly dx: number;
  readonly dy: number;
}

/** Looks for cells by correlation of their templates with regions of the compared grid, two angles in one transform. */
export class CellRegister {
  private readonly transform: Transform;
  private readonly work: number;
  private readonly spectrum: number;
  private readonly template: number;

  constructor(private readonly kernel: Butterflies) {
    this.transform = new Transform(N, kernel);
    this.work = this.transform.matrix();
    this.spectrum = this.transform.matrix();
    this.template = this.transform.matrix();
  }

  templates(grid: Grid, cells: readonly Cell[]): CellTemplates {
    const { memory } = this.kernel;
    const spectra = new Float32Array(cells.length * 2 * SIZE);
    cells.forEach((cell, i) => {
      standardise(grid, cell, memory, this.work);
      memory.fill(0, this.work + SIZE, this.work + 2 * SIZE);
      this.transform.forward(this.work, this.spectrum, cell.w);
      spectra.set(memory.subarray(this.spectrum, this.spectrum + 2 * SIZE), i * 2 * SIZE);
    });
    const points = cells.map((cell) => new CellPoints(grid.z, grid.n, cell.x0, cell.y0, cell.w));
    return { grid, cells, points, spectra };
  }

  /** The best place of every cell on each of two turned grids, the angles `angle` and `angle + 1` of the plan, written to `found`. */
  search({ grid, cells, points, spectra }: CellTemplates, expected: readonly [Expected, Expected], overlap: number, angle: number, found: FoundPlaces): void {
    const { kernel, transform, work, spectrum, template } = this;
    const { memory } = kernel;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      const margin = Math.min(cell.w, (N - cell.w) >> 1);
      const side = cell.w + 2 * margin;
      const corners = expected.map(({ image, dx, dy }) => {
        const shift = (image.n - grid.n) / 2 - margin;
        return { x: cell.x0 + shift + dx, y: cell.y0 + shift + dy };
      });
      expected.forEach(({ image }, half) => copyWindow(image, corners[half]!.x, corners[half]!.y, side, memory, work + half * SIZE));
      transform.forward(work, spectrum, side);
      memory.set(spectra.subarray(i * 2 * SIZE, (i + 1) * 2 * SIZE), template);
      kernel.conjugateProduct(template, template + SIZE, spectrum, spectrum + SIZE, work, work + SIZE, SIZE);
      transform.inverse(work, spectrum, 2 * margin + 1);
      for (let half = 0; half < 2; half++) {
        const place = this.peak(spectrum + half * SIZE, 2 * margin + 1);
        const { image, dx, dy } = expected[half]!;
        const x = place % N, y = (place - x) / N;
        const exact = points[i]!.against(image, corners[half]!.x + x, corners[half]!.y + y, overlap);
        if (exact) found.put(i, angle + half, x - margin + dx, y - margin + dy, exact.r, exact.overlap);
      }
    }
  }

  private peak(at: number, span: number): number {
    const { memory } = this.kernel;
    let best = -Infinity, place = 0;
    for (let y = 0; y < span; y++) {
      const row = at + N * y;
      for (let x = 0; x < span; x++) {
        if (memory[row + x]! > best) {
          best = memory[row + x]!;
          place = N * y + x;
        }
      }
    }
    return place;
  }
}
