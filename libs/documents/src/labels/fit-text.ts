/** The place one letter takes, in dots, with the space to the next letter and to the next row. */
export interface Cell {
  readonly width: number;
  readonly height: number;
}

export interface FittedText<C extends Cell> {
  readonly cell: C;
  readonly rows: readonly string[];
  /** Lines that are on the label. */
  readonly lines: readonly string[];
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
    const written = lines.slice(0, count);
    // Smaller letters are better than a word torn apart, a torn word better than a line left out.
    for (const tearing of [false, true]) {
      for (const cell of cells) {
        const columns = Math.floor(room.width / cell.width);
        if (columns < 4 || (!tearing && written.some((line) => pieces(line).some((piece) => piece.length > columns)))) continue;
        const rows = written.flatMap((line) => broken(line, columns));
        if (rows.length * cell.height <= room.height) return { cell, rows, lines: written, leftOut: lines.slice(count) };
      }
    }
  }
  return null;
}

/** What is not torn apart if it can be helped: up to and with a hyphen, slash or dot, and between spaces. */
const pieces = (line: string): string[][] => (line.match(/[^-/ .]*[-/.]?/g) ?? []).map((piece) => Array.from(piece));

/** Rows of at most so many letters, broken after a hyphen, slash, dot or space where there is one. */
export function broken(line: string, columns: number): string[] {
  const rows: string[] = [];
  let rest = Array.from(line.trim());
  while (rest.length > columns) {
    let end = columns;
    for (let at = columns; at > 0; at--) {
      // A space may hang over the edge: it is not printed.
      const last = rest[at] === ' ' ? ' ' : (rest[at - 1] ?? '');
      if (!/[-/ .]/.test(last)) continue;
      end = at;
      break;
    }
    rows.push(rest.slice(0, end).join('').trim());
    rest = Array.from(rest.slice(end).join('').trim());
  }
  return [...rows, rest.join('')].filter((row) => row !== '');
}
