import type { TurnedGrid } from './grid';

/** Pearson correlation of a cell with the place (x, y) of a turned grid, over pairs valid in both; null when too few meet. */
export interface MaskedPearson {
  readonly r: number;
  readonly overlap: number;
}

/** The valid points of one cell, ready to be laid over another grid. */
export class CellPoints {
  readonly count: number;
  private readonly dx: Int16Array;
  private readonly dy: Int16Array;
  private readonly height: Float64Array;

  constructor(z: Float32Array, n: number, x0: number, y0: number, side: number) {
    const dx: number[] = [];
    const dy: number[] = [];
    const height: number[] = [];
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const value = z[x0 + x + n * (y0 + y)]!;
        if (value !== value) continue;
        dx.push(x);
        dy.push(y);
        height.push(value);
      }
    }
    this.count = height.length;
    this.dx = Int16Array.from(dx);
    this.dy = Int16Array.from(dy);
    this.height = Float64Array.from(height);
  }

  /** Lays the cell's corner on (x, y) of a turned grid. */
  against({ n, z, known }: TurnedGrid, x: number, y: number, smallestOverlap: number): MaskedPearson | null {
    const { dx, dy, height } = this;
    let points = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    for (let i = 0; i < this.count; i++) {
      const px = x + dx[i]!;
      const py = y + dy[i]!;
      if (px < 0 || py < 0 || px >= n || py >= n) continue;
      const at = px + n * py;
      const m = known[at]!;
      const b = z[at]!;
      const a = height[i]! * m;
      points += m;
      sa += a;
      sb += b;
      saa += a * a;
      sbb += b * b;
      sab += a * b;
    }
    if (points < 16 || points < smallestOverlap * this.count) return null;
    const va = saa - (sa * sa) / points;
    const vb = sbb - (sb * sb) / points;
    if (!(va > 0) || !(vb > 0)) return null;
    return { r: (sab - (sa * sb) / points) / Math.sqrt(va * vb), overlap: points / this.count };
  }
}
