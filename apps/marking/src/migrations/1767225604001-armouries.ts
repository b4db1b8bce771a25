import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Armouries of companies and state bodies, what stands in them, their inspections and the assessments of their storage. */
export class Armouries1767225604001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.armouries(runner);
    await this.inspections(runner);
    await this.assessments(runner);
  }

  private async armouries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.armoury (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, holder_id uuid NOT NULL, name text NOT NULL, place text NOT NULL,
        registered_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT armoury_has_one_name UNIQUE (jurisdiction_id, holder_id, name),
        CONSTRAINT armoury_of_holder FOREIGN KEY (jurisdiction_id, holder_id) REFERENCES marking.holder (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.armoury', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.armoury');

    await runner.query(`
      CREATE TABLE marking.armoury_placement (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, armoury_id uuid NOT NULL, firearm_id uuid NOT NULL, recorded_by uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT armoury_placement_in_armoury FOREIGN KEY (jurisdiction_id, armoury_id) REFERENCES marking.armoury (jurisdiction_id, id),
        CONSTRAINT armoury_placement_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX armoury_placement_latest ON marking.armoury_placement (jurisdiction_id, firearm_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.armoury_placement', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.armoury_placement');

    await runner.query(`
      CREATE TABLE marking.armoury_ammunition_count (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, armoury_id uuid NOT NULL, calibre text NOT NULL,
        rounds integer NOT NULL CONSTRAINT armoury_ammunition_is_counted CHECK (rounds >= 0), remark text, counted_by uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT armoury_ammunition_in_armoury FOREIGN KEY (jurisdiction_id, armoury_id) REFERENCES marking.armoury (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX armoury_ammunition_latest ON marking.armoury_ammunition_count (jurisdiction_id, armoury_id, calibre, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.armoury_ammunition_count', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.armoury_ammunition_count');
  }

  private async inspections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.armoury_inspection (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, armoury_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT armoury_inspection_state CHECK (state IN ('open', 'closed')),
        listed integer NOT NULL, found integer NOT NULL, opened_by uuid NOT NULL, closed_by uuid, closed_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT armoury_inspection_of_armoury FOREIGN KEY (jurisdiction_id, armoury_id) REFERENCES marking.armoury (jurisdiction_id, id))`);
    await runner.query(
      "CREATE UNIQUE INDEX armoury_inspection_one_at_a_time ON marking.armoury_inspection (jurisdiction_id, armoury_id) WHERE state = 'open'",
    );
    await runner.query(
      'CREATE INDEX armoury_inspection_newest_first ON marking.armoury_inspection (jurisdiction_id, armoury_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.armoury_inspection', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.armoury_inspection', ['armoury_id', 'listed', 'opened_by', 'occurred_at', 'recorded_at']);

    // The list as it stood when the inspection began: what is recorded meanwhile does not make a weapon missing.
    await runner.query(`
      CREATE TABLE marking.inspection_listed (
        jurisdiction_id uuid NOT NULL, inspection_id uuid NOT NULL, firearm_id uuid NOT NULL, serial text, serial_normalised text,
        make text NOT NULL, make_normalised text NOT NULL, model text NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, inspection_id, firearm_id),
        CONSTRAINT inspection_listed_by FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES marking.armoury_inspection (jurisdiction_id, id),
        CONSTRAINT inspection_listed_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.inspection_listed', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.inspection_listed');

    await runner.query(`
      CREATE TABLE marking.inspection_sighting (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, inspection_id uuid NOT NULL, sequence integer NOT NULL, serial_read text NOT NULL,
        make_read text, remark text, outcome text NOT NULL, firearm_id uuid, resembles uuid[] NOT NULL, sighted_by uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT inspection_sighting_has_its_place UNIQUE (jurisdiction_id, inspection_id, sequence),
        CONSTRAINT inspection_sighting_at FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES marking.armoury_inspection (jurisdiction_id, id),
        CONSTRAINT inspection_sighting_of FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.inspection_sighting', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.inspection_sighting');

    await runner.query(`
      CREATE TABLE marking.inspection_rounds (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, inspection_id uuid NOT NULL, calibre text NOT NULL,
        counted integer CONSTRAINT inspection_rounds_are_counted CHECK (counted >= 0), listed integer,
        counted_by uuid, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT inspection_rounds_once UNIQUE (jurisdiction_id, inspection_id, calibre),
        CONSTRAINT inspection_rounds_at FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES marking.armoury_inspection (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.inspection_rounds', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.inspection_rounds', ['inspection_id', 'calibre', 'listed', 'recorded_at']);

    await runner.query(`
      CREATE TABLE marking.inspection_difference (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, inspection_id uuid NOT NULL, kind text NOT NULL, firearm_id uuid, sighting_id uuid,
        calibre text, listed integer, counted integer, resolution text, resolved_by uuid, resolved_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT inspection_difference_at FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES marking.armoury_inspection (jurisdiction_id, id),
        CONSTRAINT inspection_difference_of FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT inspection_difference_seen FOREIGN KEY (jurisdiction_id, sighting_id) REFERENCES marking.inspection_sighting (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX inspection_difference_newest_first ON marking.inspection_difference (jurisdiction_id, inspection_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.inspection_difference', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.inspection_difference', [
      ...['inspection_id', 'kind', 'firearm_id', 'sighting_id', 'calibre', 'listed', 'counted', 'occurred_at', 'recorded_at'],
    ]);
  }

  private async assessments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.storage_assessment (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, armoury_id uuid NOT NULL, checklist text NOT NULL, assessed_on date NOT NULL,
        assessed_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT storage_assessment_of_armoury FOREIGN KEY (jurisdiction_id, armoury_id) REFERENCES marking.armoury (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX storage_assessment_newest_first ON marking.storage_assessment (jurisdiction_id, armoury_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.storage_assessment', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.storage_assessment');

    await runner.query(`
      CREATE TABLE marking.storage_answer (
        jurisdiction_id uuid NOT NULL, assessment_id uuid NOT NULL, item text NOT NULL,
        answer text NOT NULL CONSTRAINT storage_answer_is_one CHECK (answer IN ('YES', 'NO', 'NOT_APPLICABLE')), remark text,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, assessment_id, item),
        CONSTRAINT storage_answer_of FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES marking.storage_assessment (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.storage_answer', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.storage_answer');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['storage_answer', 'storage_assessment', 'inspection_difference', 'inspection_rounds', 'inspection_sighting'];
    tables.push('inspection_listed', 'armoury_inspection', 'armoury_ammunition_count', 'armoury_placement', 'armoury');
    for (const table of tables) await runner.query(`DROP TABLE marking.${table}`);
  }
}
