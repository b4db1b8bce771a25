import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bullets: acquisitions that are made of the scans of their lands, and how the lands of two of them lie on each other. */
export class Bullets1768000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballistics.acquisition DROP CONSTRAINT acquisition_known_medium,
        ADD CONSTRAINT acquisition_known_medium CHECK (medium IN ('SURFACE', 'IMAGE', 'LANDS')),
        ADD CONSTRAINT acquisition_bullet_of_lands CHECK (medium <> 'LANDS' OR (region = 'LAND_ENGRAVED' AND land IS NULL))`);
    await runner.query(`
      CREATE TABLE ballistics.bullet_land (
        jurisdiction_id uuid NOT NULL, bullet_id uuid NOT NULL, land integer NOT NULL, acquisition_id uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, bullet_id, land),
        CONSTRAINT bullet_land_of_one_bullet UNIQUE (jurisdiction_id, acquisition_id),
        CONSTRAINT bullet_land_of_bullet FOREIGN KEY (jurisdiction_id, bullet_id) REFERENCES ballistics.acquisition (jurisdiction_id, id),
        CONSTRAINT bullet_land_of_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);
    await tenantTable(runner, 'ballistics.bullet_land', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ballistics.bullet_land');
    await runner.query('ALTER TABLE ballistics.candidate ADD COLUMN lands jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballistics.candidate DROP COLUMN lands');
    await runner.query('DROP TABLE ballistics.bullet_land');
    await runner.query(`
      ALTER TABLE ballistics.acquisition DROP CONSTRAINT acquisition_bullet_of_lands, DROP CONSTRAINT acquisition_known_medium,
        ADD CONSTRAINT acquisition_known_medium CHECK (medium IN ('SURFACE', 'IMAGE'))`);
  }
}
