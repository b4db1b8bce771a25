import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case file shows the trace requests that it began. */
export class RequestsOfCase1768000200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX trace_request_of_case ON tracing.trace_request (jurisdiction_id, case_id) WHERE case_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tracing.trace_request_of_case');
  }
}
