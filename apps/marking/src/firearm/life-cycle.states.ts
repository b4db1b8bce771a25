import { withdrawnIn, type MarkKind } from '@headstamp/codes';
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
  /** Who gave it away and who has it after, where that was recorded; the country. */
  readonly fromHolderId?: string | null;
  readonly holderId?: string | null;
  readonly country?: string | null;
}

export interface MarkFacts {
  readonly id: string;
  readonly kind: MarkKind;
  readonly country: string | null;
  readonly year: number | null;
}

/** Every rule that a record can break, in words. Shown beside the record with what broke it. */
export const LIFE_CYCLE_RULES = {
  'before-year-of-manufacture': 'Nothing happens to a firearm before its year of manufacture',
  'before-manufacture': 'Nothing happens to a firearm before it is manufactured',
  'manufactured-twice': 'A firearm is manufactured once',
  'changed-hands-while-missing': 'A firearm that is lost or stolen changes hands only after it has come back',
  'after-destruction': 'Nothing happens to a firearm after its destruction',
  'destroyed-twice': 'A firearm is destroyed once',
  'in-the-future': 'What is recorded has happened',
  'import-mark-before-manufacture': 'A firearm is marked at import after it was made',
  'mark-after-destruction': 'A firearm is marked before it is destroyed',
  'exported-twice': 'A firearm leaves a country again only after it has come back to it',
  'into-stock-twice': 'A firearm enters state stock again only after it has left it',
  'out-of-stock-twice': 'A firearm leaves state stock again only after it has entered it',
  'given-by-another-holder': 'A firearm is given away by the holder who had it last',
  'country-no-longer-existed': 'A state that no longer existed made, marked and transferred nothing',
} as const;
export type LifeCycleFlagCode = keyof typeof LIFE_CYCLE_RULES;
export const LIFE_CYCLE_FLAGS = Object.keys(LIFE_CYCLE_RULES) as LifeCycleFlagCode[];

/** What cannot have happened as recorded. Shown beside the record; nobody but an official decides which entry is wrong. */
export interface LifeCycleFlag {
  readonly code: LifeCycleFlagCode;
  /** The entry it was seen at; null when it concerns a mark or the record itself. */
  readonly lifeEventId: string | null;
  readonly markId: string | null;
}

