/** So many weapons left lawful hands in one state and were found in another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** A state on one side of the drawing. */
export interface FlowNode {
  readonly name: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

/** A band from the one to the other side, as thick as it counts. */
export interface FlowBand extends Flow {
  readonly thickness: number;
  /** Upper edge at either end. */
  readonly fromTop: number;
  readonly toTop: number;
}

export interface FlowLayout {
  readonly height: number;
  readonly sources: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

const GAP = 14;
const LEAST_HEIGHT = 160;
/** Thinner bands could not be seen. */
const LEAST = 2;

/** Cells of the routes, `GT > BZ`, whose count may be told; what is no route between two states is left out. */
export function flowsOf(cells: readonly { readonly label: string; readonly count: number | null }[]): Flow[] {
  return cells.flatMap(({ label, count }) => {
    const [, from, to] = /^(\S+) > (\S+)$/.exec(label) ?? [];
    return from !== undefined && to !== undefined && count !== null && count > 0 ? [{ from, to, count }] : [];
  });
}

/**
 * A Sankey diagram of two columns: on each side the states under one another, the most frequent first, each as high as its bands are
 * thick together, and the bands of one state in the order of the other side so that they cross as little as may be.
 */
export function layFlows(flows: readonly Flow[]): FlowLayout {
  const [left, right] = [sums(flows, ({ from }) => from), sums(flows, ({ to }) => to)];
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const scale = total === 0 ? 0 : Math.max(LEAST_HEIGHT / total, LEAST);
  const [sources, targets] = [columnOf(left, scale), columnOf(right, scale)];
  const [usedFrom, usedTo] = [new Map<string, number>(), new Map<string, number>()];
  const rank = (column: readonly FlowNode[], name: string): number => column.findIndex((node) => node.name === name);
  const bands = [...flows]
    .sort((one, other) => rank(sources, one.from) - rank(sources, other.from) || rank(targets, one.to) - rank(targets, other.to))
    .map((flow): FlowBand => {
      const thickness = flow.count * scale;
      return { ...flow, thickness, fromTop: take(sources, usedFrom, flow.from, thickness), toTop: take(targets, usedTo, flow.to, thickness) };
    });
  const bottom = (column: readonly FlowNode[]): number => Math.max(0, ...column.map(({ top, height }) => top + height));
  return { height: Math.max(bottom(sources), bottom(targets)), sources, targets, bands };
}

function sums(flows: readonly Flow[], of: (flow: Flow) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(of(flow), (counts.get(of(flow)) ?? 0) + flow.count);
  return [...counts].sort(([one, few], [other, many]) => many - few || one.localeCompare(other));
}

function columnOf(counts: readonly (readonly [string, number])[], scale: number): FlowNode[] {
  let top = 0;
  return counts.map(([name, count]) => {
    const node = { name, count, top, height: count * scale };
    top += node.height + GAP;
    return node;
  });
}

/** The next free stretch of a state's side. */
function take(column: readonly FlowNode[], used: Map<string, number>, name: string, thickness: number): number {
  const before = used.get(name) ?? 0;
  used.set(name, before + thickness);
  return (column.find((node) => node.name === name)?.top ?? 0) + before;
}
