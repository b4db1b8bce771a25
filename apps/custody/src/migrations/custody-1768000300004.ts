import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A registered lot names the recall that lists what was made of it. */
export class RecalledLots1768000300004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consumable_lot ADD recall_id uuid');
    await runner.query(
      "ALTER TABLE custody.consumable_lot ADD CONSTRAINT consumable_lot_recalled CHECK (recall_id IS NULL OR state = 'recalled')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consumable_lot DROP recall_id');
  }
}
