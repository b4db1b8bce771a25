import { RUNTIME_ROLE } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['photograph_part', 'received_photograph'];

/** A picture may show a person or a paper about one: what came from abroad goes with the words of its request, and not before. */
export class PhotographRetention1768000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`DROP TRIGGER tracing_${table}_append_only ON tracing.${table}`);
      await runner.query(
        `CREATE TRIGGER tracing_${table}_append_only BEFORE UPDATE ON tracing.${table} FOR EACH ROW EXECUTE FUNCTION app.refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_until_ended BEFORE DELETE ON tracing.${table} FOR EACH ROW EXECUTE FUNCTION ledger.only_what_has_ended('trace_request_id')`,
      );
      await runner.query(`GRANT DELETE ON tracing.${table} TO ${RUNTIME_ROLE}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`REVOKE DELETE ON tracing.${table} FROM ${RUNTIME_ROLE}`);
  }
}
