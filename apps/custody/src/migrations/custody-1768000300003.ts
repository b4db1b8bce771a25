import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why an entry is late, what is corrected and how a flag is explained may name people. The log has these words sealed, in an opening
 * that ends with its retention period; the copy in clear that stood beside it could never be erased, and goes.
 */
export class SealedNotes1768000300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.custody_event DROP COLUMN note');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.custody_event ADD note text');
  }
}
