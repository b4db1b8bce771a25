import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time stamps of an RFC 3161 authority on checkpoints, and how the authority has lately answered. */
export class TimeStamps1767420740000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.time_stamp (
        jurisdiction_id uuid NOT NULL, log smallint NOT NULL CHECK (log > 0), size bigint NOT NULL CHECK (size > 0), token bytea NOT NULL,
        stamped_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, log, size))`);
    await tenantTable(runner, 'ledger.time_stamp', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.time_stamp');
    await runner.query(`
      CREATE TABLE ledger.time_stamp_standing (
        jurisdiction_id uuid NOT NULL PRIMARY KEY, asked_at timestamptz(3) NOT NULL DEFAULT now(), failing_since timestamptz(3), fault text)`);
    await tenantTable(runner, 'ledger.time_stamp_standing', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.time_stamp, ledger.time_stamp_standing');
  }
}
