import { RUNTIME_ROLE, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How sealed facts end: by one function, for one subject, under a basis, and never while the subject is held. */
export class LedgerRetention1767420730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.retention_hold (
        jurisdiction_id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, official_id uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, subject_kind, subject_id))`);
    await tenantTable(runner, 'ledger.retention_hold', ['SELECT', 'INSERT', 'DELETE']);
    // The runtime role has no right to remove an opening: this is the only way, and it is behind the same wall as every statement.
    await runner.query(`
      CREATE FUNCTION ledger.erase_openings(about_kind text, about uuid, recorded_before timestamptz) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE whose uuid := app.jurisdiction(); erased integer;
      BEGIN
        IF EXISTS (SELECT FROM ledger.retention_hold WHERE jurisdiction_id = whose AND subject_kind = about_kind AND subject_id = about) THEN
          RAISE EXCEPTION USING ERRCODE = 'HS001', MESSAGE = 'ledger.held';
        END IF;
        DELETE FROM ledger.opening o USING ledger.event e
        WHERE o.jurisdiction_id = whose AND e.jurisdiction_id = whose AND e.id = o.event_id
          AND e.subject_kind = about_kind AND e.subject_id = about AND e.recorded_at < least(recorded_before, now());
        GET DIAGNOSTICS erased = ROW_COUNT;
        RETURN erased;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION ledger.erase_openings(text, uuid, timestamptz) FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION ledger.erase_openings(text, uuid, timestamptz) TO ${RUNTIME_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger.erase_openings(text, uuid, timestamptz)');
    await runner.query('DROP TABLE ledger.retention_hold');
  }
}
