import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, OWNER_ROLE, RUNTIME_ROLE, tenantSchema, tenantTable } from './tenant-table';

/** The wall itself: the sealed context, the raising functions, the access log and the log of commands. */
export class Tenancy1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'app');
    await runner.query('CREATE SCHEMA app_crypto');
    await runner.query('CREATE EXTENSION pgcrypto SCHEMA app_crypto');
    // The runtime role has no privilege on this table: whoever could read the key could forge a context.
    await runner.query('CREATE TABLE app.context_key (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), key bytea NOT NULL)');
    await runner.query(`
      CREATE FUNCTION app.verify_context(ctx text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE part text[] := string_to_array(ctx, '|'); secret bytea;
      BEGIN
        SELECT key INTO secret FROM app.context_key;
        IF secret IS NULL OR cardinality(part) <> 5 OR part[1] <> 'v1'
           OR encode(app_crypto.hmac(convert_to(array_to_string(part[1:4], '|'), 'UTF8'), secret, 'sha256'), 'hex') <> part[5] THEN
          RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'jurisdiction context invalid';
        END IF;
        IF part[4]::bigint < extract(epoch FROM clock_timestamp()) THEN
          RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'jurisdiction context expired';
        END IF;
        RETURN part[2]::uuid;
      END $$`);
    await runner.query(`
      CREATE FUNCTION app.jurisdiction() RETURNS uuid LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
      DECLARE ctx text := current_setting('app.ctx', true);
      BEGIN
        IF ctx IS NULL OR ctx = '' THEN
          RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'jurisdiction context missing';
        END IF;
        RETURN app.verify_context(ctx);
      END $$`);
    // First statement of every transaction: a policy alone is not evaluated when no row is read, and an empty
    // answer without a context would say "no such firearm".
    await runner.query(`
      CREATE FUNCTION app.enter(ctx text) RETURNS timestamptz LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM set_config('app.ctx', ctx, true);
        PERFORM app.jurisdiction();
        RETURN now();
      END $$`);
    await runner.query(`
      CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = format('%s.%s keeps what was written', TG_TABLE_SCHEMA, TG_TABLE_NAME);
      END $$`);
    // So that a process can refuse to start on a database that an older release prepared.
    await runner.query(`
      CREATE FUNCTION app.migrations_of(of_schema text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF to_regclass(format('%I.migration', of_schema)) IS NOT NULL THEN
          RETURN QUERY EXECUTE format('SELECT name::text FROM %I.migration', of_schema);
        END IF;
      END $$`);
    await runner.query('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC');
    await runner.query(
      `GRANT EXECUTE ON FUNCTION app.enter(text), app.jurisdiction(), app.verify_context(text), app.refuse_change(), app.migrations_of(text) TO ${RUNTIME_ROLE}`,
    );

    await runner.query(`
      CREATE TABLE app.jurisdiction (
        jurisdiction_id uuid PRIMARY KEY, code char(2) NOT NULL CHECK (code ~ '^[A-Z]{2}$'), name text NOT NULL,
        exchange_key text NOT NULL, log_key text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now())`);
    await tenantTable(runner, 'app.jurisdiction', ['SELECT', 'INSERT', 'UPDATE']);
    // Who takes part, and with which public keys, is known to all: the one fact that is read before anybody has signed in.
    await runner.query(`CREATE POLICY directory ON app.jurisdiction FOR SELECT TO ${OWNER_ROLE} USING (true)`);
    await runner.query(`
      CREATE FUNCTION app.directory() RETURNS TABLE (jurisdiction_id uuid, code text, name text, exchange_key text, log_key text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT j.jurisdiction_id, j.code::text, j.name, j.exchange_key, j.log_key FROM app.jurisdiction j ORDER BY j.code
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION app.directory() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION app.directory() TO ${RUNTIME_ROLE}`);

    await runner.query(`
      CREATE TABLE app.access_log (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), official_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose <> ''), request_id text NOT NULL, subject_kind text NOT NULL, subject_id text,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX access_log_newest_first ON app.access_log (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX access_log_by_subject ON app.access_log (jurisdiction_id, subject_kind, subject_id, recorded_at)');
    await tenantTable(runner, 'app.access_log', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'app.access_log');
    // Entering and writing down the look are one round trip: nearly every answer begins with both.
    await runner.query(`
      CREATE FUNCTION app.enter_to_look(ctx text, official uuid, purpose text, request text, kind text, subject text) RETURNS timestamptz
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM app.enter(ctx);
        INSERT INTO app.access_log (jurisdiction_id, official_id, purpose, request_id, subject_kind, subject_id)
        VALUES (app.jurisdiction(), official, purpose, request, kind, subject);
        RETURN now();
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION app.enter_to_look(text, uuid, text, text, text, text) FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION app.enter_to_look(text, uuid, text, text, text, text) TO ${RUNTIME_ROLE}`);

    await runner.query(`
      CREATE TABLE app.command (
        jurisdiction_id uuid NOT NULL, official_id uuid NOT NULL, key text NOT NULL, request_hash text NOT NULL, answer text,
        recorded_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, official_id, key))`);
    await tenantTable(runner, 'app.command', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA app, app_crypto CASCADE');
  }
}

export const TENANCY_MIGRATIONS = [Tenancy1767225600000];