export interface LifeCycle {
  readonly yearOfManufacture: number | null;
  readonly countryOfManufacture: string | null;
  /** In the order of `inOrder`. */
  readonly events: readonly LifeEventFacts[];
  readonly marks: readonly MarkFacts[];
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

const HANDS: readonly LifeEventKind[] = [
  ...(['exported', 'imported', 'transferred'] as const),
  ...(['taken-into-state-stock', 'released-from-state-stock', 'issued-to-security-company'] as const),
];
const MISSING: readonly LifeEventKind[] = ['lost', 'stolen'];
const BACK: readonly LifeEventKind[] = ['recovered', 'seized', 'surrendered', 'found'];

export const isLoss = (kind: LifeEventKind): kind is 'lost' | 'stolen' => MISSING.includes(kind);

/** Out of unknown hands into those of the state. */
export const hasComeBack = (kind: LifeEventKind): boolean => BACK.includes(kind);

/** After which nobody is expected to meet it: the register is asked whether somebody did. */
export const endsKnownHands = (kind: LifeEventKind): boolean => isLoss(kind) || kind === 'destroyed';

/** The loss or theft that the firearm has not come back from; null when it is not missing. Events in the order of `inOrder`. */
export function openLoss<Event extends LifeEventFacts>(events: readonly Event[]): Event | null {
  let loss: Event | null = null;
  for (const event of events) {
    if (isLoss(event.kind)) loss = event;
    else if (BACK.includes(event.kind) || event.kind === 'destroyed') loss = null;
  }
  return loss;
}

/** Whether some event of these kinds may lie between the two, on any reading of the dates. */
function mayLieBetween(events: readonly LifeEventFacts[], one: LifeEventFacts, other: LifeEventFacts, kinds: (event: LifeEventFacts) => boolean): boolean {
  return events.some(
    (event) => event !== one && event !== other && kinds(event) && !surelyBefore(event.on, one.on) && !surelyBefore(other.on, event.on),
  );
}

/** Lost or stolen before, and not known to have come back in between on any reading of the dates. */
function whileMissing(event: LifeEventFacts, events: readonly LifeEventFacts[]): boolean {
  if (!HANDS.includes(event.kind)) return false;
  return events.some(
    (loss) =>
      isLoss(loss.kind) && surelyBefore(loss.on, event.on) && !mayLieBetween(events, loss, event, ({ kind }) => BACK.includes(kind)),
  );
}

/** The same move before, and nothing that may lie between takes it back. */
function again(event: LifeEventFacts, events: readonly LifeEventFacts[], same: (before: LifeEventFacts) => boolean, undone: (event: LifeEventFacts) => boolean): boolean {
  return events.some((before) => same(before) && surelyBefore(before.on, event.on) && !mayLieBetween(events, before, event, undone));
}

const sameCountry = (one: string | null | undefined, other: string | null | undefined): boolean => !one || !other || one === other;

function repeats(event: LifeEventFacts, events: readonly LifeEventFacts[]): LifeCycleFlagCode | null {
  const { kind, country } = event;
  if (kind === 'exported' && country) {
    const twice = again(
      event,
      events,
      (before) => before.kind === 'exported' && before.country === country,
      // Whatever shows it in the country again, or might, though nobody wrote down its way back.
      (between) => between.kind !== 'exported' && sameCountry(between.country, country),
    );
    return twice ? 'exported-twice' : null;
  }
  const into = (each: LifeEventFacts): boolean => each.kind === 'taken-into-state-stock';
  const out = (each: LifeEventFacts): boolean => each.kind === 'released-from-state-stock';
  const leaves = (each: LifeEventFacts): boolean => !into(each) && (HANDS.includes(each.kind) || isLoss(each.kind));
  const enters = (each: LifeEventFacts): boolean => !out(each) && (HANDS.includes(each.kind) || BACK.includes(each.kind));
  if (into(event)) return again(event, events, into, leaves) ? 'into-stock-twice' : null;
  if (out(event)) return again(event, events, out, enters) ? 'out-of-stock-twice' : null;
  return null;
}

/** The last hand before is surely known, is another one, and nothing may have happened since. */
function byAnotherHolder(event: LifeEventFacts, events: readonly LifeEventFacts[]): boolean {
  const { fromHolderId } = event;
  if (!fromHolderId) return false;
  return events.some(
    (before) =>
      typeof before.holderId === 'string' &&
      before.holderId !== fromHolderId &&
      surelyBefore(before.on, event.on) &&
      !mayLieBetween(events, before, event, () => true),
  );
}

const yearOf = (on: PartialDate): number => Number(on.slice(0, 4));
const goneBy = (country: string | null | undefined, year: number | null): boolean => {
  const last = country ? withdrawnIn(country) : null;
  return last !== null && year !== null && year > last;
};

export function impossibilities({ yearOfManufacture, countryOfManufacture, events, marks }: LifeCycle, today: string): LifeCycleFlag[] {
  const flags: LifeCycleFlag[] = [];
  const made = events.find(({ kind }) => kind === 'manufactured');
  const destroyed = events.find(({ kind }) => kind === 'destroyed');
  for (const event of events) {
    const { id, kind, on } = event;
    const seen = (code: LifeCycleFlagCode): number => flags.push({ code, lifeEventId: id, markId: null });
    if (yearOfManufacture !== null && surelyBefore(on, String(yearOfManufacture))) seen('before-year-of-manufacture');
    if (made && made.id !== id && surelyBefore(on, made.on)) seen('before-manufacture');
    if (made && made.id !== id && kind === 'manufactured') seen('manufactured-twice');
    if (destroyed && destroyed.id !== id && kind === 'destroyed') seen('destroyed-twice');
    else if (destroyed && destroyed.id !== id && surelyBefore(destroyed.on, on)) seen('after-destruction');
    if ((daysOf(on)?.first ?? today) > today) seen('in-the-future');
    if (whileMissing(event, events)) seen('changed-hands-while-missing');
    const repeated = repeats(event, events);
    if (repeated) seen(repeated);
    if (byAnotherHolder(event, events)) seen('given-by-another-holder');
    if (goneBy(event.country, yearOf(on))) seen('country-no-longer-existed');
  }
  const earliest = yearOfManufacture ?? (made ? yearOf(made.on) : null);
  for (const { id, kind, country, year } of marks) {
    const seen = (code: LifeCycleFlagCode): number => flags.push({ code, lifeEventId: null, markId: id });
    if (kind === 'IMPORT' && earliest !== null && year !== null && year < earliest) seen('import-mark-before-manufacture');
    if (destroyed && year !== null && surelyBefore(destroyed.on, String(year))) seen('mark-after-destruction');
    if (goneBy(country, year)) seen('country-no-longer-existed');
  }
  if (goneBy(countryOfManufacture, earliest)) flags.push({ code: 'country-no-longer-existed', lifeEventId: null, markId: null });
  return flags;
}
