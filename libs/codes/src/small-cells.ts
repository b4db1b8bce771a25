/** A cell with fewer is not shown where it could single out a person. Headstamp's own figure; offices of statistics use three to ten. */
export const SMALLEST_CELL = 5;

/** One line of a table; `count` is null where the cell is too small to be shown. */
export interface Cell {
  readonly label: string;
  readonly count: number | null;
}

/** The smallest value that at least this share of all values does not exceed (nearest rank). Null of no values. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** How often each label occurs. */
export function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The most frequent first, equals by their name. */
export const bySize = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([label, count], [other, more]) => more - count || label.localeCompare(other));

/**
 * Takes away cells that are too small, and where that leaves one which the total would give away, the next smallest, too.
 * A cell of nobody is shown: nobody is singled out by it.
 */
export function withoutSmallCells(cells: readonly { readonly label: string; readonly count: number }[]): Cell[] {
  const hidden = new Set(cells.filter(({ count }) => count > 0 && count < SMALLEST_CELL).map(({ label }) => label));
  if (hidden.size === 1) {
    const [next] = cells.filter(({ label, count }) => count > 0 && !hidden.has(label)).toSorted((one, other) => one.count - other.count);
    if (next) hidden.add(next.label);
  }
  return cells.map(({ label, count }) => ({ label, count: hidden.has(label) ? null : count }));
}
