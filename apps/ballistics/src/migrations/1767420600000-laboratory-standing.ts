import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the laboratory's means stand, as its quality records tell it, and with what each examination was made. */
export class LaboratoryStanding1767420600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.laboratory_standing (
        jurisdiction_id uuid NOT NULL,
        subject text NOT NULL CONSTRAINT laboratory_standing_known_subject CHECK (subject IN ('instrument', 'competence', 'method', 'allowance', 'policy')),
        subject_id uuid NOT NULL, about_id uuid, revision integer NOT NULL CONSTRAINT laboratory_standing_counted CHECK (revision > 0), facts jsonb NOT NULL, occurred_at timestamptz NOT NULL,
        PRIMARY KEY (jurisdiction_id, subject, subject_id))`);
    await runner.query('CREATE INDEX laboratory_standing_about ON ballistics.laboratory_standing (jurisdiction_id, about_id) WHERE about_id IS NOT NULL');
    await tenantTable(runner, 'ballistics.laboratory_standing', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE ballistics.examination_means (jurisdiction_id uuid NOT NULL, id uuid NOT NULL,
        discipline text NOT NULL CONSTRAINT examination_means_known_discipline CHECK (discipline IN ('ACQUISITION', 'COMPARISON')),
        instrument_id uuid, method_id uuid, grounds jsonb NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX examination_means_newest_first ON ballistics.examination_means (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'ballistics.examination_means', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ballistics.examination_means');

    await runner.query(`ALTER TABLE ballistics.comparison_report ADD COLUMN deviations jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballistics.comparison_report DROP COLUMN deviations');
    await runner.query('DROP TABLE ballistics.examination_means, ballistics.laboratory_standing');
  }
}
