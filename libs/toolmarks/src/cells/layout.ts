import type { Cell } from './comparison';
import type { Grid } from './grid';

/** Squares of one side over the box around the valid points, those that are filled enough; rows first, then columns. */
export function layCells(grid: Grid, sideUm: number, fill: number): Cell[] {
  const { n, pitchUm, z } = grid;
  const side = Math.round(sideUm / pitchUm);
  const cells: Cell[] = [];
  const columns = Math.max(1, Math.round(grid.boxXUm / (side * pitchUm)));
  const rows = Math.max(1, Math.round(grid.boxYUm / (side * pitchUm)));
  const left = Math.round((n - columns * side) / 2);
  const top = Math.round((n - rows * side) / 2);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      const x0 = left + col * side;
      const y0 = top + row * side;
      if (x0 < 0 || y0 < 0 || x0 + side > n || y0 + side > n) continue;
      let valid = 0;
      for (let y = y0; y < y0 + side; y++) {
        for (let x = x0; x < x0 + side; x++) if (z[x + n * y]! === z[x + n * y]!) valid++;
      }
      const part = valid / (side * side);
      if (part >= fill) cells.push({ row, col, x0, y0, w: side, h: side, fill: part });
    }
  }
  return cells;
}
