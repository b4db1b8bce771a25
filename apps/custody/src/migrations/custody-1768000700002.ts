import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPEN_CONSIGNMENT_STATES } from '../consignment/consignment.states';

/** Consignments with which somebody has something to do are found without reading the others. */
export class OpenConsignments1768000700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX consignment_open ON custody.consignment (jurisdiction_id, recorded_at DESC, id DESC)
       WHERE state IN (${OPEN_CONSIGNMENT_STATES.map((state) => `'${state}'`).join(', ')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX custody.consignment_open');
  }
}
