import { tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of records on their way in. */
export class RecordImport1767225605000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'marking');
    await runner.query(`
      CREATE TABLE marking.record_import (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, format text NOT NULL, file_name text NOT NULL, file_bytes bigint NOT NULL,
        sha256 text NOT NULL, encoding text NOT NULL, separator text NOT NULL, headings jsonb NOT NULL, mapping jsonb NOT NULL, row_choice text,
        text_bytes bigint NOT NULL, text_done bigint NOT NULL, rows_done integer NOT NULL, rows_total integer, rows_faulty integer NOT NULL,
        rows_duplicate integer NOT NULL, rows_recorded integer NOT NULL, rows_refused integer NOT NULL, runner uuid, last_sign_at timestamptz,
        attempts integer NOT NULL, failure text, uploaded_by uuid NOT NULL, confirmed_by uuid, checked_at timestamptz, ended_at timestamptz,
        file_removed_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT record_import_counts_rows CHECK (rows_recorded + rows_refused <= rows_done))`);
    await runner.query('CREATE INDEX record_import_newest_first ON marking.record_import (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'marking.record_import', ['SELECT', 'INSERT', 'UPDATE']);

    // No foreign key: parts arrive before anybody knows whether the upload will be whole. The bytes are text or packed already.
    await runner.query(`
      CREATE TABLE marking.import_part (
        jurisdiction_id uuid NOT NULL, import_id uuid NOT NULL, kind text NOT NULL, number integer NOT NULL, bytes bytea NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, import_id, kind, number))`);
    await runner.query('ALTER TABLE marking.import_part ALTER COLUMN bytes SET STORAGE EXTERNAL');
    await tenantTable(runner, 'marking.import_part', ['SELECT', 'INSERT', 'DELETE']);

    await runner.query(`
      CREATE TABLE marking.import_fault (
        jurisdiction_id uuid NOT NULL, import_id uuid NOT NULL, row_number integer NOT NULL, faults jsonb NOT NULL, cells jsonb NOT NULL,
        duplicate boolean NOT NULL, earlier_firearm_id uuid, earlier_row integer, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, import_id, row_number),
        CONSTRAINT import_fault_of_import FOREIGN KEY (jurisdiction_id, import_id) REFERENCES marking.record_import (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.import_fault', ['SELECT', 'INSERT', 'DELETE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE marking.import_fault, marking.import_part, marking.record_import');
  }
}
