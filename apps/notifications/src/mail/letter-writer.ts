import { randomUUID } from 'node:crypto';
import { CalendarsService, FocalPointsService, isReachable } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import { Letter, LetterAlert } from './letter.entity';
import { lettersDue, type Correspondent, type LetterDue, type Written } from './letters-due';

/** Writes down which letters are due; nothing is sent here. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly focalPoints: FocalPointsService,
    private readonly calendars: CalendarsService,
  ) {}

  /** Who stands in the directory of one's own jurisdiction, and how letters reach them. */
  async correspondents(tx: EntityManager, actor: Actor, now: Date): Promise<Correspondent[]> {
    return (await this.focalPoints.standings(tx, actor, now)).map(({ entry, standing }) => ({
      officialId: entry.officialId,
      role: entry.role,
      reachable: isReachable(standing),
      deputyId: entry.deputyId,
      email: entry.email,
      emailExcept: entry.emailExcept,
      digest: entry.digest,
    }));
  }

  /** Called in a transaction of its own; answers how many letters are new. */
  async write(tx: EntityManager, actor: Actor, now: Date): Promise<number> {
    const { jurisdictionId } = actor;
    const correspondents = await this.correspondents(tx, actor, now);
    if (!correspondents.some(({ email }) => email !== null)) return 0;
    // Of several processes one writes; what it leaves, the next look finds.
    const [lock] = await tx.query<{ held: boolean }[]>(`SELECT pg_try_advisory_xact_lock(hashtextextended('letters/' || $1, 0)) AS held`, [
      jurisdictionId,
    ]);
    if (!lock?.held) return 0;
    const alerts = await tx.find(Alert, { where: { jurisdictionId, state: Not('acknowledged') }, order: { recordedAt: 'ASC', id: 'ASC' } });
    if (alerts.length === 0) return 0;
    const open = alerts.map(({ occurredAt: raisedAt, ...alert }) => ({ ...alert, raisedAt }));
    const due = lettersDue(open, correspondents, await written(tx, jurisdictionId), await this.calendars.of(tx, jurisdictionId), now);
    for (const letter of due) await enter(tx, jurisdictionId, now, letter);
    return due.length;
  }
}

function written(tx: EntityManager, jurisdictionId: string): Promise<Written[]> {
  return tx.query<Written[]>(
    `SELECT w.alert_id AS "alertId", w.official_id AS "officialId", l.state = 'bounced' AS bounced
     FROM notifications.alert a
     JOIN notifications.letter_alert w ON w.jurisdiction_id = a.jurisdiction_id AND w.alert_id = a.id
     JOIN notifications.letter l ON l.jurisdiction_id = w.jurisdiction_id AND l.id = w.letter_id
     WHERE a.jurisdiction_id = $1 AND a.state <> 'acknowledged'`,
    [jurisdictionId],
  );
}

async function enter(tx: EntityManager, jurisdictionId: string, now: Date, due: LetterDue): Promise<void> {
  const { officialId, alertIds, digestAt, inPlaceOf } = due;
  const id = randomUUID();
  await tx.insert(Letter, {
    ...{ jurisdictionId, id, officialId, digestAt, inPlaceOf, state: 'waiting', attempts: 0 },
    ...{ nextAttemptAt: now, firstSentAt: null, settledAt: null, occurredAt: now },
  });
  await tx.insert(
    LetterAlert,
    alertIds.map((alertId) => ({ jurisdictionId, id: randomUUID(), letterId: id, officialId, alertId })),
  );
}
