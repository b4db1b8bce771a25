import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freshSecrets } from '@headstamp/boot';

/** What an installation on one machine made up for itself at its first start. */
export interface KeptSecrets {
  readonly superuser: string;
  readonly owner: string;
  readonly runtime: string;
  readonly queue: string;
  /** Password of all demonstration users. */
  readonly demo: string;
  readonly HEADSTAMP_CONTEXT_KEY: string;
  readonly HEADSTAMP_SESSION_KEY: string;
  readonly HEADSTAMP_SIGNING_SEED: string;
}

export interface DataFolder {
  readonly folder: string;
  readonly secrets: KeptSecrets;
}

const password = (): string => randomBytes(24).toString('hex');

/** Opens the data folder, or makes it with secrets of its own; only this user may read them. */
export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  // The database server may run as another user and must pass through.
  chmodSync(folder, 0o711);
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) {
    const secrets: KeptSecrets = {
      superuser: password(),
      owner: password(),
      runtime: password(),
      queue: password(),
      demo: `demo-${randomBytes(6).toString('hex')}`,
      ...freshSecrets(),
    };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return { folder, secrets: JSON.parse(readFileSync(file, 'utf8')) as KeptSecrets };
}
