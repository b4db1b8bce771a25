import { RUNTIME_ROLE } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An append in one round trip, with plans that a connection makes once: sixteen officials who write at the same time wait for trips
 * and planning before they wait for the disk. It runs with the caller's own rights, behind the same wall. The transaction's time and
 * the subject's latest event are known here only, so this puts them into the text and hashes it; the sequencer hashes it again.
 */
export class LedgerWriting1767421000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The second look, under the lock, has a snapshot of its own: it sees the first event that another transaction has just committed.
    await runner.query(`
      CREATE FUNCTION ledger.latest_of(whose uuid, about_kind text, about uuid) RETURNS bytea
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE latest bytea;
      BEGIN
        SELECT e.leaf_hash INTO latest FROM ledger.event e
        WHERE e.jurisdiction_id = whose AND e.subject_kind = about_kind AND e.subject_id = about ORDER BY e.written DESC LIMIT 1;
        RETURN latest;
      END $$`);
    await runner.query(`
      CREATE FUNCTION ledger.append(whose uuid, event_id uuid, event_kind text, about_kind text, about uuid, before_time text, after_time text,
                                    opening_key bytea, sealed text) RETURNS bytea
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE previous bytea := ledger.latest_of(whose, about_kind, about); moment timestamptz := date_trunc('milliseconds', now()); body text; leaf bytea;
      BEGIN
        IF previous IS NULL THEN
          PERFORM pg_advisory_xact_lock(hashtextextended(format('ledger/%s/%s/%s', whose, about_kind, about), 0));
          previous := ledger.latest_of(whose, about_kind, about);
        END IF;
        body := concat('{', '"after":"' || encode(previous, 'hex') || '",', before_time,
                       to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), after_time);
        leaf := sha256('\\x00'::bytea || convert_to(body, 'UTF8'));
        INSERT INTO ledger.event (jurisdiction_id, id, kind, subject_kind, subject_id, body, leaf_hash, recorded_at)
        VALUES (whose, event_id, event_kind, about_kind, about, body, leaf, moment);
        IF opening_key IS NOT NULL THEN
          INSERT INTO ledger.opening (jurisdiction_id, event_id, key, sealed) VALUES (whose, event_id, opening_key, sealed);
        END IF;
        RETURN leaf;
      END $$`);
    // A notification makes transactions commit one behind the other, each with a flush of its own. While something waits already, the
    // sequencer is on its way and looks again after its turn, so only the first of those that wait calls for it.
    await runner.query(`
      CREATE OR REPLACE FUNCTION ledger.await_sequencer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE whose uuid := (SELECT jurisdiction_id FROM written_now LIMIT 1);
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM ledger.pending WHERE jurisdiction_id = whose) THEN
          PERFORM pg_notify('headstamp_ledger', whose::text);
        END IF;
        INSERT INTO ledger.pending (jurisdiction_id, event_id, written) SELECT jurisdiction_id, id, written FROM written_now;
        RETURN NULL;
      END $$`);
    // Only that trigger writes here, out of the rows it was called for: the check that they exist was a fifth of an append.
    await runner.query('ALTER TABLE ledger.pending DROP CONSTRAINT pending_event');
    for (const signature of ['latest_of(uuid, text, uuid)', 'append(uuid, uuid, text, text, uuid, text, text, bytea, text)']) {
      await runner.query(`REVOKE ALL ON FUNCTION ledger.${signature} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ledger.${signature} TO ${RUNTIME_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger.pending ADD CONSTRAINT pending_event FOREIGN KEY (jurisdiction_id, event_id) REFERENCES ledger.event (jurisdiction_id, id)`);
    await runner.query('DROP FUNCTION ledger.append, ledger.latest_of');
  }
}
