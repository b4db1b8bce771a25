import { assertQueueUsable } from '@headstamp/messaging';
import type { SchemaMigrations } from '@headstamp/tenancy';
import { Client } from 'pg';
import type { Configuration } from './configuration';
import { ConfigurationError } from './environment';

interface RoleFacts {
  usesuper: boolean;
  usebypassrls: boolean;
  member: boolean;
  owns: string;
}

/** What must hold before the application is made; each failure is one sentence that says what to do. */
export async function preflight(configuration: Configuration, schemas: readonly SchemaMigrations[]): Promise<void> {
  const client = new Client({ connectionString: configuration.databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigurationError(`HEADSTAMP_DATABASE_URL does not answer (${reason(error)}); it must name a running PostgreSQL 18.`);
  }
  try {
    const { rows } = await client.query<RoleFacts>(
      `SELECT usesuper, usebypassrls, EXISTS (SELECT FROM pg_auth_members WHERE member = usesysid) AS member,
        (SELECT count(*) FROM pg_class WHERE relowner = usesysid) AS owns FROM pg_user WHERE usename = current_user`,
    );
    const [role] = rows;
    if (!role || role.usesuper || role.usebypassrls || role.member || role.owns !== '0') {
      throw new ConfigurationError(
        'HEADSTAMP_DATABASE_URL connects as a role that could pass the walls between jurisdictions; it must be the runtime role.',
      );
    }
    for (const each of schemas) await refuseUnmigrated(client, each);
    if (configuration.mode === 'production') await refuseDemoUsers(client);
  } finally {
    await client.end();
  }
  try {
    await assertQueueUsable(configuration.queue);
  } catch (error) {
    const variable = configuration.queue.backend === 'redis' ? 'HEADSTAMP_REDIS_URL' : 'HEADSTAMP_QUEUE_DATABASE_URL';
    throw new ConfigurationError(`${variable} names a queue that cannot be used: ${reason(error)}.`);
  }
}

async function refuseUnmigrated(client: Client, { schema, migrations }: SchemaMigrations): Promise<void> {
  const first = 'run the migrations first ("npm run migrate").';
  const { rows } = await client.query<{ prepared: boolean; known: boolean }>(
    `SELECT to_regprocedure('app.migrations_of(text)') IS NOT NULL AS prepared, to_regnamespace($1) IS NOT NULL AS known`,
    [schema],
  );
  if (!rows[0]?.prepared || !rows[0].known) throw new ConfigurationError(`The database lacks the schema "${schema}"; ${first}`);
  const done = await client.query<{ name: string }>('SELECT app.migrations_of($1) AS name', [schema]);
  const missing = migrations.find(({ name }) => !done.rows.some((row) => row.name === name));
  if (missing) throw new ConfigurationError(`The database is of an older release: it lacks ${schema}.${missing.name}; ${first}`);
}

async function refuseDemoUsers(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>('SELECT jurisdictions.demo_officials_exist() AS found');
  if (rows[0]?.found) {
    throw new ConfigurationError(
      'HEADSTAMP_MODE is production and the database holds demonstration users; use a database of its own for production.',
    );
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error)).replace(/\.$/, '');
