import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hits that were taken back after they had tied cases together. */
export class SupersededLinks1768000500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases.case_link_supersession (
        jurisdiction_id uuid NOT NULL, link_id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, link_id))`);
    await tenantTable(runner, 'cases.case_link_supersession', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'cases.case_link_supersession');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cases.case_link_supersession');
  }
}
