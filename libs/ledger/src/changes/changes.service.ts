import type { OfficialRole } from '@headstamp/codes';
import { JurisdictionSession, SYSTEM_OFFICIAL, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { readEvent } from '../event';
import { heardBy } from './readers';

/** A day's work of a large office; whoever was away for longer is told that there was more. */
const LOOKED_THROUGH = 2_000;
const SHOWN = 40;
const FIRST_VISIT_MS = 7 * 86_400_000;

export interface RecordChange {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly latestKind: string;
  readonly latestAt: Date;
  readonly latestBy: string | null;
  readonly events: number;
}

export interface Changes {
  readonly since: Date;
  readonly changes: readonly RecordChange[];
  readonly more: boolean;
}

/** What others did to the records that an official may see, from the newest end of the log backwards. */
@Injectable()
export class ChangesService {
  constructor(private readonly session: JurisdictionSession) {}

  /** @param lastVisitAt when the official signed in the time before, from the session */
  since(actor: Actor, roles: readonly OfficialRole[], lastVisitAt: string | null): Promise<Changes> {
    return this.session.disclose(actor, { subjectKind: 'log', subjectId: null }, async (tx, now) => {
      const since = lastVisitAt === null ? new Date(now.getTime() - FIRST_VISIT_MS) : new Date(lastVisitAt);
      const rows = await tx.query<{ subject_kind: string; subject_id: string; body: string; recorded_at: Date }[]>(
        `SELECT e.subject_kind, e.subject_id, e.body, e.recorded_at FROM (
           SELECT event_id, log, leaf_index FROM ledger.leaf WHERE jurisdiction_id = $1 ORDER BY log DESC, leaf_index DESC LIMIT $2) AS l
         JOIN ledger.event e ON e.jurisdiction_id = $1 AND e.id = l.event_id
         WHERE e.recorded_at > $3 AND e.subject_kind = ANY ($4) ORDER BY l.log DESC, l.leaf_index DESC`,
        [actor.jurisdictionId, LOOKED_THROUGH, since, heardBy(roles)],
      );
      const changes = new Map<string, RecordChange>();
      for (const { subject_kind: subjectKind, subject_id: subjectId, body, recorded_at: latestAt } of rows) {
        const { kind: latestKind, official } = readEvent(body);
        if (official === actor.officialId) continue;
        const key = `${subjectKind} ${subjectId}`;
        const known = changes.get(key);
        const latestBy = official === SYSTEM_OFFICIAL ? null : official;
        changes.set(key, known ? { ...known, events: known.events + 1 } : { subjectKind, subjectId, latestKind, latestAt, latestBy, events: 1 });
      }
      const [oldest] = await tx.query<{ at: Date }[]>(
        `SELECT e.recorded_at AS at FROM ledger.leaf l JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
         WHERE l.jurisdiction_id = $1 ORDER BY l.log DESC, l.leaf_index DESC OFFSET $2 LIMIT 1`,
        [actor.jurisdictionId, LOOKED_THROUGH],
      );
      const beyond = oldest !== undefined && oldest.at > since;
      return { since, changes: [...changes.values()].slice(0, SHOWN), more: beyond || changes.size > SHOWN };
    });
  }
}
