/** Where a node stands in the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly key: string; readonly x: number }[];
  readonly spots: ReadonlyMap<string, Spot>;
}

const COLUMN = 210;
const ROW = 46;
const HEAD = 40;

/** One column for each jurisdiction, one's own first: what crosses a border is seen to cross it. In a column nodes keep their order. */
export function placeNodes(nodes: readonly { readonly id: string; readonly jurisdiction: string | null }[]): Drawing {
  const keys = [...new Set(nodes.map(({ jurisdiction }) => jurisdiction ?? ''))].sort();
  const filled = new Map<string, number>();
  const spots = new Map(
    nodes.map(({ id, jurisdiction }) => {
      const key = jurisdiction ?? '';
      const row = filled.get(key) ?? 0;
      filled.set(key, row + 1);
      return [id, { x: keys.indexOf(key) * COLUMN + COLUMN / 2, y: HEAD + row * ROW + ROW / 2 }];
    }),
  );
  return {
    width: Math.max(1, keys.length) * COLUMN,
    height: HEAD + Math.max(1, ...filled.values()) * ROW,
    columns: keys.map((key, at) => ({ key, x: at * COLUMN + COLUMN / 2 })),
    spots,
  };
}
