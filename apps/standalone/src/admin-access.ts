import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigurationError, type Environment, POSTGRES, secret, url } from '@headstamp/boot';
import { RUNTIME_ROLE } from '@headstamp/tenancy';
import { openDataFolder } from './data-folder';
import { DATABASE } from './embedded-database';
import type { RegistryAccess } from './registry.module';

/** The registry of the installation the environment names: its database address, or the data folder of one that runs on this machine. */
export function registryAccess(env: Environment): RegistryAccess {
  if (env.HEADSTAMP_DATABASE_URL?.trim()) return accessOf(env);
  const path = resolve(env.HEADSTAMP_DATA?.trim() || '.headstamp');
  const running = join(path, 'postgres', 'postmaster.pid');
  if (!existsSync(running)) {
    throw new ConfigurationError(`HEADSTAMP_DATABASE_URL is not set and no Headstamp runs on the folder ${path}; set it, or start Headstamp first.`);
  }
  const { secrets } = openDataFolder(path);
  // PostgreSQL writes its port on the fourth line of this file.
  const port = readFileSync(running, 'utf8').split('\n')[3] ?? '';
  return accessOf({ ...secrets, HEADSTAMP_DATABASE_URL: `postgres://${RUNTIME_ROLE}:${secrets.runtime}@127.0.0.1:${port.trim()}/${DATABASE}` });
}

const accessOf = (env: Environment): RegistryAccess => ({
  databaseUrl: url(env, 'HEADSTAMP_DATABASE_URL', POSTGRES),
  contextKey: secret(env, 'HEADSTAMP_CONTEXT_KEY'),
  signingSeed: secret(env, 'HEADSTAMP_SIGNING_SEED'),
});
