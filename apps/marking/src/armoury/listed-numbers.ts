import { keySkeleton } from '../serial/look-alikes';
import { UNKNOWN_ANY, UNKNOWN_ONE } from '../serial/normalise';
import { distanceFrom } from '../serial/serial-distance';

/** A weapon of the list, as the judgement sees it. */
export interface ListedFirearm {
  readonly firearmId: string;
  readonly serialNormalised: string | null;
  readonly makeNormalised: string;
}

/** As many characters as may be misread besides look-alikes, at most; see `allowedMisreadings`. */
const MOST_MISREAD = 2;

const UNKNOWN = new RegExp(`[${UNKNOWN_ONE}${UNKNOWN_ANY}]`);

interface Outline {
  readonly firearmId: string;
  readonly serial: string;
  /** One letter for each group of look-alikes. */
  readonly skeleton: string;
  /** Whether characters of it are unknown. */
  readonly unknown: boolean;
}

/** The numbers of a list, made ready for many questions. */
export class ListedNumbers {
  private readonly byNumber = new Map<string, ListedFirearm[]>();
  private readonly outlines: Outline[] = [];

  constructor(list: readonly ListedFirearm[]) {
    for (const listed of list) {
      const { firearmId, serialNormalised: serial } = listed;
      if (serial === null) continue;
      this.byNumber.set(serial, [...(this.byNumber.get(serial) ?? []), listed]);
      this.outlines.push({ firearmId, serial, skeleton: keySkeleton(serial), unknown: UNKNOWN.test(serial) });
    }
  }

  /** Weapons with exactly this number. */
  same(serialNormalised: string): readonly ListedFirearm[] {
    return this.byNumber.get(serialNormalised) ?? [];
  }

  /** Weapons whose number may have been read so, nearest first; none that was seen already. */
  near(read: string, seen: ReadonlySet<string>, most: number): string[] {
    const distance = distanceFrom(read);
    const skeleton = keySkeleton(read);
    const unknown = UNKNOWN.test(read);
    const found: { firearmId: string; misreadings: number; distance: number }[] = [];
    for (const listed of this.outlines) {
      if (seen.has(listed.firearmId) || !(unknown || listed.unknown || isWithin(skeleton, 0, listed.skeleton, 0, MOST_MISREAD))) continue;
      const away = distance(listed.serial);
      if (away) found.push({ firearmId: listed.firearmId, ...away });
    }
    found.sort((a, b) => a.misreadings - b.misreadings || a.distance - b.distance);
    return found.slice(0, most).map(({ firearmId }) => firearmId);
  }
}

/**
 * Whether so many changed, lost, added or exchanged letters make the one text from `at` on the other. Quick, so that the
 * comparison place by place is spared nearly all of the list.
 */
function isWithin(one: string, at: number, other: string, from: number, changes: number): boolean {
  let [i, j] = [at, from];
  while (i < one.length && one[i] === other[j]) {
    i++;
    j++;
  }
  const [left, leftOver] = [one.length - i, other.length - j];
  if (left === 0 || leftOver === 0) return left + leftOver <= changes;
  if (changes === 0 || Math.abs(left - leftOver) > changes) return false;
  const exchanged = one[i] === other[j + 1] && one[i + 1] === other[j];
  return (
    isWithin(one, i + 1, other, j + 1, changes - 1) ||
    isWithin(one, i + 1, other, j, changes - 1) ||
    isWithin(one, i, other, j + 1, changes - 1) ||
    (exchanged && isWithin(one, i + 2, other, j + 2, changes - 1))
  );
}
