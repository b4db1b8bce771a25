import { pageOf, positionOf, type Page, type PageQuery } from '@headstamp/http';
import type { RetentionClass } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';

/** A record whose retention has ended and which is erased on a day, unless somebody holds it. */
export interface AnnouncedEnd {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly retentionClass: RetentionClass;
  readonly endedOn: string;
  readonly eraseOn: string;
  readonly held: boolean;
  readonly recordedAt: Date;
}

/** What was erased, on what ground and by whom; nothing of what it was. */
export interface ErasedRecord {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly retentionClass: RetentionClass;
  readonly endedOn: string;
  /** How many events of the log open to nothing since. */
  readonly events: number;
  readonly erasedBy: string;
  readonly recordedAt: Date;
}

/** What is about to end, and what has ended, in the words of the schedule: identifiers, no persons. */
@Injectable()
export class RetentionReading {
  constructor(private readonly session: JurisdictionSession) {}

  /** Newest first. */
  announced(actor: Actor, query: PageQuery): Promise<Page<AnnouncedEnd>> {
    return this.page<AnnouncedEnd>(
      actor,
      query,
      'retention-notice',
      `SELECT n.id, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.retention_class AS "retentionClass", n.ended_on AS "endedOn",
         n.erase_on AS "eraseOn", n.recorded_at AS "recordedAt",
         EXISTS (SELECT FROM ledger.retention_hold h WHERE h.jurisdiction_id = $1 AND h.subject_kind = n.subject_kind AND h.subject_id = n.subject_id) AS held
       FROM ledger.retention_notice n WHERE n.jurisdiction_id = $1`,
    );
  }

  /** Newest first. */
  erased(actor: Actor, query: PageQuery): Promise<Page<ErasedRecord>> {
    return this.page<ErasedRecord>(
      actor,
      query,
      'erasure',
      `SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", retention_class AS "retentionClass", ended_on AS "endedOn", events,
         erased_by AS "erasedBy", recorded_at AS "recordedAt" FROM ledger.erasure WHERE jurisdiction_id = $1`,
    );
  }

  private page<Row extends { readonly id: string; readonly recordedAt: Date }>(
    actor: Actor,
    { limit, cursor }: PageQuery,
    subjectKind: string,
    select: string,
  ): Promise<Page<Row>> {
    return this.session.disclose(actor, { subjectKind, subjectId: null }, async (tx) => {
      const after = positionOf(cursor);
      const rows = await tx.query<Row[]>(
        `${select} AND ($2::timestamptz IS NULL OR (recorded_at, id) < ($2, $3::uuid)) ORDER BY recorded_at DESC, id DESC LIMIT $4`,
        [actor.jurisdictionId, after?.recordedAt ?? null, after?.id ?? null, limit + 1],
      );
      return pageOf(rows, limit, (row) => row);
    });
  }
}
