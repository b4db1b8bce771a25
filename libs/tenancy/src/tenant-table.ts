import type { QueryRunner } from 'typeorm';

/** The role of the API and the workers: owns nothing, cannot bypass row-level security. */
export const RUNTIME_ROLE = 'headstamp_runtime';
/** The role of migrations: owns schemas, tables and functions, and is subject to their policies (FORCE). */
export const OWNER_ROLE = 'headstamp_owner';
/** The role of the queue library on PostgreSQL: owns the schema `bullmq` and sees nothing else. */
export const QUEUE_ROLE = 'headstamp_queue';

export type TableGrant = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Creates a schema the runtime role may look into. */
export async function tenantSchema(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${RUNTIME_ROLE}`);
}

/**
 * Puts the walls around a table that has a column `jurisdiction_id uuid NOT NULL`: row-level security enabled and
 * forced, one policy for reading and writing, and the grants that the service needs, no more.
 * A table without `UPDATE` and `DELETE` is append-only for the runtime role.
 */
export async function tenantTable(runner: QueryRunner, table: string, grants: readonly TableGrant[]): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY own_jurisdiction ON ${table}
     USING (jurisdiction_id = (SELECT app.jurisdiction())) WITH CHECK (jurisdiction_id = (SELECT app.jurisdiction()))`,
  );
  await runner.query(`GRANT ${grants.join(', ')} ON ${table} TO ${RUNTIME_ROLE}`);
}

/** Makes the database itself refuse to change or remove a row, whoever asks through a role that is not a superuser. */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  const name = table.replace('.', '_');
  await runner.query(
    `CREATE TRIGGER ${name}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION app.refuse_change()`,
  );
  await runner.query(
    `CREATE TRIGGER ${name}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()`,
  );
}

/** Refuses to change the named columns after insert: what was read off the weapon stays as it was read. */
export async function keepAsObserved(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const name = table.replace('.', '_');
  const changed = columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');
  await runner.query(
    `CREATE TRIGGER ${name}_as_observed BEFORE UPDATE ON ${table} FOR EACH ROW WHEN (${changed}) EXECUTE FUNCTION app.refuse_change()`,
  );
}
