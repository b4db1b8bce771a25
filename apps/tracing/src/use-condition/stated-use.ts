import { USE_PURPOSES, type OfficialRole, type UsePurpose } from '@headstamp/codes';
import { CARRIES, clearanceOf, type WayOut } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import type { Use } from './permits';

/** What `Headstamp-Purpose` begins with, where that is one of the known purposes: `COURT` or `court: case 7`. Null for other words. */
export function purposeOf({ purpose }: Pick<Actor, 'purpose'>): UsePurpose | null {
  const word = /^[A-Za-z]+/.exec(purpose.trim())?.[0].toUpperCase();
  return USE_PURPOSES.find((known) => known === word) ?? null;
}

/**
 * A look on the screen serves the investigation in which the trace was asked for, unless another purpose is stated; traces are
 * asked for in no other way (International Tracing Instrument, paragraph 5). Whatever takes facts off the screen states its
 * purpose in so many words.
 */
export function lookOnScreen(actor: Actor, roles: readonly OfficialRole[], now: Date): Use {
  const purpose = purposeOf(actor) ?? 'INVESTIGATION';
  return { way: 'screen', purpose, clearance: clearanceOf('screen', roles), capacity: roles, byId: actor.jurisdictionId, toId: null, now };
}

/** The system's own use of a fact for the officials of one jurisdiction, who see only what follows from it. */
export function withinTheInvestigation({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, now: Date): Use {
  return { way: 'screen', purpose: 'INVESTIGATION', clearance: clearanceOf('screen', []), capacity: [], byId: jurisdictionId, toId: null, now };
}

/** Anything that takes facts off the screen: the purpose is stated, or nothing is taken. */
export function takenOut(
  way: Exclude<WayOut, 'screen' | 'statistics' | 'onward'>,
  actor: Actor,
  { roles, purpose, now }: { readonly roles: readonly OfficialRole[]; readonly purpose: UsePurpose | null; readonly now: Date },
): Use {
  return { way, purpose, clearance: clearanceOf(way, roles), capacity: roles, byId: actor.jurisdictionId, toId: null, now };
}

/** Facts counted into figures that leave as numbers. */
export function counted({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, now: Date): Use {
  return { way: 'statistics', purpose: 'STATISTICS', clearance: CARRIES.statistics, capacity: [], byId: jurisdictionId, toId: null, now };
}

/** Facts told to another jurisdiction, in the investigation in which they were asked for. */
export function passedOn({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, toId: string, now: Date): Use {
  return { way: 'onward', purpose: 'INVESTIGATION', clearance: CARRIES.onward, capacity: [], byId: jurisdictionId, toId, now };
}
