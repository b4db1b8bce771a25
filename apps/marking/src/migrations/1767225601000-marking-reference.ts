import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The normalised layer of a firearm's identity, the examinations that restore a number, and photographs; each beside what was observed. */
export class MarkingReference1767225601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.templates(runner);
    await this.restorations(runner);
    await this.photographs(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['firearm_photograph', 'restoration', 'firearm_identification', 'firearm_template'])
      await runner.query(`DROP TABLE marking.${table}`);
  }

  private async templates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.firearm_template (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, make text NOT NULL, make_normalised text NOT NULL, make_code text, model text NOT NULL,
        model_normalised text NOT NULL, type text NOT NULL, action text, calibre text NOT NULL, calibre_normalised text NOT NULL, calibre_codes jsonb NOT NULL,
        country text NOT NULL, recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_template_newest_first ON marking.firearm_template (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query(`
      CREATE UNIQUE INDEX firearm_template_describes_one_model ON marking.firearm_template
        (jurisdiction_id, make_normalised COLLATE "C", model_normalised COLLATE "C", calibre_normalised, type, coalesce(action, ''), country)`);
    await tenantTable(runner, 'marking.firearm_template', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.firearm_template');

    await runner.query(`
      CREATE TABLE marking.firearm_identification (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, sequence integer NOT NULL, template_id uuid NOT NULL, reason text,
        recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_identification_has_its_place UNIQUE (jurisdiction_id, firearm_id, sequence),
        CONSTRAINT firearm_identification_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT firearm_identification_as_template FOREIGN KEY (jurisdiction_id, template_id) REFERENCES marking.firearm_template (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.firearm_identification', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.firearm_identification');
  }

  private async restorations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.restoration (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, sequence integer NOT NULL, part text NOT NULL, method text NOT NULL,
        examiner text NOT NULL, outcome text NOT NULL, result_text text, result_normalised text, remarks text, examined_on text NOT NULL,
        recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT restoration_has_its_place UNIQUE (jurisdiction_id, firearm_id, sequence),
        CONSTRAINT restoration_reads_what_it_found CHECK ((outcome = 'NONE') = (result_text IS NULL) AND (result_text IS NULL) = (result_normalised IS NULL)),
        CONSTRAINT restoration_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX restoration_by_serial ON marking.restoration (jurisdiction_id, result_normalised COLLATE "C")');
    await tenantTable(runner, 'marking.restoration', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.restoration');
  }

  private async photographs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.firearm_photograph (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, mark_id uuid, restoration_id uuid, photograph_id uuid NOT NULL,
        recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_photograph_shows_one_thing CHECK (mark_id IS NULL OR restoration_id IS NULL),
        CONSTRAINT firearm_photograph_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT firearm_photograph_of_mark FOREIGN KEY (jurisdiction_id, mark_id) REFERENCES marking.firearm_mark (jurisdiction_id, id),
        CONSTRAINT firearm_photograph_of_restoration FOREIGN KEY (jurisdiction_id, restoration_id) REFERENCES marking.restoration (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_photograph_by_firearm ON marking.firearm_photograph (jurisdiction_id, firearm_id)');
    await tenantTable(runner, 'marking.firearm_photograph', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.firearm_photograph');
  }
}
