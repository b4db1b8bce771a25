import { forgetDocuments } from '@headstamp/exchange';
import type { KeptRecord, OverRecord, Subject, WhichRecords } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';

/** Closed cases and what they tell of persons: the title, and where, how and in whose hands a firearm was found. The firearm stays. */
export const KEPT_CASES: KeptRecord = {
  subjectKind: 'case',

  async over(tx: EntityManager, { jurisdictionId }: Actor, which: WhichRecords): Promise<OverRecord[]> {
    const [only, before, after, limit] = 'only' in which ? [which.only, null, null, 1] : [null, which.recordedBefore, which.after, which.limit];
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM cases.case_file WHERE jurisdiction_id = $1 AND state = 'closed' AND ($2::uuid IS NULL OR id = $2)
       AND ($3::timestamptz IS NULL OR recorded_at < $3) AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`,
      [jurisdictionId, only, before, after, limit],
    );
    return rows.map(({ id }) => ({ id, retentionClass: 'ITI_OTHER' }));
  },

  async parts(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<readonly Subject[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM cases.recovery WHERE jurisdiction_id = $1 AND case_id = $2 ORDER BY id', [
      jurisdictionId,
      id,
    ]);
    return rows.map((row) => ({ kind: 'recovery', id: row.id }));
  },

  async erase(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const about = [actor.jurisdictionId, id];
    await tx.query(`UPDATE cases.case_file SET title = '', version = version + 1 WHERE jurisdiction_id = $1 AND id = $2`, about);
    await tx.query(
      `UPDATE cases.recovery SET place = '', circumstances = '', why_illicit = NULL, how_found = NULL WHERE jurisdiction_id = $1 AND case_id = $2`,
      about,
    );
    await forgetDocuments(tx, actor, id);
  },
};
