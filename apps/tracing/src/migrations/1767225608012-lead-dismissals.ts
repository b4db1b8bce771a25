import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leads that somebody looked into. */
export class LeadDismissals1767225608012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.lead_dismissal (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, request_ids uuid[] NOT NULL, reason text NOT NULL,
        dismissed_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id))`);
    await tenantTable(runner, 'tracing.lead_dismissal', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'tracing.lead_dismissal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracing.lead_dismissal');
  }
}
