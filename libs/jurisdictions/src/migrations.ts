import { OWNER_ROLE, RUNTIME_ROLE, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WorkingCalendars1767225608001 } from './calendar/calendar.migration';
import { FocalPoints1767500500000 } from './focal-point/focal-point.migration';
import { ReleaseDecisions1767500400000 } from './release/release-decisions.migration';

export class Jurisdictions1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'jurisdictions');
    await runner.query(`
      CREATE TABLE jurisdictions.official (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), login text NOT NULL CHECK (login = lower(login)),
        name text NOT NULL, reference text NOT NULL, roles text[] NOT NULL CHECK (cardinality(roles) > 0), password_hash text NOT NULL,
        demo boolean NOT NULL DEFAULT false, disabled_at timestamptz, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT official_login_is_one_person UNIQUE (jurisdiction_id, login))`);
    await tenantTable(runner, 'jurisdictions.official', ['SELECT', 'INSERT', 'UPDATE']);
    // One bit about the whole deployment, asked before a production start: is there any demonstration user? The policy says
    // "true" and nothing narrower: only then does the planner drop the other one, which raises where there is no context.
    await runner.query(`CREATE POLICY demo_check ON jurisdictions.official FOR SELECT TO ${OWNER_ROLE} USING (true)`);
    await runner.query(`
      CREATE FUNCTION jurisdictions.demo_officials_exist() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, pg_temp AS $$ SELECT EXISTS (SELECT FROM jurisdictions.official WHERE demo) $$`);
    await runner.query('REVOKE ALL ON FUNCTION jurisdictions.demo_officials_exist() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION jurisdictions.demo_officials_exist() TO ${RUNTIME_ROLE}`);
    await runner.query(`
      CREATE TABLE jurisdictions.sign_in (
        jurisdiction_id uuid NOT NULL, sid_hash text NOT NULL, official_id uuid, content text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, PRIMARY KEY (jurisdiction_id, sid_hash),
        CONSTRAINT sign_in_of_official FOREIGN KEY (jurisdiction_id, official_id) REFERENCES jurisdictions.official (jurisdiction_id, id))`);
    await tenantTable(runner, 'jurisdictions.sign_in', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
    await runner.query(`
      CREATE FUNCTION jurisdictions.signed_in(ctx text, wanted text, lifetime_seconds double precision)
      RETURNS TABLE (content text, name text, roles text[], disabled_at timestamptz)
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        PERFORM app.enter(ctx);
        RETURN QUERY SELECT s.content, o.name, o.roles, o.disabled_at FROM jurisdictions.sign_in s
          LEFT JOIN jurisdictions.official o ON o.jurisdiction_id = s.jurisdiction_id AND o.id = s.official_id
          WHERE s.jurisdiction_id = app.jurisdiction() AND s.sid_hash = wanted AND s.expires_at > now()
            AND s.started_at > now() - make_interval(secs => lifetime_seconds);
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION jurisdictions.signed_in(text, text, double precision) FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION jurisdictions.signed_in(text, text, double precision) TO ${RUNTIME_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA jurisdictions CASCADE');
  }
}

export const JURISDICTION_MIGRATIONS = [Jurisdictions1767225600000, WorkingCalendars1767225608001, ReleaseDecisions1767500400000, FocalPoints1767500500000];
