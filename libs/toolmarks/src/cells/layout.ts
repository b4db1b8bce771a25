import type { Cell } from './comparison';
import type { Grid } from './grid';

/** Squares of one side over the circle around the valid points, those that are filled enough; rows first, then columns. */
export function layCells(grid: Grid, sideUm: number, fill: number): Cell[] {
  const { n, pitchUm, z } = grid;
  const side = Math.round(sideUm / pitchUm);
  const cells: Cell[] = [];
  const across = Math.max(1, Math.round((2 * grid.radiusUm) / (side * pitchUm)));
  const start = Math.round((n - across * side) / 2);
  for (let row = 0; row < across; row++) {
    for (let col = 0; col < across; col++) {
      const x0 = start + col * side;
      const y0 = start + row * side;
      if (x0 < 0 || y0 < 0 || x0 + side > n || y0 + side > n) continue;
      let valid = 0;
      for (let y = y0; y < y0 + side; y++) {
        for (let x = x0; x < x0 + side; x++) if (z[x + n * y]! === z[x + n * y]!) valid++;
      }
      const part = valid / (side * side);
      if (part < fill) continue;
      const c = (n - 1) / 2;
      cells.push({
        row, col, x0, y0, w: side, h: side, fill: part,
        xUm: (x0 + (side - 1) / 2 - c) * pitchUm + grid.offsetXUm, yUm: (y0 + (side - 1) / 2 - c) * pitchUm + grid.offsetYUm,
      });
    }
  }
  return cells;
}
