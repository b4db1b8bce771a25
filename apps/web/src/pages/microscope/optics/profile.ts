import type { BothSides } from './both-sides';
import { eachSide } from './both-sides';
import type { Point } from './camera';
import { heightAt, type HeightGrid } from './height-grid';

/** A line on a surface, from one place to another. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** Heights along a line, at equal distances. */
export interface Profile {
  readonly lengthUm: number;
  /** Micrometres over the mean of the known ones; NaN where nothing is known. */
  readonly heights: readonly number[];
}

export const PROFILE_POINTS = 201;

export const lengthOf = ({ from, to }: Line): number => Math.hypot(to.x - from.x, to.y - from.y);

export function profileAlong(grid: HeightGrid, line: Line, points = PROFILE_POINTS): Profile {
  const { from, to } = line;
  const heights = Array.from({ length: points }, (_, i) => {
    const share = i / (points - 1);
    return heightAt(grid, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  });
  const mean = meanOf(heights);
  return { lengthUm: lengthOf(line), heights: heights.map((height) => height - mean) };
}

const known = (heights: readonly number[]): number[] => heights.filter((height) => !Number.isNaN(height));
const meanOf = (heights: readonly number[]): number => {
  const all = known(heights);
  return all.length === 0 ? 0 : all.reduce((sum, height) => sum + height, 0) / all.length;
};

export interface ProfileFigures {
  readonly lengthUm: number;
  readonly highestUm: number;
  readonly lowestUm: number;
  /** Share of the line on which the height is known, 0 to 1. */
  readonly known: number;
}

export function figuresOf({ lengthUm, heights }: Profile): ProfileFigures {
  const all = known(heights);
  return {
    lengthUm,
    highestUm: all.length > 0 ? Math.max(...all) : NaN,
    lowestUm: all.length > 0 ? Math.min(...all) : NaN,
    known: heights.length > 0 ? all.length / heights.length : 0,
  };
}

/** Pearson's correlation of two profiles where both are known; NaN when too little is. It describes and decides nothing. */
export function correlationOf({ own, other }: BothSides<Profile>): number {
  const pairs = own.heights.flatMap((a, i) => {
    const b = other.heights[i] ?? NaN;
    return Number.isNaN(a) || Number.isNaN(b) ? [] : [[a, b] as const];
  });
  if (pairs.length < 8) return NaN;
  const [meanA, meanB] = [meanOf(pairs.map(([a]) => a)), meanOf(pairs.map(([, b]) => b))];
  let [aa, bb, ab] = [0, 0, 0];
  for (const [a, b] of pairs) {
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
    ab += (a - meanA) * (b - meanB);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : NaN;
}

/** A profile as a path in a drawing of so many units, the middle line at half its height; gaps stay gaps. */
export function pathOf({ heights }: Profile, width: number, height: number, reachUm: number): string {
  let open = false;
  return heights
    .flatMap((value, i) => {
      const before = open;
      open = !Number.isNaN(value);
      if (!open) return [];
      const x = (width * i) / (heights.length - 1);
      const y = height / 2 - (value / reachUm) * (height / 2);
      return [`${before ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`];
    })
    .join('');
}

/** The reach in which both profiles find room: 1, 2 or 5 times a power of ten. */
export function reachOf(both: BothSides<Profile>): number {
  const each = eachSide(both, ({ heights }) => Math.max(0, ...known(heights).map(Math.abs)));
  const most = Math.max(each.own, each.other, 1e-3);
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5].find((step) => step * power >= most) ?? 10) * power;
}
