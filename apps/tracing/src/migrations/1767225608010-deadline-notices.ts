import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which deadline somebody was told of. */
export class DeadlineNotices1767225608010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.deadline_notice (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, stage text NOT NULL, due_at timestamptz NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT deadline_notice_once_per_fact UNIQUE (jurisdiction_id, trace_request_id, stage, due_at),
        CONSTRAINT deadline_notice_known_stage CHECK (stage IN ('due-soon', 'overdue', 'deputy', 'head')),
        CONSTRAINT deadline_notice_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await tenantTable(runner, 'tracing.deadline_notice', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'tracing.deadline_notice');
    await runner.query(`
      CREATE INDEX trace_request_awaited ON tracing.trace_request (jurisdiction_id, id)
      WHERE state IN ('submitted', 'acknowledged', 'in_progress', 'delayed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tracing.trace_request_awaited');
    await runner.query('DROP TABLE tracing.deadline_notice');
  }
}
