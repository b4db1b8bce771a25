/** The place one letter takes, in dots, with the space to the next letter and to the next row. */
export interface Cell {
  readonly width: number;
  readonly height: number;
}

export interface FittedText<C extends Cell> {
  readonly cell: C;
  readonly rows: readonly string[];
  /** Lines for which there was no room. */
  readonly leftOut: readonly string[];
}

/** Lines that a label is worth nothing without: its code, and what is written on the container. */
const NEEDED = 2;

/**
 * Writes lines in the largest letters that fit into the room, broken over rows where they must be. Of more than two lines the
 * last are left out before letters are too small to read; nothing is cut short. Null when the first two do not fit.
 * @param cells from the largest to the smallest
 */
export function fitText<C extends Cell>(lines: readonly string[], room: Cell, cells: readonly C[]): FittedText<C> | null {
  for (let count = lines.length; count >= Math.min(NEEDED, lines.length); count--) {
    for (const cell of cells) {
      const columns = Math.floor(room.width / cell.width);
      if (columns < 4) continue;
      const rows = lines.slice(0, count).flatMap((line) => broken(line, columns));
      if (rows.length * cell.height <= room.height) return { cell, rows, leftOut: lines.slice(count) };
    }
  }
  return null;
}

/** Rows of at most so many letters, broken after a hyphen, slash or space where there is one in the second half. */
export function broken(line: string, columns: number): string[] {
  const rows: string[] = [];
  let rest = Array.from(line.trim());
  while (rest.length > columns) {
    let end = columns;
    for (let at = columns; at > columns / 2; at--) {
      if (/[-/ .]/.test(rest[at - 1] ?? '')) {
        end = at;
        break;
      }
    }
    rows.push(rest.slice(0, end).join('').trim());
    rest = Array.from(rest.slice(end).join('').trim());
  }
  return [...rows, rest.join('')].filter((row) => row !== '');
}
