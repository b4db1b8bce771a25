import { tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of the log that auditors began, with how far they have come and what they found. */
export class LogChecks1767420710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.log_check (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, official_id uuid NOT NULL, occasion text, events_read bigint NOT NULL DEFAULT 0,
        events_total bigint NOT NULL DEFAULT 0, outcome text, fault text, begun_at timestamptz(3) NOT NULL DEFAULT now(),
        progressed_at timestamptz(3) NOT NULL DEFAULT now(), ended_at timestamptz(3), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX log_check_newest_first ON ledger.log_check (jurisdiction_id, begun_at DESC)');
    await tenantTable(runner, 'ledger.log_check', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.log_check');
  }
}
