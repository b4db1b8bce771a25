import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';
const OF_LABEL = 'FOREIGN KEY (jurisdiction_id, label_id) REFERENCES custody.label (jurisdiction_id, id)';

/** Labels, their printing, their scans, and what a scan showed that cannot be. */
export class CustodyLabels1767420400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.labels(runner);
    await this.scans(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody.label_incident, custody.label_scan, custody.label_print, custody.label_run, custody.label');
  }

  private async labels(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.label (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
        state text NOT NULL, prints integer NOT NULL CHECK (prints >= 0), retired_by uuid, retired_at timestamptz, retired_reason text,
        made_by uuid NOT NULL, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT label_code_is_given_once UNIQUE (jurisdiction_id, code),
        CONSTRAINT label_state CHECK (state IN ('active', 'retired')),
        CONSTRAINT label_retired_for_a_reason CHECK (
          (state = 'retired') = (retired_by IS NOT NULL) AND (state = 'retired') = (retired_at IS NOT NULL)
          AND (state = 'retired') = (retired_reason IS NOT NULL)))`);
    await runner.query(
      `CREATE UNIQUE INDEX label_one_in_use ON custody.label (jurisdiction_id, subject_kind, subject_id) WHERE state = 'active'`,
    );
    await runner.query('CREATE INDEX label_newest_first ON custody.label (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX label_by_subject ON custody.label (jurisdiction_id, subject_id)');
    await tenantTable(runner, 'custody.label', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.label', ['code', 'subject_kind', 'subject_id', 'made_by', 'occurred_at']);

    await runner.query(`
      CREATE TABLE custody.label_run (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, output text NOT NULL, symbology text NOT NULL, size text NOT NULL, dpi integer,
        language text NOT NULL, copies integer NOT NULL CHECK (copies > 0), printed_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.label_run', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.label_run');

    await runner.query(`
      CREATE TABLE custody.label_print (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, run_id uuid NOT NULL, position integer NOT NULL CHECK (position > 0),
        label_id uuid NOT NULL, ordinal integer NOT NULL CHECK (ordinal > 0), reason text, case_reference text, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT label_print_has_its_number UNIQUE (jurisdiction_id, label_id, ordinal),
        CONSTRAINT label_print_has_its_place UNIQUE (jurisdiction_id, run_id, position),
        CONSTRAINT label_print_again_for_a_reason CHECK (ordinal = 1 OR reason IS NOT NULL),
        CONSTRAINT label_print_of_run FOREIGN KEY (jurisdiction_id, run_id) REFERENCES custody.label_run (jurisdiction_id, id),
        CONSTRAINT label_print_of_label ${OF_LABEL})`);
    await runner.query('CREATE INDEX label_print_newest_first ON custody.label_print (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.label_print', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.label_print');
  }

  private async scans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.label_scan (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, label_id uuid, code text, outcome text NOT NULL, proven boolean NOT NULL,
        place text, device text, scanned_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT label_scan_of_label ${OF_LABEL})`);
    await runner.query('CREATE INDEX label_scan_newest_first ON custody.label_scan (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query(
      'CREATE INDEX label_scan_by_label ON custody.label_scan (jurisdiction_id, label_id, occurred_at) WHERE label_id IS NOT NULL',
    );
    await tenantTable(runner, 'custody.label_scan', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.label_scan');

    await runner.query(`
      CREATE TABLE custody.label_incident (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, label_id uuid, scan_id uuid NOT NULL, other_scan_id uuid,
        state text NOT NULL, explanation text, settled_by uuid, settled_at timestamptz, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT label_incident_state CHECK (state IN ('open', 'settled')),
        CONSTRAINT label_incident_settled_by_somebody CHECK (
          (state = 'settled') = (settled_by IS NOT NULL) AND (state = 'settled') = (settled_at IS NOT NULL)
          AND (state = 'settled') = (explanation IS NOT NULL)),
        CONSTRAINT label_incident_of_label ${OF_LABEL},
        CONSTRAINT label_incident_of_scan FOREIGN KEY (jurisdiction_id, scan_id) REFERENCES custody.label_scan (jurisdiction_id, id),
        CONSTRAINT label_incident_of_other_scan FOREIGN KEY (jurisdiction_id, other_scan_id)
          REFERENCES custody.label_scan (jurisdiction_id, id))`);
    await runner.query(
      `CREATE UNIQUE INDEX label_incident_one_open ON custody.label_incident (jurisdiction_id, label_id, kind) WHERE state = 'open'`,
    );
    await runner.query('CREATE INDEX label_incident_newest_first ON custody.label_incident (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.label_incident', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.label_incident', ['kind', 'label_id', 'scan_id', 'other_scan_id', 'occurred_at']);
  }
}
