// Proofs that an event stands in a log of ten million, asked for over HTTP, next to an answer for which nothing is proven.
//   npm run bench:ledger:proofs                     ten million leaves, about ten minutes
//   LEAVES=100000 npm run bench:ledger:proofs       a quick run
// LEAVES (10000000), ASKED (1000)
import { spawn } from 'node:child_process';
import { createHash, hash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { prepare, registerJurisdictions, startCluster } from './marking-register.mjs';
import { random } from './toolmarks-damage.mjs';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const product = (path) => require(join(root, path));
const leaves = Number(process.env.LEAVES ?? 10_000_000);
const asks = Number(process.env.ASKED ?? 1_000);
const PASSWORD = 'benchmark-examiner-1';
const secret = (name) => createHash('sha256').update(`benchmark ${name}`).digest();
const secrets = { contextKey: secret('context'), signingSeed: secret('signing'), sessionKey: secret('session') };
const { DerivedLogKeys, FOUNDATION_ENTITIES, FOUNDATION_MIGRATIONS } = product('libs/boot/src/index.ts');
const { CUSTODY } = product('apps/custody/src/custody.module.ts');
const { SigningKeys } = product('libs/exchange/src/index.ts');
const { checkpointText, eventText, noteVerifier, openCheckpoint, verifyInclusion } = product('libs/ledger/src/index.ts');
const { migrateQueue } = product('libs/messaging/src/index.ts');

const logKeys = new DerivedLogKeys(new SigningKeys(secrets.signingSeed));

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const ms = (value) => `${value.toFixed(2)} ms`;
const next = random(7);

const folder = mkdtempSync(join(tmpdir(), 'headstamp-proofs-'));
chmodSync(folder, 0o777);
const cluster = await startCluster(folder);
let service;
try {
  await prepare(cluster, secrets, [...FOUNDATION_MIGRATIONS, CUSTODY.migrations]);
  await migrateQueue(cluster.urls.queue);
  const [{ jurisdictionId, code }] = await registerJurisdictions(cluster, secrets, FOUNDATION_ENTITIES);
  const asked = await grow(jurisdictionId);
  service = await startService();
  const cookie = await signIn(`examiner@${code.toLowerCase()}`);
  console.log(`a log of ${leaves} leaves; ${asked.length} events are asked for; ${availableParallelism()} processors, on which ${loadavg()[0].toFixed(1)} programs want to run`);
  const verifier = noteVerifier(logKeys.signer(jurisdictionId).verifierKey);
  const [proofs, plain] = [[], []];
  for (const [number, event] of asked.entries()) {
    const [time, answer] = await timed(() => get(`/api/log/events/${event.id}/proof`, cookie));
    const [bare] = await timed(() => get('/api/session', cookie));
    if (answer.status !== 200 || !proves(answer.body, event, verifier)) throw new Error(`${event.id}: ${answer.status} ${answer.body}`);
    if (number >= 50) {
      proofs.push(time);
      plain.push(bare);
    }
  }
  const [median, baseline] = [quantile(proofs, 0.5), quantile(plain, 0.5)];
  console.log(`proof over HTTP, each checked here: median ${ms(median)}, 95 % ${ms(quantile(proofs, 0.95))}, most ${ms(Math.max(...proofs))}`);
  console.log(`who is signed in, over the same connection: median ${ms(baseline)}; a proof takes ${(median / baseline).toFixed(1)} times as long`);
  console.log('a median of 10 ms or less is to be reached');
  process.exitCode = median <= 10 ? 0 : 1;
} finally {
  if (service) {
    const ended = once(service.child, 'exit');
    service.child.kill('SIGTERM');
    await ended;
  }
  await cluster.cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Ten million leaves and their tree as the sequencer would have made them, one in a thousand with its event; one signed head. */
async function grow(jurisdictionId) {
  const began = performance.now();
  const every = Math.max(1, Math.floor(leaves / asks));
  const first = Math.floor(next() * every);
  const asked = [];
  let level = Buffer.allocUnsafe(leaves * 32);
  for (let index = 0; index < leaves; index++) {
    if (index % every === first && asked.length < asks) {
      const id = randomUUID();
      const kind = 'exhibit.registered';
      const subject = { kind: 'exhibit', id: randomUUID() };
      const time = '2026-01-01T00:00:00.000Z';
      const { text, leafHash } = eventText({ v: 1, id, kind, subject, jurisdiction: jurisdictionId, official: randomUUID(), occurredAt: time, recordedAt: time, facts: {} });
      asked.push({ index, id, kind, subject, text, leafHash });
      leafHash.copy(level, index * 32);
    } else hash('sha256', `leaf ${index}`, 'buffer').copy(level, index * 32);
  }
  const admin = new pg.Client(cluster.urls.admin);
  await admin.connect();
  await admin.query("SET session_replication_role = replica; SET synchronous_commit = off; SET client_min_messages = warning");
  const ids = new Map(asked.map(({ index, id }) => [index, id]));
  await copied(admin, 'ledger.leaf (jurisdiction_id, leaf_index, event_id)', leaves, (index) => `${jurisdictionId}\t${index}\t${ids.get(index) ?? fillerId(index)}\n`);
  await copied(
    admin,
    'ledger.event (jurisdiction_id, id, kind, subject_kind, subject_id, body, leaf_hash, recorded_at)',
    asked.length,
    (place) => {
      const { id, kind, subject, text, leafHash } = asked[place];
      return `${jurisdictionId}\t${id}\t${kind}\t${subject.kind}\t${subject.id}\t${text.replaceAll('\\', '\\\\')}\t\\\\x${leafHash.toString('hex')}\t2026-01-01T00:00:00Z\n`;
    },
  );
  let root = null;
  const pair = Buffer.allocUnsafe(65);
  pair[0] = 1;
  for (let depth = 0, count = leaves; ; depth++) {
    await copied(admin, 'ledger.node (jurisdiction_id, level, node_index, hash)', count, (index) => `${jurisdictionId}\t${depth}\t${index}\t\\\\x${level.toString('hex', index * 32, index * 32 + 32)}\n`);
    // A node that has no right neighbour yet is part of the root only.
    if (count % 2 === 1) {
      const last = Buffer.from(level.subarray((count - 1) * 32, count * 32));
      root = root === null ? last : createHash('sha256').update(Buffer.concat([Buffer.from([1]), last, root])).digest();
    }
    count >>= 1;
    if (count === 0) break;
    const above = Buffer.allocUnsafe(count * 32);
    for (let index = 0; index < count; index++) {
      level.copy(pair, 1, index * 64, index * 64 + 64);
      hash('sha256', pair, 'buffer').copy(above, index * 32);
    }
    level = above;
  }
  const signer = logKeys.signer(jurisdictionId);
  const note = signer.sign(checkpointText({ origin: signer.origin, size: BigInt(leaves), root }));
  await admin.query('INSERT INTO ledger.checkpoint (jurisdiction_id, size, note) VALUES ($1, $2, $3)', [jurisdictionId, leaves, note]);
  await admin.query('ANALYZE ledger.leaf');
  await admin.query('ANALYZE ledger.node');
  await admin.end();
  console.log(`the log was written in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  return asked;
}

/** The version and variant of a random UUID, and the index. */
function fillerId(index) {
  const hex = index.toString(16).padStart(12, '0');
  return `${hex.slice(4)}-${hex.slice(0, 4)}-4000-8000-${(index * 2_654_435_761 % 2 ** 48).toString(16).padStart(12, '0')}`;
}

async function copied(client, table, rows, line) {
  const stream = client.query(copy.from(`COPY ${table} FROM STDIN`));
  const done = once(stream, 'finish');
  for (let row = 0; row < rows; ) {
    let text = '';
    for (const end = Math.min(rows, row + 10_000); row < end; row++) text += line(row);
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await done;
}

/** Reads the file as its format says; whoever works beside this adds an event now and then, so the head is the newest one. */
function proves(text, { index, leafHash }, verifier) {
  const [format, ...lines] = text.split('\n');
  const blank = lines.indexOf('');
  const named = lines.slice(0, blank);
  const at = named.findIndex((each) => each.startsWith('index '));
  const { size, root } = openCheckpoint(lines.slice(blank + 1).join('\n'), [verifier]);
  const proof = named.slice(at + 1).map((each) => Buffer.from(each, 'base64'));
  return (
    format.startsWith('c2sp.org/tlog-proof@') &&
    named[at] === `index ${index}` &&
    size >= BigInt(leaves) &&
    verifyInclusion({ leafIndex: BigInt(index), treeSize: size, leafHash, root, proof })
  );
}

async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
}

async function startService() {
  const port = await new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => done(free));
    });
  });
  const { urls } = cluster;
  const child = spawn(process.execPath, ['-r', join(root, 'test/support/register-typescript.cjs'), join(root, 'test/benchmarks/custody-service.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ HEADSTAMP_MODE: 'demo', HEADSTAMP_SECURE_COOKIE: 'false', HEADSTAMP_LOG_LEVEL: 'warn', PORT: String(port), HEADSTAMP_BENCH_PASSWORD: PASSWORD },
      ...{ HEADSTAMP_DATABASE_URL: urls.runtime, HEADSTAMP_QUEUE: 'postgres', HEADSTAMP_QUEUE_DATABASE_URL: urls.queue },
      HEADSTAMP_CONTEXT_KEY: secrets.contextKey.toString('base64'),
      HEADSTAMP_SESSION_KEY: secrets.sessionKey.toString('base64'),
      HEADSTAMP_SIGNING_SEED: secrets.signingSeed.toString('base64'),
    },
  });
  await new Promise((done, failed) => {
    child.stdout.on('data', (text) => String(text).includes('listening') && done());
    child.once('exit', (exit) => failed(new Error(`the service ended with ${exit}`)));
  });
  return { child, port, agent: new http.Agent({ keepAlive: true, maxSockets: 1 }) };
}

async function signIn(login) {
  const answer = await fetch(`http://127.0.0.1:${service.port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** The leanest client that Node.js has; an official may ask so often in a minute, and that is not what is measured. */
async function get(path, cookie) {
  for (;;) {
    const answer = await new Promise((done, failed) => {
      const request = http.get({ host: '127.0.0.1', port: service.port, path, agent: service.agent, headers: { cookie } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => done({ status: response.statusCode, body: Buffer.concat(chunks).toString() }));
      });
      request.on('error', failed);
    });
    if (answer.status !== 429) return answer;
    await new Promise((done) => setTimeout(done, 2_000));
  }
}
