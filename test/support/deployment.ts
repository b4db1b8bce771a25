import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OfficialRole } from '@headstamp/codes';
import { Client } from 'pg';
import { DEMO_POSTS } from '../../apps/standalone/src/demo';
import { freePort, onThePath } from './redis';

const ROOT = join(__dirname, '../..');

export interface Credentials {
  /** `examiner@bz` */
  readonly login: string;
  readonly password: string;
}

/** A system that runs as its users run it: built, in processes of its own, reached over HTTP only. */
export interface Deployment {
  readonly url: string;
  /** What it keeps between starts. */
  readonly folder: string;
  /** Demonstration users of that role in that jurisdiction (`BZ`, any case); examiners are two. */
  logins(role: OfficialRole, jurisdiction: string): readonly [Credentials, ...Credentials[]];
  /** Everything it has printed so far. */
  printed(): string;
  /** Asks it to stop as Ctrl-C does; resolves with its exit code. A folder that was not the caller's is removed. */
  stop(): Promise<number>;
  /** Kills it as a power cut would; the folder stays, also for `startStandalone({ folder })`. */
  kill(): Promise<void>;
}

export interface StandaloneOptions {
  /** Start on what an earlier start left here; the caller removes it with `removeFolder`. */
  readonly folder?: string;
  /** Whether the demonstration's story is told; off unless asked. */
  readonly story?: boolean;
  /** More of the environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A folder that the database server may pass through, whoever it runs as. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-deployment-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes a deployment's folder, after ending a database server that a kill left running on it. */
export async function removeFolder(folder: string): Promise<void> {
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    try {
      process.kill(pid, 'SIGQUIT');
      for (let turn = 0; turn < 100 && existsSync(pidFile) && alive(pid); turn++) await wait(50);
    } catch {
      // It ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What `npm start` starts, on a free port and a folder of its own. */
export async function startStandalone(options: StandaloneOptions = {}): Promise<Deployment> {
  const main = join(ROOT, 'dist/apps/standalone/src/main.js');
  if (!existsSync(main)) throw new Error('nothing is built: run the tests with "npm test", or "npm run build" first');
  const folder = options.folder ?? temporaryFolder();
  const port = await freePort();
  return start([main], folder, options.folder === undefined, {
    HEADSTAMP_DATA: folder,
    PORT: String(port),
    ...(options.story ? {} : { HEADSTAMP_STORY: 'off' }),
    ...options.environment,
  });
}

/** Past every wall, into the database of a system that runs from one process; the caller ends it. */
export async function superuserOf(folder: string): Promise<Client> {
  const { superuser } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { superuser: string };
  const port = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const admin = new Client({ connectionString: `postgres://postgres:${superuser}@127.0.0.1:${port.trim()}/headstamp` });
  await admin.connect();
  return admin;
}

/** Whether this machine has what `startServices` stands on. */
export const servicesAvailable = (): boolean => onThePath('redis-server', '--version') && onThePath('nginx', '-v');

/** Every service in a process of its own, the queue on Redis, behind nginx: what `docker compose up` starts, without containers. */
export async function startServices(options: {
  readonly queue: 'redis';
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<Deployment> {
  const folder = temporaryFolder();
  const secret = (): string => randomBytes(32).toString('base64');
  const password = (): string => randomBytes(24).toString('hex');
  const settings = {
    HEADSTAMP_MODE: 'demo',
    HEADSTAMP_PUBLIC_PORT: String(await freePort()),
    HEADSTAMP_SECURE_COOKIE: 'false',
    POSTGRES_PASSWORD: password(),
    HEADSTAMP_OWNER_PASSWORD: password(),
    HEADSTAMP_RUNTIME_PASSWORD: password(),
    HEADSTAMP_QUEUE_PASSWORD: password(),
    HEADSTAMP_DEMO_PASSWORD: `demo-${password()}`,
    REDIS_PASSWORD: password(),
    HEADSTAMP_CONTEXT_KEY: secret(),
    HEADSTAMP_SESSION_KEY: secret(),
    HEADSTAMP_SIGNING_SEED: secret(),
    HEADSTAMP_LOG_LEVEL: 'warn',
    ...options.environment,
  };
  const envFile = join(folder, 'settings.env');
  writeFileSync(
    envFile,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  return start([join(ROOT, 'scripts/services.mjs'), '--env-file', envFile, '--data', folder], folder, true, {});
}

async function start(
  command: readonly string[],
  folder: string,
  ownFolder: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Deployment> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const exited = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  // A test run that is broken off leaves nothing behind that still listens.
  const reap = (): boolean => child.kill('SIGTERM');
  process.once('exit', reap);
  void exited.then(() => process.off('exit', reap));

  const url = await announced(child, () => output, /^Headstamp is at (\S+)$/m);
  // For real work there are no demonstration users.
  const demo = env.HEADSTAMP_MODE !== 'production';
  const password = demo ? await announced(child, () => output, /^Password of all of them: (\S+)$/m) : '';
  return {
    url,
    folder,
    logins: (role, jurisdiction) => {
      const [first, ...more] = DEMO_POSTS.filter((post) => post.roles.includes(role)).map((post) => ({
        login: `${post.login}@${jurisdiction.toLowerCase()}`,
        password,
      }));
      if (!first) throw new Error(`the demonstration has nobody with the role ${role}`);
      return [first, ...more];
    },
    printed: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await exited;
      if (ownFolder) await removeFolder(folder);
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function announced(child: ChildProcess, printed: () => string, line: RegExp): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const found = line.exec(printed())?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) break;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`it did not start:\n${printed()}`);
}
