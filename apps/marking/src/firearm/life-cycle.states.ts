import { daysOf, surelyBefore, type PartialDate } from './partial-date';

export const LIFE_EVENT_KINDS = [
  'manufactured',
  'exported',
  'imported',
  'transferred',
  'taken-into-state-stock',
  'released-from-state-stock',
  'issued-to-security-company',
  'lost',
  'stolen',
  'recovered',
  'seized',
  'surrendered',
  'found',
  'deactivated',
  'destroyed',
] as const;
export type LifeEventKind = (typeof LIFE_EVENT_KINDS)[number];

export interface LifeEventFacts {
  readonly id: string;
  readonly kind: LifeEventKind;
  readonly on: PartialDate;
}

export const LIFE_CYCLE_FLAGS = [
  'before-year-of-manufacture',
  'before-manufacture',
  'manufactured-twice',
  'changed-hands-while-missing',
  'after-destruction',
  'in-the-future',
  'import-mark-before-manufacture',
] as const;
export type LifeCycleFlagCode = (typeof LIFE_CYCLE_FLAGS)[number];

/** What cannot have happened as recorded. Shown beside the record; nobody but an official decides which entry is wrong. */
export interface LifeCycleFlag {
  readonly code: LifeCycleFlagCode;
  /** The entry it was seen at; null when it concerns the marks. */
  readonly lifeEventId: string | null;
}

export interface LifeCycle {
  readonly yearOfManufacture: number | null;
  /** In the order of `inOrder`. */
  readonly events: readonly LifeEventFacts[];
  readonly importMarkYears: readonly number[];
}

/** Where dates overlap: made, sent abroad, brought in, then whatever happened to it, destroyed. */
const PLACE_IN_LIFE: Partial<Record<LifeEventKind, number>> = { manufactured: 0, exported: 1, imported: 2, destroyed: 4 };
const placeInLife = (kind: LifeEventKind): number => PLACE_IN_LIFE[kind] ?? 3;

/**
 * Earliest first. Where dates overlap because one is known by its year alone, the order of a firearm's life decides,
 * then the order in which the entries were recorded.
 */
export function inOrder<Event extends LifeEventFacts>(recorded: readonly Event[]): Event[] {
  const waiting = [...recorded];
  const ordered: Event[] = [];
  while (waiting.length) {
    const free = waiting.filter((event) => !waiting.some((other) => surelyBefore(other.on, event.on)));
    const next = free.reduce((first, event) => (placeInLife(event.kind) < placeInLife(first.kind) ? event : first));
    ordered.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return ordered;
}

const HANDS: readonly LifeEventKind[] = ['exported', 'imported', 'transferred'];
const MISSING: readonly LifeEventKind[] = ['lost', 'stolen'];
const BACK: readonly LifeEventKind[] = ['found', 'seized'];

/** Lost or stolen before, and not known to have come back in between on any reading of the dates. */
function whileMissing({ kind, on }: LifeEventFacts, events: readonly LifeEventFacts[]): boolean {
  if (!HANDS.includes(kind)) return false;
  return events.some(
    (loss) =>
      MISSING.includes(loss.kind) &&
      surelyBefore(loss.on, on) &&
      !events.some((back) => BACK.includes(back.kind) && !surelyBefore(back.on, loss.on) && !surelyBefore(on, back.on)),
  );
}

export function impossibilities({ yearOfManufacture, events, importMarkYears }: LifeCycle, today: string): LifeCycleFlag[] {
  const flags: LifeCycleFlag[] = [];
  const made = events.find(({ kind }) => kind === 'manufactured');
  const destroyed = events.find(({ kind }) => kind === 'destroyed');
  for (const event of events) {
    const { id, kind, on } = event;
    const seen = (code: LifeCycleFlagCode): number => flags.push({ code, lifeEventId: id });
    if (yearOfManufacture !== null && surelyBefore(on, String(yearOfManufacture))) seen('before-year-of-manufacture');
    if (made && made.id !== id && surelyBefore(on, made.on)) seen('before-manufacture');
    if (made && made.id !== id && kind === 'manufactured') seen('manufactured-twice');
    if (destroyed && destroyed.id !== id && surelyBefore(destroyed.on, on)) seen('after-destruction');
    if ((daysOf(on)?.first ?? today) > today) seen('in-the-future');
    if (whileMissing(event, events)) seen('changed-hands-while-missing');
  }
  const earliest = yearOfManufacture ?? (made ? Number(daysOf(made.on)?.first.slice(0, 4)) : null);
  if (earliest !== null && importMarkYears.some((year) => year < earliest))
    flags.push({ code: 'import-mark-before-manufacture', lifeEventId: null });
  return flags;
}
