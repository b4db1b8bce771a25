import { assertSchemaCompatibility, createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';

export type QueueConfiguration =
  | { readonly backend: 'postgres'; readonly url: string }
  | { readonly backend: 'redis'; readonly url: string };

const POSTGRES_SCHEMA = 'bullmq';

/** Call once, after the configuration is validated and before any queue is made: a queue keeps the back end it was born with. */
export function chooseBackend(configuration: QueueConfiguration): ConnectionOptions {
  if (configuration.backend === 'redis') {
    setDefaultBackendFactory();
    const { hostname, port, password, username } = new URL(configuration.url);
    return {
      host: hostname,
      port: Number(port || 6379),
      ...(username ? { username: decodeURIComponent(username) } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
      maxRetriesPerRequest: null,
    };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: configuration.url, schema: POSTGRES_SCHEMA, max: 2 };
}

/** Brings the queue's own tables up to date; connects as the queue role, which owns nothing else. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, POSTGRES_SCHEMA);
  } finally {
    await client.end();
  }
}

/** Refuses a queue that would lose jobs or fail at the first one; the message says what to set. */
export async function assertQueueUsable(configuration: QueueConfiguration): Promise<void> {
  if (configuration.backend === 'postgres') {
    const client = new Client({ connectionString: configuration.url });
    await client.connect();
    try {
      await assertSchemaCompatibility(client, POSTGRES_SCHEMA);
    } finally {
      await client.end();
    }
    return;
  }
  const redis = new Redis(configuration.url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const setting = async (name: string): Promise<string> => (await redis.config('GET', name))[1] ?? '';
    if ((await setting('appendonly')) !== 'yes') throw new Error('Redis must persist its jobs: set "appendonly yes"');
    if ((await setting('maxmemory-policy')) !== 'noeviction') throw new Error('Redis must never drop a job: set "maxmemory-policy noeviction"');
  } finally {
    redis.disconnect();
  }
}
