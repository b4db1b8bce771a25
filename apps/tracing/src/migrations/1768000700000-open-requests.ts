import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDING_STATES } from '../trace-request/trace-request.states';

/** What an office has before it is found without reading what it is done with. */
export class OpenRequests1768000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX trace_request_open ON tracing.trace_request (jurisdiction_id, recorded_at, id)
      WHERE state IN (${STANDING_STATES.map((state) => `'${state}'`).join(', ')})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tracing.trace_request_open');
  }
}
