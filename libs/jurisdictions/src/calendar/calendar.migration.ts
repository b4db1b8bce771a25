import { appendOnly, OWNER_ROLE, RUNTIME_ROLE, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each jurisdiction works, which all may know, and who stands in for its focal point, which is its own affair. */
export class WorkingCalendars1767225608001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jurisdictions.working_calendar (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, number integer NOT NULL, time_zone text NOT NULL, working_days integer[] NOT NULL,
        opens_at text NOT NULL, closes_at text NOT NULL, holidays jsonb NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT working_calendar_number_once UNIQUE (jurisdiction_id, number))`);
    await tenantTable(runner, 'jurisdictions.working_calendar', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'jurisdictions.working_calendar');
    // Whoever asks may know when the clock of the answer runs: office hours are as public as the directory itself.
    await runner.query(`CREATE POLICY published ON jurisdictions.working_calendar FOR SELECT TO ${OWNER_ROLE} USING (true)`);
    await runner.query(`
      CREATE FUNCTION jurisdictions.published_calendars()
      RETURNS TABLE (jurisdiction_id uuid, time_zone text, working_days integer[], opens_at text, closes_at text, holidays jsonb)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT DISTINCT ON (c.jurisdiction_id) c.jurisdiction_id, c.time_zone, c.working_days, c.opens_at, c.closes_at, c.holidays
        FROM jurisdictions.working_calendar c ORDER BY c.jurisdiction_id, c.number DESC
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION jurisdictions.published_calendars() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION jurisdictions.published_calendars() TO ${RUNTIME_ROLE}`);

    await runner.query(`
      CREATE TABLE jurisdictions.stand_in (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, official_id uuid NOT NULL, rank text NOT NULL, ended_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT stand_in_known_rank CHECK (rank IN ('deputy', 'head')),
        CONSTRAINT stand_in_is_official FOREIGN KEY (jurisdiction_id, official_id) REFERENCES jurisdictions.official (jurisdiction_id, id))`);
    await runner.query(
      'CREATE UNIQUE INDEX stand_in_once_at_a_time ON jurisdictions.stand_in (jurisdiction_id, official_id, rank) WHERE ended_at IS NULL',
    );
    await tenantTable(runner, 'jurisdictions.stand_in', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION jurisdictions.published_calendars()');
    await runner.query('DROP TABLE jurisdictions.stand_in, jurisdictions.working_calendar');
  }
}
