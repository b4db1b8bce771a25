import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { AccessPage, AccessView, type AccessLogQuery, type AccessRow } from './access-log.dto';

/** Who looked at what, newest first; looking at the log is in it, too. */
@Injectable()
export class AccessLogService {
  constructor(private readonly session: JurisdictionSession) {}

  list(actor: Actor, { limit, cursor, subjectKind, subjectId, officialId }: AccessLogQuery): Promise<AccessPage> {
    const after = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'access-log', subjectId: subjectId ?? null }, async (tx) => {
      const rows = await tx.query<AccessRow[]>(
        `SELECT id, official_id, purpose, request_id, subject_kind, subject_id, recorded_at FROM app.access_log
         WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR subject_kind = $2) AND ($3::text IS NULL OR subject_id = $3)
           AND ($4::uuid IS NULL OR official_id = $4) AND ($5::timestamptz IS NULL OR (recorded_at, id) < ($5, $6::uuid))
         ORDER BY recorded_at DESC, id DESC LIMIT $7`,
        [
          actor.jurisdictionId,
          subjectKind ?? null,
          subjectId ?? null,
          officialId ?? null,
          after?.recordedAt ?? null,
          after?.id ?? null,
          limit + 1,
        ],
      );
      const positioned = rows.map((row) => ({ ...row, recordedAt: row.recorded_at }));
      return AccessPage.of(pageOf(positioned, limit, (row) => AccessView.of(row)));
    });
  }
}
