import { tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What casts are fit for, wherever they were made; why an original was asked for; and originals that came in consignments. */
export class CastFitness1768000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.cast_fitness (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reference text, fit_for text[] NOT NULL, judged_at timestamptz NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX cast_fitness_by_reference ON ballistics.cast_fitness (jurisdiction_id, reference)');
    await tenantTable(runner, 'ballistics.cast_fitness', ['SELECT', 'INSERT', 'UPDATE']);
    await runner.query('ALTER TABLE ballistics.link ADD COLUMN why_no_cast text');
    await runner.query(
      "ALTER TABLE ballistics.link_specimen ADD COLUMN item text NOT NULL DEFAULT 'CAST' CONSTRAINT link_specimen_known_item CHECK (item IN ('CAST', 'ORIGINAL'))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballistics.link_specimen DROP COLUMN item');
    await runner.query('ALTER TABLE ballistics.link DROP COLUMN why_no_cast');
    await runner.query('DROP TABLE ballistics.cast_fitness');
  }
}
