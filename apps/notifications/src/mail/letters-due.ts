import { openingAfter, openingBefore, type WorkingCalendar } from '@headstamp/jurisdictions';
import type { OfficialRole } from '@headstamp/codes';
import type { AlertKind } from '../alert/alert.kinds';

/** An alert that nobody has acknowledged yet. */
export interface OpenAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly urgent: boolean;
  readonly roles: readonly OfficialRole[];
  readonly officials: readonly string[];
  /** Those to whom it was addressed because nobody had answered. */
  readonly alsoRoles: readonly OfficialRole[];
  readonly alsoOfficials: readonly string[];
  readonly raisedAt: Date;
  readonly dueAt: Date;
}

/** Who stands in the directory, and how letters reach them. */
export interface Correspondent {
  readonly officialId: string;
  readonly role: OfficialRole;
  /** False for an entry that has expired, or does not hold yet. */
  readonly reachable: boolean;
  readonly deputyId: string | null;
  readonly email: string | null;
  readonly emailExcept: readonly string[];
  readonly digest: boolean;
}

/** That an official was written to about an alert, or will be: a letter that is under way counts. */
export interface Written {
  readonly alertId: string;
  readonly officialId: string;
  /** It came back: whoever stands in is written to. */
  readonly bounced: boolean;
}

export interface LetterDue {
  readonly officialId: string;
  /** One for a letter of its own, the oldest first in a digest. */
  readonly alertIds: readonly string[];
  /** The opening hour that the digest belongs to; null for a letter of its own. */
  readonly digestAt: Date | null;
  /** The reader stands in for somebody who cannot be reached. */
  readonly inPlaceOf: boolean;
}

interface Addressed {
  readonly correspondent: Correspondent;
  readonly inPlaceOf: boolean;
}

/** Why an alert is written of at once to this reader, and not in the letter of the next opening hour. */
function isAtOnce(alert: OpenAlert, { correspondent, inPlaceOf }: Addressed, calendar: WorkingCalendar): boolean {
  const { officialId, role, digest } = correspondent;
  const escalated = alert.alsoOfficials.includes(officialId) || alert.alsoRoles.includes(role);
  return alert.urgent || escalated || inPlaceOf || !digest || openingAfter(alert.raisedAt, calendar) >= alert.dueAt;
}

/** Everybody an alert is written to: its addressees, and for one who cannot be reached whoever stands in. */
function addressees(alert: OpenAlert, all: readonly Correspondent[], written: ReadonlyMap<string, boolean>): Addressed[] {
  const meant = all.filter(
    ({ officialId, role }) =>
      [...alert.roles, ...alert.alsoRoles].includes(role) || [...alert.officials, ...alert.alsoOfficials].includes(officialId),
  );
  const told = new Map<string, Addressed>();
  for (const correspondent of meant) {
    const { officialId, reachable, email, emailExcept } = correspondent;
    if (reachable && email !== null && !emailExcept.includes(alert.kind)) told.set(officialId, { correspondent, inPlaceOf: false });
  }
  for (const { officialId, reachable, deputyId } of meant) {
    const lost = !reachable || written.get(`${officialId} ${alert.id}`) === true;
    const deputy = lost && all.find((other) => other.officialId === deputyId && other.reachable && other.email !== null);
    if (deputy && !told.has(deputy.officialId)) told.set(deputy.officialId, { correspondent: deputy, inPlaceOf: true });
  }
  return [...told.values()];
}

/**
 * The letters that are to be written by now, from the rows and the clock alone. Whoever looks late, or looks again after a part
 * was written, finds what is left and nothing else: an official is written to once about an alert.
 */
export function lettersDue(
  alerts: readonly OpenAlert[],
  correspondents: readonly Correspondent[],
  written: readonly Written[],
  calendar: WorkingCalendar,
  now: Date,
): LetterDue[] {
  const known = new Map(written.map(({ alertId, officialId, bounced }) => [`${officialId} ${alertId}`, bounced]));
  const opened = openingBefore(now, calendar);
  const letters: LetterDue[] = [];
  const digests = new Map<string, OpenAlert[]>();
  for (const alert of alerts) {
    for (const addressed of addressees(alert, correspondents, known)) {
      const { officialId } = addressed.correspondent;
      if (known.has(`${officialId} ${alert.id}`)) continue;
      if (isAtOnce(alert, addressed, calendar)) {
        letters.push({ officialId, alertIds: [alert.id], digestAt: null, inPlaceOf: addressed.inPlaceOf });
      } else if (opened !== null && alert.raisedAt < opened) {
        digests.set(officialId, [...(digests.get(officialId) ?? []), alert]);
      }
    }
  }
  if (opened === null) return letters;
  const daily = [...digests].map(([officialId, open]) => ({
    officialId,
    alertIds: open
      .toSorted((one, other) => one.raisedAt.getTime() - other.raisedAt.getTime() || one.id.localeCompare(other.id))
      .map(({ id }) => id),
    digestAt: opened,
    inPlaceOf: false,
  }));
  return [...letters, ...daily];
}
