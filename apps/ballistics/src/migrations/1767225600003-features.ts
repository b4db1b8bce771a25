import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a correlation derives of each acquisition, so that the next one need not. */
export class Features1767225600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.comparison_features (
        jurisdiction_id uuid NOT NULL, origin text NOT NULL CONSTRAINT comparison_features_known_origin CHECK (origin IN ('own', 'shared')),
        acquisition_id uuid NOT NULL, engine_version text NOT NULL, parameters_hash text NOT NULL, features bytea NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, origin, acquisition_id, engine_version, parameters_hash))`);
    await tenantTable(runner, 'ballistics.comparison_features', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ballistics.comparison_features');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.comparison_features');
  }
}
