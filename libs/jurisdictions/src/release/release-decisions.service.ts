import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { ReleaseDecisionPage, ReleaseDecisionView, type ReleaseDecisionQuery, type ReleaseDecisionRow } from './release-decisions.dto';

/** What was decided about facts that another may have laid terms down for, newest first; looking at it is in the access log. */
@Injectable()
export class ReleaseDecisionsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
  ) {}

  async list(actor: Actor, { limit, cursor, subjectKind, subjectId, officialId, effect }: ReleaseDecisionQuery): Promise<ReleaseDecisionPage> {
    const after = positionOf(cursor);
    const codes = new Map((await this.directory.all()).map(({ jurisdictionId, code }) => [jurisdictionId, code]));
    return this.session.disclose(actor, { subjectKind: 'release-decision', subjectId: subjectId ?? null }, async (tx) => {
      const rows = await tx.query<ReleaseDecisionRow[]>(
        `SELECT id, official_id AS "officialId", request_id AS "requestId", policy_hash AS "policyHash", subject_kind AS "subjectKind",
           subject_id AS "subjectId", way, purpose, capacity, originator_id AS originator, recipient_id AS recipient, allowed, reasons, obligations,
           facts, recorded_at AS "recordedAt"
         FROM jurisdictions.release_decision
         WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR subject_kind = $2) AND ($3::text IS NULL OR subject_id = $3)
           AND ($4::uuid IS NULL OR official_id = $4) AND ($5::boolean IS NULL OR allowed = $5)
           AND ($6::timestamptz IS NULL OR (recorded_at, id) < ($6, $7::uuid))
         ORDER BY recorded_at DESC, id DESC LIMIT $8`,
        [
          actor.jurisdictionId,
          subjectKind ?? null,
          subjectId ?? null,
          officialId ?? null,
          effect === undefined ? null : effect === 'allow',
          after?.recordedAt ?? null,
          after?.id ?? null,
          limit + 1,
        ],
      );
      const code = (id: string | null): string | null => (id === null ? null : (codes.get(id) ?? ''));
      return ReleaseDecisionPage.of(
        pageOf(rows, limit, (row) =>
          ReleaseDecisionView.of({ ...row, originator: code(row.originator) ?? '', recipient: code(row.recipient) }),
        ),
      );
    });
  }
}
