import { appendOnly, keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'cases');
    await runner.query(`
      CREATE TABLE cases.case_file (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reference text NOT NULL, title text NOT NULL, opened_on date NOT NULL,
        state text NOT NULL CONSTRAINT case_file_state_is_known CHECK (state IN ('open', 'closed')), occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT case_file_reference_is_one_case UNIQUE (jurisdiction_id, reference))`);
    await runner.query('CREATE INDEX case_file_newest_first ON cases.case_file (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX case_file_by_reference ON cases.case_file (jurisdiction_id, reference COLLATE "C")');
    await tenantTable(runner, 'cases.case_file', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'cases.case_file', ['reference', 'opened_on', 'recorded_at']);

    await runner.query(`
      CREATE TABLE cases.reference_counter (
        jurisdiction_id uuid NOT NULL, year integer NOT NULL, last_number integer NOT NULL CHECK (last_number > 0),
        PRIMARY KEY (jurisdiction_id, year))`);
    await tenantTable(runner, 'cases.reference_counter', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE cases.case_link (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, link_id uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT case_link_of_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES cases.case_file (jurisdiction_id, id),
        CONSTRAINT case_link_is_counted_once UNIQUE (jurisdiction_id, case_id, link_id))`);
    await tenantTable(runner, 'cases.case_link', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'cases.case_link');

    await runner.query(`
      CREATE TABLE cases.recovery (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, disposition text NOT NULL, recovered_on date NOT NULL,
        country text NOT NULL, place text NOT NULL, circumstances text NOT NULL, illicit_ground text, why_illicit text, how_found text,
        sharing_criteria text[] NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT recovery_of_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES cases.case_file (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX recovery_by_case ON cases.recovery (jurisdiction_id, case_id, recorded_at)');
    await tenantTable(runner, 'cases.recovery', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'cases.recovery');

    await runner.query(`
      CREATE TABLE cases.firearm_reading (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recovery_id uuid NOT NULL, sequence integer NOT NULL, supersedes_id uuid, reason text,
        serial_observed text, serial_state text NOT NULL, make text, model text, type text, calibre text, country_of_origin text,
        read_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_reading_of_recovery FOREIGN KEY (jurisdiction_id, recovery_id) REFERENCES cases.recovery (jurisdiction_id, id),
        CONSTRAINT firearm_reading_names_the_old_one FOREIGN KEY (jurisdiction_id, supersedes_id)
          REFERENCES cases.firearm_reading (jurisdiction_id, id),
        CONSTRAINT firearm_reading_has_its_place UNIQUE (jurisdiction_id, recovery_id, sequence),
        CONSTRAINT firearm_reading_is_followed_once UNIQUE (jurisdiction_id, supersedes_id),
        CONSTRAINT firearm_reading_again_says_why CHECK ((sequence = 1) = (supersedes_id IS NULL) AND (sequence = 1) = (reason IS NULL)))`);
    await tenantTable(runner, 'cases.firearm_reading', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'cases.firearm_reading');

    await runner.query(`
      CREATE TABLE cases.observed_mark (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reading_id uuid NOT NULL, sequence integer NOT NULL, kind text NOT NULL,
        part text NOT NULL, text text NOT NULL, country text, year integer, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT observed_mark_of_reading FOREIGN KEY (jurisdiction_id, reading_id) REFERENCES cases.firearm_reading (jurisdiction_id, id),
        CONSTRAINT observed_mark_has_its_place UNIQUE (jurisdiction_id, reading_id, sequence))`);
    await tenantTable(runner, 'cases.observed_mark', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'cases.observed_mark');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA cases CASCADE');
  }
}
