import { join } from 'node:path';
import { FOUNDATION_MIGRATIONS, startEmbeddedPostgres, type EmbeddedCluster } from '@headstamp/boot';
import { migrateQueue } from '@headstamp/messaging';
import { migrate, provisionDatabase, provisionRoles } from '@headstamp/tenancy';
import type { DataFolder } from './data-folder';
import { SERVICES } from './services';

const DATABASE = 'headstamp';

export interface EmbeddedDatabase {
  readonly cluster: EmbeddedCluster;
  /** The environment of a process that uses it. */
  readonly environment: Record<string, string>;
}

/** Starts the installation's own PostgreSQL, with roles, database and tables as this release needs them. */
export async function startEmbeddedDatabase({ folder, secrets }: DataFolder): Promise<EmbeddedDatabase> {
  const cluster = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), superuserPassword: secrets.superuser });
  try {
    await provisionRoles(cluster.adminUrl, secrets);
    await provisionDatabase(cluster.adminUrl, DATABASE);
    const as = (role: string, password: string): string => `postgres://${role}:${password}@127.0.0.1:${cluster.port}/${DATABASE}`;
    const queueUrl = as('headstamp_queue', secrets.queue);
    await migrateQueue(queueUrl);
    const contextKey = Buffer.from(secrets.HEADSTAMP_CONTEXT_KEY, 'base64');
    await migrate(as('headstamp_owner', secrets.owner), [...FOUNDATION_MIGRATIONS, ...SERVICES.map((service) => service.migrations)], contextKey);
    return {
      cluster,
      environment: {
        HEADSTAMP_DATABASE_URL: as('headstamp_runtime', secrets.runtime),
        HEADSTAMP_QUEUE: 'postgres',
        HEADSTAMP_QUEUE_DATABASE_URL: queueUrl,
        HEADSTAMP_CONTEXT_KEY: secrets.HEADSTAMP_CONTEXT_KEY,
        HEADSTAMP_SESSION_KEY: secrets.HEADSTAMP_SESSION_KEY,
        HEADSTAMP_SIGNING_SEED: secrets.HEADSTAMP_SIGNING_SEED,
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
