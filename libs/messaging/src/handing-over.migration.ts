import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits to be handed over and what is under way, each found without reading the other. */
export class HandingOver1768000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const open = 'done_at IS NULL AND given_up_at IS NULL';
    await runner.query('ALTER TABLE messaging.outbox ADD COLUMN priority integer NOT NULL DEFAULT 0');
    await runner.query('DROP INDEX messaging.outbox_open');
    await runner.query(`CREATE INDEX outbox_waiting ON messaging.outbox (jurisdiction_id, queue, priority, id) WHERE ${open} AND sent_at IS NULL`);
    await runner.query(`CREATE INDEX outbox_under_way ON messaging.outbox (jurisdiction_id, queue, sent_at) WHERE ${open} AND sent_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messaging.outbox_waiting, messaging.outbox_under_way');
    await runner.query('CREATE INDEX outbox_open ON messaging.outbox (jurisdiction_id, id) WHERE done_at IS NULL AND given_up_at IS NULL');
    await runner.query('ALTER TABLE messaging.outbox DROP COLUMN priority');
  }
}
