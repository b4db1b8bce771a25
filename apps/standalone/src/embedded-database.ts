import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedCluster } from '@headstamp/boot';
import type { DataFolder } from './data-folder';
import { prepareDatabase } from './prepare-database';

export const DATABASE = 'headstamp';

export interface EmbeddedDatabase {
  readonly cluster: EmbeddedCluster;
  /** The environment of a process that uses it. */
  readonly environment: Record<string, string>;
}

/** Starts the installation's own PostgreSQL, with roles, database and tables as this release needs them. */
export async function startEmbeddedDatabase({ folder, secrets }: DataFolder): Promise<EmbeddedDatabase> {
  const cluster = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), superuserPassword: secrets.superuser });
  try {
    const addresses = await prepareDatabase(cluster.adminUrl, DATABASE, secrets, Buffer.from(secrets.HEADSTAMP_CONTEXT_KEY, 'base64'));
    return {
      cluster,
      environment: {
        HEADSTAMP_DATABASE_URL: addresses.runtime,
        HEADSTAMP_QUEUE: 'postgres',
        HEADSTAMP_QUEUE_DATABASE_URL: addresses.queue,
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
