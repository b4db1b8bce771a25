import { CLASSIFICATIONS, USE_PURPOSES, within, type Classification, type OfficialRole, type UsePurpose } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import type { Use, WayOut } from './permits';

/**
 * The highest classification that each way out may carry. Nothing that leaves the screen stays under the system's eye, and a
 * webhook ends in a machine nobody here knows. This installation's own, to be changed here when its members agree on others.
 */
export const CARRIES: Readonly<Record<WayOut, Classification>> = {
  screen: 'CONFIDENTIAL',
  // Only counts leave; whether a fact may be counted at all is a rule of its own.
  statistics: 'CONFIDENTIAL',
  export: 'RESTRICTED',
  print: 'RESTRICTED',
  onward: 'RESTRICTED',
  webhook: 'OPEN',
};

/** Confidential facts are for those who answer for the exchange and those who audit it. */
const CLEARED_FOR_CONFIDENTIAL: readonly OfficialRole[] = ['focal-point', 'auditor'];

function clearanceOf(way: WayOut, roles: readonly OfficialRole[]): Classification {
  const official = roles.some((role) => CLEARED_FOR_CONFIDENTIAL.includes(role)) ? 'CONFIDENTIAL' : 'RESTRICTED';
  return CLASSIFICATIONS.findLast((step) => within(step, official) && within(step, CARRIES[way])) ?? 'OPEN';
}

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
  return { way: 'screen', purpose, clearance: clearanceOf('screen', roles), byId: actor.jurisdictionId, toId: null, now };
}

/** The system's own use of a fact for the officials of one jurisdiction, who see only what follows from it. */
export function withinTheInvestigation({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, now: Date): Use {
  return { way: 'screen', purpose: 'INVESTIGATION', clearance: clearanceOf('screen', []), byId: jurisdictionId, toId: null, now };
}

/** Anything that takes facts off the screen: the purpose is stated, or nothing is taken. */
export function takenOut(
  way: Exclude<WayOut, 'screen' | 'statistics' | 'onward'>,
  actor: Actor,
  { roles, purpose, now }: { readonly roles: readonly OfficialRole[]; readonly purpose: UsePurpose | null; readonly now: Date },
): Use {
  return { way, purpose, clearance: clearanceOf(way, roles), byId: actor.jurisdictionId, toId: null, now };
}

/** Facts counted into figures that leave as numbers. */
export function counted({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, now: Date): Use {
  return { way: 'statistics', purpose: 'STATISTICS', clearance: CARRIES.statistics, byId: jurisdictionId, toId: null, now };
}

/** Facts told to another jurisdiction, in the investigation in which they were asked for. */
export function passedOn({ jurisdictionId }: Pick<Actor, 'jurisdictionId'>, toId: string, now: Date): Use {
  return { way: 'onward', purpose: 'INVESTIGATION', clearance: CARRIES.onward, byId: jurisdictionId, toId, now };
}
