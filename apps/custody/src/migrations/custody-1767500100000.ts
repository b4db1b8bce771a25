import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exhibits by the beginning of their reference; in byte order, because only that is leakproof and may use an index under row-level security. */
export class ExhibitsByReference1767500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX exhibit_by_reference ON custody.exhibit (jurisdiction_id, reference COLLATE "C")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX custody.exhibit_by_reference');
  }
}
