import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that wait for somebody are found without reading the settled ones. */
export class OpenLinks1768000700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX link_open ON ballistics.link (jurisdiction_id, recorded_at, id) WHERE settled_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ballistics.link_open');
  }
}
