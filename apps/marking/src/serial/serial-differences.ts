import { charactersOf, likeness, named } from './look-alikes';
import { WEIGHT } from './serial-distance';
import { allowedMisreadings } from './serial-keys';
import { UNKNOWN_ANY, UNKNOWN_ONE } from './normalise';

/** How an observed serial number agrees with a recorded one. */
export interface SerialAgreement {
  /** Small is near; 0 is the same text. Look-alikes weigh less than other misreadings. */
  readonly distance: number;
  /** Characters misread other than by look-alikes, unknown characters not counted. */
  readonly misreadings: number;
  /** Each difference in words. Positions count the letters and digits of the observed text, beginning with 1. */
  readonly reasons: readonly string[];
}

/** One step of the comparison: what it costs in thousandths, whether it is a misreading, how far it goes in each text, and its words. */
interface Step {
  readonly cost: number;
  readonly misread: number;
  readonly observed: number;
  readonly recorded: number;
  readonly reason: ((position: number) => string) | null;
  /** A recorded character that falls into an unreadable stretch. */
  readonly unread?: string;
}

interface Cell {
  readonly misread: number;
  readonly cost: number;
  readonly step: Step | null;
}

/**
 * Compares place by place: equal, same shape, look-alike, exchanged neighbours, one too many, one missing, unknown.
 * Null when more is misread than so short a number allows.
 */
export function serialAgreement(observed: string, recorded: string): SerialAgreement | null {
  const [seen, kept] = [charactersOf(observed), charactersOf(recorded)];
  if (!seen.some((letter) => letter !== UNKNOWN_ONE && letter !== UNKNOWN_ANY) || kept.length === 0) return null;
  const steps = cheapestSteps(seen, kept);
  const misreadings = steps.reduce((sum, step) => sum + step.misread, 0);
  const length = seen.includes(UNKNOWN_ANY) ? kept.length : Math.min(seen.length, kept.length);
  if (misreadings > allowedMisreadings(length)) return null;
  return { distance: steps.reduce((sum, step) => sum + step.cost, 0) / 1_000, misreadings, reasons: reasonsOf(steps) };
}

function reasonsOf(steps: readonly Step[]): string[] {
  const reasons: string[] = [];
  let position = 1;
  let stretch = '';
  for (const [index, step] of steps.entries()) {
    if (step.reason) reasons.push(step.reason(position));
    position += step.observed;
    stretch += step.unread ?? '';
    if (!stretch || steps[index + 1]?.unread) continue;
    reasons.push(`unreadable stretch at position ${position - 1}, recorded ${stretch}`);
    stretch = '';
  }
  return reasons;
}

/** Optimal string alignment, the fewest misreadings first and the least weight among those, and the way back through it. */
function cheapestSteps(seen: readonly string[], kept: readonly string[]): Step[] {
  const table: Cell[][] = [];
  const at = (row: number, column: number): Cell | undefined => table[row]?.[column];
  for (let row = 0; row <= seen.length; row++) {
    const cells: Cell[] = [];
    table.push(cells);
    for (let column = 0; column <= kept.length; column++) {
      const start = row === 0 && column === 0 ? 0 : Infinity;
      let best: Cell = { misread: start, cost: start, step: null };
      for (const step of stepsInto(seen, kept, row, column)) {
        const before = at(row - step.observed, column - step.recorded);
        if (!before) continue;
        const [misread, cost] = [before.misread + step.misread, before.cost + step.cost];
        if (misread < best.misread || (misread === best.misread && cost < best.cost)) best = { misread, cost, step };
      }
      cells.push(best);
    }
  }
  const way: Step[] = [];
  let [row, column] = [seen.length, kept.length];
  for (let step = at(row, column)?.step; step; step = at(row, column)?.step) {
    way.unshift(step);
    row -= step.observed;
    column -= step.recorded;
  }
  return way;
}

/** Every step that can end before position `row` of the observed and `column` of the recorded characters. */
function stepsInto(seen: readonly string[], kept: readonly string[], row: number, column: number): Step[] {
  const steps: Step[] = [];
  const [a, b] = [seen[row - 1], kept[column - 1]];
  if (a === UNKNOWN_ANY) {
    steps.push({ cost: 0, misread: 0, observed: 1, recorded: 0, reason: null });
    if (b !== undefined) steps.push({ cost: WEIGHT.unread, misread: 0, observed: 0, recorded: 1, reason: null, unread: b });
  }
  if (a !== undefined && b !== undefined) steps.push(replacement(a, b));
  if (a !== undefined && a !== UNKNOWN_ANY) {
    steps.push({
      cost: WEIGHT.extra,
      misread: 1,
      observed: 1,
      recorded: 0,
      reason: (at) => `${named(a)} at position ${at} is not in the record`,
    });
  }
  if (b !== undefined) {
    steps.push({
      cost: WEIGHT.missing,
      misread: 1,
      observed: 0,
      recorded: 1,
      reason: (at) => `recorded ${named(b)} before position ${at} was not observed`,
    });
  }
  const [c, d] = [seen[row - 2], kept[column - 2]];
  if (
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    d !== undefined &&
    a !== c &&
    likeness(a, d) === 'same' &&
    likeness(c, b) === 'same'
  ) {
    steps.push({
      cost: WEIGHT.exchanged,
      misread: 1,
      observed: 2,
      recorded: 2,
      reason: (at) => `${named(c)} and ${named(a)} exchanged at positions ${at} and ${at + 1}`,
    });
  }
  return steps;
}

function replacement(observed: string, recorded: string): Step {
  const step = (cost: number, misread: number, reason: Step['reason']): Step => ({ cost, misread, observed: 1, recorded: 1, reason });
  if (observed === UNKNOWN_ONE) return step(WEIGHT.unknown, 0, (at) => `unreadable at position ${at}, recorded ${named(recorded)}`);
  if (recorded === UNKNOWN_ONE)
    return step(WEIGHT.unknown, 0, (at) => `observed ${named(observed)} at position ${at}, unreadable when it was recorded`);
  const pair = `${named(observed)}/${named(recorded)}`;
  switch (likeness(observed, recorded)) {
    case 'same':
      return step(WEIGHT.same, 0, null);
    case 'same-shape':
      return step(WEIGHT['same-shape'], 0, (at) => `same shape ${pair} at position ${at}`);
    case 'look-alike':
      return step(WEIGHT['look-alike'], 0, (at) => `look-alike ${pair} at position ${at}`);
    case 'similar':
      return step(WEIGHT.similar, 1, (at) => `look-alike ${pair} at position ${at}`);
    case 'different':
      return step(WEIGHT.different, 1, (at) => `observed ${named(observed)}, recorded ${named(recorded)} at position ${at}`);
  }
}
