import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A jurisdiction may come to have several logs, one after the other, and a log several keys. */
export class LogSuccession1767420720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key] of [
      ['leaf', 'leaf_index'],
      ['node', 'level, node_index'],
      ['checkpoint', 'size'],
    ] as const) {
      await runner.query(`ALTER TABLE ledger.${table} ADD log smallint NOT NULL DEFAULT 1 CHECK (log > 0)`);
      await runner.query(`ALTER TABLE ledger.${table} DROP CONSTRAINT ${table}_pkey`);
      await runner.query(`ALTER TABLE ledger.${table} ADD PRIMARY KEY (jurisdiction_id, log, ${key})`);
    }
    const columns = `jurisdiction_id uuid NOT NULL, log smallint NOT NULL CHECK (log > 0), official_id uuid NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()`;
    // The last good checkpoint of a log that was ended; its events beyond that size are not vouched for.
    await runner.query(
      `CREATE TABLE ledger.log_freeze (${columns}, size bigint NOT NULL CHECK (size >= 0), reason text NOT NULL CHECK (reason <> ''), PRIMARY KEY (jurisdiction_id, log))`,
    );
    await runner.query(`CREATE TABLE ledger.log_succession (${columns}, PRIMARY KEY (jurisdiction_id, log))`);
    // A key signs the checkpoints beyond this size, until the next one does.
    await runner.query(
      `CREATE TABLE ledger.log_key (${columns}, generation smallint NOT NULL CHECK (generation > 1), from_size bigint NOT NULL CHECK (from_size >= 0),
        PRIMARY KEY (jurisdiction_id, log, generation))`,
    );
    for (const table of ['ledger.log_freeze', 'ledger.log_succession', 'ledger.log_key']) {
      await tenantTable(runner, table, ['SELECT', 'INSERT']);
      await appendOnly(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.log_freeze, ledger.log_succession, ledger.log_key');
    for (const table of ['leaf', 'node', 'checkpoint']) await runner.query(`ALTER TABLE ledger.${table} DROP COLUMN log CASCADE`);
  }
}
