import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index and a key of one name cannot be told apart. */
export class PassingIndex1768000200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX tracing.onward_request_of_passing RENAME TO onward_request_by_passing');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX tracing.onward_request_by_passing RENAME TO onward_request_of_passing');
  }
}
