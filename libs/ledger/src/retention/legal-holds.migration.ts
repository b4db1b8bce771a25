import { appendOnly, keepAsObserved, RUNTIME_ROLE, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal holds on records, the announcement of an end, and what has ended. */
export class LegalHolds1768000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.holds(runner);
    await this.ends(runner);
    await this.walls(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger.only_what_has_ended() CASCADE');
    await runner.query('DROP TABLE ledger.erasure, ledger.retention_notice, ledger.legal_hold');
    await runner.query('DROP FUNCTION ledger.refuse_erasing_held()');
  }

  private async holds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.legal_hold (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, reason text NOT NULL,
        authority text NOT NULL, state text NOT NULL, placed_by uuid NOT NULL, lift_reason text, lift_asked_by uuid, lift_asked_at timestamptz,
        lifted_by uuid, lifted_at timestamptz, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()), version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT legal_hold_known_state CHECK (state IN ('standing', 'lift-asked', 'lifted')),
        CONSTRAINT legal_hold_asked CHECK ((state = 'standing') = (lift_asked_by IS NULL) AND (lift_asked_by IS NULL) = (lift_asked_at IS NULL)),
        CONSTRAINT legal_hold_lifted CHECK ((state = 'lifted') = (lifted_by IS NOT NULL) AND (lifted_by IS NULL) = (lifted_at IS NULL)),
        CONSTRAINT legal_hold_lifted_by_another CHECK (lifted_by IS NULL OR lifted_by <> lift_asked_by))`);
    await runner.query(
      `CREATE UNIQUE INDEX legal_hold_stands_once ON ledger.legal_hold (jurisdiction_id, subject_kind, subject_id) WHERE state <> 'lifted'`,
    );
    await runner.query('CREATE INDEX legal_hold_newest_first ON ledger.legal_hold (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'ledger.legal_hold', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ledger.legal_hold', ['subject_kind', 'subject_id', 'reason', 'authority', 'placed_by', 'occurred_at', 'recorded_at']);
  }

  private async ends(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.retention_notice (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, retention_class text NOT NULL,
        ended_on text NOT NULL, erase_on text NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT retention_notice_once UNIQUE (jurisdiction_id, subject_kind, subject_id))`);
    await runner.query('CREATE INDEX retention_notice_newest_first ON ledger.retention_notice (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'ledger.retention_notice', ['SELECT', 'INSERT', 'DELETE']);
    await runner.query(`
      CREATE TABLE ledger.erasure (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, retention_class text NOT NULL,
        ended_on text NOT NULL, events integer NOT NULL CHECK (events >= 0), erased_by uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX erasure_newest_first ON ledger.erasure (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX erasure_of_subject ON ledger.erasure (jurisdiction_id, subject_id)');
    await tenantTable(runner, 'ledger.erasure', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.erasure');
  }

  /** An erasure is refused while a hold stands, and without one no column that tells of persons can be emptied. */
  private async walls(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ledger.refuse_erasing_held() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM ledger.retention_hold h WHERE h.jurisdiction_id = NEW.jurisdiction_id AND h.subject_kind = NEW.subject_kind AND h.subject_id = NEW.subject_id) THEN
          RAISE EXCEPTION USING ERRCODE = 'HS001', MESSAGE = 'ledger.held';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER erasure_not_while_held BEFORE INSERT ON ledger.erasure FOR EACH ROW EXECUTE FUNCTION ledger.refuse_erasing_held()');
    await runner.query(`
      CREATE FUNCTION ledger.only_what_has_ended() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE about uuid := (to_jsonb(OLD) ->> TG_ARGV[0])::uuid; after jsonb;
      BEGIN
        IF NOT EXISTS (SELECT FROM ledger.erasure e WHERE e.jurisdiction_id = OLD.jurisdiction_id AND e.subject_id = about) THEN
          RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = format('%s.%s is kept until its retention has ended', TG_TABLE_SCHEMA, TG_TABLE_NAME);
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        after := to_jsonb(NEW);
        FOR number IN 1 .. TG_NARGS - 1 LOOP
          IF coalesce(after ->> TG_ARGV[number], '') NOT IN ('', '[]') AND after -> TG_ARGV[number] IS DISTINCT FROM to_jsonb(OLD) -> TG_ARGV[number] THEN
            RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = format('%s.%s keeps what was written', TG_TABLE_SCHEMA, TG_TABLE_NAME);
          END IF;
        END LOOP;
        RETURN NEW;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION ledger.refuse_erasing_held(), ledger.only_what_has_ended() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION ledger.refuse_erasing_held(), ledger.only_what_has_ended() TO ${RUNTIME_ROLE}`);
  }
}
