import { RUNTIME_ROLE } from '@headstamp/tenancy';
import type { QueryRunner } from 'typeorm';

export interface ErasableTable {
  readonly table: string;
  /** The column that holds the id of the record whose erasure must have been recorded. */
  readonly about: string;
  /** Columns that tell of persons: they may be emptied, and nothing else may be written into them. */
  readonly columns: readonly string[];
}

/**
 * Lets columns of an append-only table be emptied when the retention of their record has ended, and in no other way: the database
 * refuses it until the erasure is recorded (`ledger.erasure`), which it refuses while a legal hold stands. All else stays as written.
 */
export async function erasable(runner: QueryRunner, { table, about, columns }: ErasableTable): Promise<void> {
  const name = table.replace('.', '_');
  const listed = columns.map((column) => `'${column}'`).join(', ');
  await runner.query(`DROP TRIGGER ${name}_append_only ON ${table}`);
  await runner.query(`CREATE TRIGGER ${name}_append_only BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION app.refuse_change()`);
  await runner.query(
    `CREATE TRIGGER ${name}_as_written BEFORE UPDATE ON ${table} FOR EACH ROW
     WHEN (to_jsonb(OLD) - ARRAY[${listed}] IS DISTINCT FROM to_jsonb(NEW) - ARRAY[${listed}]) EXECUTE FUNCTION app.refuse_change()`,
  );
  await runner.query(
    `CREATE TRIGGER ${name}_until_ended BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ledger.only_what_has_ended('${about}', ${listed})`,
  );
  await runner.query(`GRANT UPDATE (${columns.join(', ')}) ON ${table} TO ${RUNTIME_ROLE}`);
}
