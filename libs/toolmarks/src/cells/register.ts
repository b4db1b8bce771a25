import type { Butterflies } from '../fft/butterflies';
import { Transform } from '../fft/transform';
import type { Cell } from './comparison';
import { CellPoints } from './correlate';
import type { Grid } from './grid';

/** Side of the transform: the searched region must fit. */
const N = 64;
const SIZE = N * N;

/** A place where a cell was found: displacement in points of the grid from the expected place. */
export interface Found {
  readonly dx: number;
  readonly dy: number;
  readonly thetaDeg: number;
  readonly r: number;
  readonly overlap: number;
}

export interface CellTemplates {
  readonly grid: Grid;
  readonly cells: readonly Cell[];
  readonly points: readonly CellPoints[];
  /** One spectrum of 2 · 64² floats per cell. */
  readonly spectra: Float32Array;
}

/** Where the cells of the reference are looked for in the compared grid. */
export interface Expectation {
  /** Displacement in points between the two centres. */
  readonly dx: number;
  readonly dy: number;
  readonly thetaDeg: number;
}

/** Writes (z − mean) / sd of a window of a grid to a matrix, missing = 0. Returns the part of the window that is valid. */
function standardise(z: Float32Array, n: number, x0: number, y0: number, side: number, memory: Float32Array, at: number): number {
  let count = 0, sum = 0, squares = 0;
  const fromX = Math.max(0, -x0), toX = Math.min(side, n - x0);
  const fromY = Math.max(0, -y0), toY = Math.min(side, n - y0);
  for (let y = fromY; y < toY; y++) {
    const line = x0 + n * (y0 + y);
    for (let x = fromX; x < toX; x++) {
      const height = z[line + x]!;
      if (height !== height) continue;
      count++;
      sum += height;
      squares += height * height;
    }
  }
  memory.fill(0, at, at + SIZE);
  if (count < 2) return 0;
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  if (!(deviation > 0)) return 0;
  const scale = 1 / deviation;
  for (let y = fromY; y < toY; y++) {
    const line = x0 + n * (y0 + y);
    for (let x = fromX; x < toX; x++) {
      const height = z[line + x]!;
      if (height === height) memory[at + x + N * y] = (height - mean) * scale;
    }
  }
  return count / (side * side);
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
      standardise(grid.z, grid.n, cell.x0, cell.y0, cell.w, memory, this.work);
      memory.fill(0, this.work + SIZE, this.work + 2 * SIZE);
      this.transform.forward(this.work, this.spectrum, cell.w);
      spectra.set(memory.subarray(this.spectrum, this.spectrum + 2 * SIZE), i * 2 * SIZE);
    });
    const points = cells.map((cell) => new CellPoints(grid.z, grid.n, cell.x0, cell.y0, cell.w));
    return { grid, cells, points, spectra };
  }

  /**
   * The best place of every cell at each of two angles. `one` and `two` are the compared grid, `n` points wide, turned by the two angles.
   */
  search(
    templates: CellTemplates, n: number,
    one: { z: Float32Array; thetaDeg: number; dx: number; dy: number }, two: { z: Float32Array; thetaDeg: number; dx: number; dy: number },
    overlap: number, found: Found[][],
  ): void {
    const { kernel, transform, work, spectrum, template } = this;
    const { memory } = kernel;
    const { grid, cells, points, spectra } = templates;
    const shift = (n - grid.n) / 2;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      const margin = Math.min(cell.w, (N - cell.w) >> 1);
      const side = cell.w + 2 * margin;
      const places = [one, two].map(({ dx, dy }) => ({ x: cell.x0 + shift + dx - margin, y: cell.y0 + shift + dy - margin }));
      const fillOne = standardise(one.z, n, places[0]!.x, places[0]!.y, side, memory, work);
      const fillTwo = standardise(two.z, n, places[1]!.x, places[1]!.y, side, memory, work + SIZE);
      if (fillOne < 0.1 && fillTwo < 0.1) continue;
      transform.forward(work, spectrum, side);
      memory.set(spectra.subarray(i * 2 * SIZE, (i + 1) * 2 * SIZE), template);
      kernel.conjugateProduct(template, template + SIZE, spectrum, spectrum + SIZE, work, work + SIZE, SIZE);
      transform.inverse(work, spectrum, 2 * margin + 1);
      for (let half = 0; half < 2; half++) {
        if ((half === 0 ? fillOne : fillTwo) < 0.1) continue;
        const at = spectrum + half * SIZE;
        let best = -Infinity, bx = 0, by = 0;
        for (let y = 0; y <= 2 * margin; y++) {
          for (let x = 0; x <= 2 * margin; x++) {
            const value = memory[at + x + N * y]!;
            if (value > best) { best = value; bx = x; by = y; }
          }
        }
        const turned = half === 0 ? one : two;
        const place = places[half]!;
        const exact = points[i]!.against(turned.z, n, place.x + bx, place.y + by, overlap);
        if (exact) found[i]!.push({ dx: bx - margin + turned.dx, dy: by - margin + turned.dy, thetaDeg: turned.thetaDeg, r: exact.r, overlap: exact.overlap });
      }
    }
  }
}
