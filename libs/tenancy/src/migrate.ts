import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** The migrations of one schema, in the order in which they run. */
export interface SchemaMigrations {
  readonly schema: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Any number: two processes that migrate at once must pick the same one. */
const MIGRATION_LOCK = 4_807_526;

function dataSourceOf(ownerUrl: string, { schema, migrations }: SchemaMigrations): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 1,
  });
}

/** Runs what has not run yet, schema by schema, as the owner role; a second process waits for the first. */
export async function migrate(ownerUrl: string, schemas: readonly SchemaMigrations[], contextKey: Buffer): Promise<void> {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const each of schemas) {
      await lock.query(`CREATE SCHEMA IF NOT EXISTS ${each.schema}`);
      const dataSource = await dataSourceOf(ownerUrl, each).initialize();
      try {
        await dataSource.runMigrations();
      } finally {
        await dataSource.destroy();
      }
    }
    await lock.query('INSERT INTO app.context_key (key) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET key = excluded.key', [contextKey]);
  } finally {
    await lock.end();
  }
}

/** Names of migrations this version of the program has and the database has not, `schema.Name`. Runs as the owner. */
export async function pendingMigrations(ownerUrl: string, schemas: readonly SchemaMigrations[]): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const pending: string[] = [];
    for (const { schema, migrations } of schemas) {
      const table = await client.query<{ known: string | null }>('SELECT to_regclass($1) AS known', [`${schema}.migration`]);
      const done = table.rows[0]?.known
        ? new Set((await client.query<{ name: string }>(`SELECT name FROM ${schema}.migration`)).rows.map((row) => row.name))
        : new Set<string>();
      pending.push(...migrations.map((migration) => migration.name).filter((name) => !done.has(name)).map((name) => `${schema}.${name}`));
    }
    return pending;
  } finally {
    await client.end();
  }
}
