import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedCluster } from '../../libs/boot/src/embedded-postgres';

declare global {
  var headstampTestCluster: { cluster: EmbeddedCluster; folder: string } | undefined;
}

/** One PostgreSQL for the whole run; every spec file makes a database of its own in it. */
export default async function globalSetup(): Promise<void> {
  if (!process.versions.node.startsWith('24.')) throw new Error(`tests run on Node.js 24 and this is ${process.versions.node}: start them with "npm test"`);
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-test-'));
  // The server may run as another user than this process and must reach its folder.
  chmodSync(folder, 0o777);
  const cluster = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    superuserPassword: randomBytes(16).toString('hex'),
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
  });
  process.env.HEADSTAMP_TEST_ADMIN_URL = cluster.adminUrl;
  globalThis.headstampTestCluster = { cluster, folder };
}
