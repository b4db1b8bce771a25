import type { RetentionClass } from '@headstamp/codes';
import { forgetDocuments } from '@headstamp/exchange';
import type { KeptRecord, OverRecord, Subject, WhichRecords } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';

/** States in which somebody still owes a word. */
const OPEN = ['submitted', 'acknowledged', 'in_progress', 'info_needed', 'delayed'];

/** What a state asked itself it keeps as long as what it needs for tracing; what another told it when it asked, as what was told by another. */
const CLASS_OF: Readonly<Record<'requester' | 'addressee', RetentionClass>> = {
  requester: 'FIREARMS_PROTOCOL',
  addressee: 'TOLD_BY_ANOTHER_STATE',
};

/**
 * Trace requests and the persons they name: who had the firearm, through whose hands it went, who wrote. That a firearm was asked for,
 * when, between whom and with which result stays.
 */
export const KEPT_REQUESTS: KeptRecord = {
  subjectKind: 'trace-request',

  async over(tx: EntityManager, { jurisdictionId }: Actor, which: WhichRecords): Promise<OverRecord[]> {
    const [only, before, after, limit] =
      'only' in which ? [which.only, null, null, 1] : [null, which.recordedBefore, which.after, which.limit];
    const rows = await tx.query<{ id: string; our_part: 'requester' | 'addressee' }[]>(
      `SELECT id, our_part FROM tracing.trace_request WHERE jurisdiction_id = $1 AND NOT (state = ANY($2)) AND ($3::uuid IS NULL OR id = $3)
       AND ($4::timestamptz IS NULL OR recorded_at < $4) AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6`,
      [jurisdictionId, OPEN, only, before, after, limit],
    );
    return rows.map(({ id, our_part: part }) => ({ id, retentionClass: CLASS_OF[part] }));
  },

  async parts(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<readonly Subject[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM tracing.onward_request WHERE jurisdiction_id = $1 AND trace_request_id = $2 ORDER BY id',
      [jurisdictionId, id],
    );
    return rows.map((row) => ({ kind: 'onward-request', id: row.id }));
  },

  async erase(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const about = [actor.jurisdictionId, id];
    await tx.query('DELETE FROM tracing.possessor WHERE jurisdiction_id = $1 AND trace_request_id = $2', about);
    await tx.query('DELETE FROM tracing.received_photograph WHERE jurisdiction_id = $1 AND trace_request_id = $2', about);
    await tx.query('DELETE FROM tracing.photograph_part WHERE jurisdiction_id = $1 AND trace_request_id = $2', about);
    await tx.query('DELETE FROM tracing.waiting_step WHERE jurisdiction_id = $1 AND trace_request_id = $2', about);
    await tx.query(
      `UPDATE tracing.chain_row SET name = '', licence = NULL, document = NULL, evidence = '[]' WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      about,
    );
    await tx.query('UPDATE tracing.trace_answer SET remarks = NULL WHERE jurisdiction_id = $1 AND trace_request_id = $2', about);
    await tx.query(
      `UPDATE tracing.proposal SET chain = '[]' WHERE jurisdiction_id = $1
       AND search_id IN (SELECT s.id FROM tracing.records_search s WHERE s.jurisdiction_id = $1 AND s.trace_request_id = $2)`,
      about,
    );
    await tx.query(
      `UPDATE tracing.clarification SET text = '', official = NULL WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      about,
    );
    await tx.query(
      `UPDATE tracing.trace_request SET special_instructions = NULL, requesting_officer = NULL, why_illicit = NULL, how_found = NULL,
         recovery_place = NULL, recovery_circumstances = NULL, remarks = NULL, version = version + 1 WHERE jurisdiction_id = $1 AND id = $2`,
      about,
    );
    await tx.query(
      `UPDATE tracing.onward_request SET reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END, answer_reason = NULL, version = version + 1
       WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      about,
    );
    await forgetDocuments(tx, actor, id);
  },
};
