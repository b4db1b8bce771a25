// Starts what docker/compose.yaml starts, without containers: PostgreSQL, Redis, one process per service, nginx before them.
//   npm run services -- --env-file docker/.env [--data folder]
// Reads the same environment file as compose. PostgreSQL is the embedded one unless the file names another in
// HEADSTAMP_ADMIN_URL; redis-server and nginx are the machine's own.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { finished, freePort, program, startNoMore, stopPrograms, untilReady } from './programs.mjs';

const SERVICES = ['cases', 'marking', 'tracing', 'custody', 'ballistics', 'notifications'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({ options: { 'env-file': { type: 'string' }, data: { type: 'string', default: '.headstamp-services' } } });
const data = resolve(options.data);
let cluster;

const asked = new Promise((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
});
let starting;
try {
  starting = start(readSettings(resolve(options['env-file'] ?? join(root, 'docker/.env'))));
  await Promise.race([starting, asked]);
  await asked;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
startNoMore();
await starting?.catch(() => undefined);
// The door closes first, then the services side by side, then what they stand on.
await stopPrograms(['nginx']);
await stopPrograms(SERVICES);
await stopPrograms(['redis']);
await cluster?.stop();

async function start(settings) {
  const pick = (...names) => Object.fromEntries(names.filter((name) => settings[name]).map((name) => [name, settings[name]]));
  if (!existsSync(join(root, 'dist/apps/standalone/src/migrate.js'))) throw new Error('Nothing is built; run "npm run build" first.');
  mkdirSync(data, { recursive: true });
  // The database server may run as another user and must pass through.
  chmodSync(data, 0o711);
  const [admin, redis] = await Promise.all([startPostgres(settings), startRedis(settings)]);
  const runtime = new URL(admin);
  runtime.pathname = '/headstamp';
  runtime.username = 'headstamp_runtime';
  runtime.password = settings.HEADSTAMP_RUNTIME_PASSWORD;

  const shared = pick('HEADSTAMP_MODE', 'HEADSTAMP_CONTEXT_KEY', 'HEADSTAMP_SIGNING_SEED');
  await finished('migrate', [join(root, 'dist/apps/standalone/src/migrate.js')], {
    ...shared,
    ...pick('HEADSTAMP_OWNER_PASSWORD', 'HEADSTAMP_RUNTIME_PASSWORD', 'HEADSTAMP_QUEUE_PASSWORD', 'HEADSTAMP_DEMO_PASSWORD'),
    HEADSTAMP_ADMIN_URL: admin,
  });
  const environment = {
    ...shared,
    ...pick('HEADSTAMP_SESSION_KEY', 'HEADSTAMP_SECURE_COOKIE', 'HEADSTAMP_QUEUE_BOARD', 'HEADSTAMP_PHOTOGRAPH_MEGABYTES', 'HEADSTAMP_LOG_LEVEL'),
    ...pick(...Object.keys(settings).filter((name) => /^HEADSTAMP_(ALERT|DIRECTORY|PUBLIC_URL|SMTP|TRACE|WEBHOOK)/.test(name))),
    HEADSTAMP_TRUSTED_PROXIES: settings.HEADSTAMP_TRUSTED_PROXIES || '1',
    HEADSTAMP_DATABASE_URL: runtime.href,
    HEADSTAMP_QUEUE: 'redis',
    HEADSTAMP_REDIS_URL: redis,
  };
  const addresses = await Promise.all(SERVICES.map((name) => startService(name, environment)));
  const address = await startProxy(settings, Object.fromEntries(SERVICES.map((name, index) => [`${name.toUpperCase()}_ADDRESS`, addresses[index]])));
  console.log(`\nHeadstamp is at ${address}\n`);
  if (settings.HEADSTAMP_MODE === 'demo') console.log(`Password of all of them: ${settings.HEADSTAMP_DEMO_PASSWORD}\n`);
}

/** The variables of the file; one that compose would miss is missed here too, in the same words. */
function readSettings(file) {
  if (!existsSync(file)) throw new Error(`There is no ${file}; copy docker/.env.example and fill it in, or name another with --env-file.`);
  const settings = {};
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z_][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name) settings[name] = value.trim().replace(/^(['"])(.*)\1$/, '$2');
  }
  for (const [, name, complaint] of readFileSync(join(root, 'docker/compose.yaml'), 'utf8').matchAll(/\$\{(\w+):\?([^}]*)\}/g)) {
    if (!settings[name]) throw new Error(`${name} is missing: ${complaint}.`);
  }
  return settings;
}

async function startPostgres(settings) {
  if (settings.HEADSTAMP_ADMIN_URL) return settings.HEADSTAMP_ADMIN_URL;
  const { startEmbeddedPostgres } = createRequire(import.meta.url)('../dist/libs/boot/src/embedded-postgres.js');
  cluster = await startEmbeddedPostgres({ folder: join(data, 'postgres'), superuserPassword: settings.POSTGRES_PASSWORD, settings: ['max_connections=300'] });
  return cluster.adminUrl;
}

async function startRedis(settings) {
  const folder = join(data, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const server = program('redis', 'redis-server', ['-'], {}, { stdin: 'pipe' });
  // The settings come on standard input, so that no list of processes shows the password.
  server.stdin.end(
    `${readFileSync(join(root, 'docker/redis.conf'), 'utf8')}\nport ${port}\nbind 127.0.0.1\ndir ${JSON.stringify(folder)}\nrequirepass ${settings.REDIS_PASSWORD}\n`,
  );
  await untilReady(
    'redis',
    () =>
      new Promise((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true)));
        socket.on('error', () => done(false));
      }),
  );
  return `redis://:${encodeURIComponent(settings.REDIS_PASSWORD)}@127.0.0.1:${port}`;
}

async function startService(name, environment) {
  const port = await freePort();
  program(name, process.execPath, [join(root, `dist/apps/${name}/src/main.js`)], { ...environment, PORT: String(port) }, { again: true });
  await untilReady(name, () => answers(`http://127.0.0.1:${port}`));
  return `127.0.0.1:${port}`;
}

async function startProxy(settings, addresses) {
  const folder = join(data, 'nginx');
  mkdirSync(folder, { recursive: true });
  const door = `127.0.0.1:${settings.HEADSTAMP_PUBLIC_PORT || '8080'}`;
  const names = {
    ...addresses,
    RUN_FOLDER: folder,
    MIME_TYPES: '/etc/nginx/mime.types',
    PAGES: join(root, 'dist/web'),
    VERIFIER: join(root, 'dist/verifier'),
    OPENAPI_FILE: join(root, 'docs/openapi.json'),
    // Addresses are numbers here, so nobody is asked.
    RESOLVER: '127.0.0.1',
    PUBLIC_ADDRESS: door,
  };
  const filled = readFileSync(join(root, 'docker/nginx.conf.template'), 'utf8').replace(/\$\{(\w+)\}/g, (_, name) => {
    if (names[name] === undefined) throw new Error(`nginx.conf.template names ${name}, which nobody fills in.`);
    return names[name];
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, filled);
  // As root, nginx would read the pages as a user to whom this folder may be closed.
  const directives = `daemon off;${userInfo().uid === 0 ? ' user root;' : ''}`;
  program('nginx', 'nginx', ['-p', folder, '-c', file, '-e', 'stderr', '-g', directives], {}, { signal: 'SIGQUIT' });
  await untilReady('nginx', () => answers(`http://${door}`));
  return `http://${door}`;
}

async function answers(address) {
  return fetch(`${address}/api/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}
