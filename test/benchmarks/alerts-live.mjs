// From a lead that an examiner confirms in one state to its alert on the open screen of another, on the built system, over HTTP, with
// the live stream a page listens to. Against a bare round trip of PostgreSQL's NOTIFY and of Redis' publish and subscribe in the same run.
//   npm run build && npm run bench:alerts
//   QUEUES=postgres,redis  RATE=8 (leads a second; each is some eight events of the queues)  SECONDS=30
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const product = (path) => require(`../../${path}`);
const { startServices, startStandalone, temporaryFolder, removeFolder } = product('test/support/deployment.ts');
const { TestRedis } = product('test/support/redis.ts');
const { OfficialClient } = product('apps/standalone/src/story/official-client.ts');
const { acquire, acquireSceneCase, openCase } = product('apps/standalone/src/story/steps.ts');
const { storyScans } = product('apps/standalone/src/story/scans.ts');
const { eventually } = product('apps/standalone/src/story/eventually.ts');

const queues = (process.env.QUEUES ?? 'postgres,redis').split(',');
const rate = Number(process.env.RATE ?? 8);
const seconds = Number(process.env.SECONDS ?? 30);
const leads = Math.round(rate * seconds);
const WARM_UP = Math.min(leads, rate * 5);
/** What one official may ask in a minute, with room to spare. */
const EXAMINERS = Math.max(2, Math.ceil(rate / 10));
const PROMISED = { postgres: 500, redis: 250 };
const PASSWORD = 'benchmark-examiner-1';

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const spread = (values) => `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, most ${ms(Math.max(...values))}`;

/** Processor time so far of the system and of everything its database runs, in milliseconds; null where the machine does not tell. */
function processorTime(folder) {
  try {
    const [postmaster] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
    const processes = new Map();
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        processes.set(pid, { parent, ticks: fields.slice(9, 13).reduce((sum, each) => sum + Number(each), 0) });
      } catch {
        // It ended meanwhile.
      }
    }
    const ours = (pid) => pid === postmaster || (pid !== undefined && processes.get(pid)?.parent === String(process.pid)) || (processes.has(pid) && ours(processes.get(pid).parent));
    return [...processes].filter(([pid]) => ours(pid)).reduce((sum, [, { ticks }]) => sum + ticks, 0) * 10;
  } catch {
    return null;
  }
}

async function start(queue) {
  const quiet = { HEADSTAMP_LOG_LEVEL: 'warn' };
  if (queue === 'redis') {
    const superuser = randomBytes(24).toString('hex');
    const system = await startServices({ queue: 'redis', environment: { ...quiet, POSTGRES_PASSWORD: superuser } });
    return { system, superuser, end: () => system.stop() };
  }
  const folder = temporaryFolder();
  const system = await startStandalone({ folder, environment: quiet });
  const { superuser } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  return { system, superuser, end: () => system.stop().finally(() => removeFolder(folder)) };
}

/** As many items as there are leads, each a copy of one that was uploaded and compared, with its one candidate. */
async function copyCandidates(admin, candidateId) {
  await admin.query('SET session_replication_role = replica');
  const { rows } = await admin.query('SELECT jurisdiction_id, acquisition_id, correlation_id FROM ballistics.candidate WHERE id = $1', [candidateId]);
  const [{ acquisition_id: acquisition, correlation_id: correlation }] = rows;
  const copies = Array.from({ length: leads }, () => ({ acquisition: randomUUID(), correlation: randomUUID(), candidate: randomUUID() }));
  const copy = async (table, where, id, changes) => {
    for (const [index, each] of copies.entries()) {
      await admin.query(
        `INSERT INTO ballistics.${table} SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM ballistics.${table} t WHERE t.${where} = $2`,
        [JSON.stringify(changes(each, index)), id],
      );
    }
  };
  await copy('acquisition', 'id', acquisition, (each, index) => ({
    ...{ id: each.acquisition, reference: `copy ${index}`, case_id: randomUUID(), share_surface: false },
    file_sha256: randomBytes(32).toString('hex'),
  }));
  await copy('prepared_surface', 'acquisition_id', acquisition, (each) => ({ acquisition_id: each.acquisition }));
  await copy('correlation', 'id', correlation, (each) => ({ id: each.correlation, acquisition_id: each.acquisition }));
  await copy('candidate', 'id', candidateId, (each) => ({ id: each.candidate, acquisition_id: each.acquisition, correlation_id: each.correlation }));
  await admin.query('SET session_replication_role = origin');
  return copies.map(({ candidate }) => candidate);
}

/** A page that is open: it hears that something changed, asks for its inbox, and shows what is new. */
class OpenScreen {
  shownAt = new Map();
  looks = 0;
  looking = false;
  again = false;

  constructor(client) {
    this.client = client;
  }

  open() {
    return new Promise((opened, failed) => {
      const { hostname, port } = new URL(this.client.address);
      this.stream = request({ hostname, port, path: '/api/alerts/changes', headers: { cookie: this.client.cookie } }, (response) => {
        response.setEncoding('utf8');
        response.on('data', (text) => {
          if (text.includes('event: changed')) void this.look();
        });
        opened();
      });
      this.stream.on('error', failed);
      this.stream.end();
    });
  }

  async look() {
    if (this.looking) return void (this.again = true);
    this.looking = true;
    do {
      this.again = false;
      this.looks += 1;
      const { items } = await this.client.get('/alerts?limit=50');
      const at = performance.now();
      for (const { subjectId } of items) if (!this.shownAt.has(subjectId)) this.shownAt.set(subjectId, at);
    } while (this.again);
    this.looking = false;
  }

  close() {
    this.stream.on('error', () => undefined);
    this.stream.destroy();
  }
}

async function bareNotify(url) {
  const [listener, sender] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
  await Promise.all([listener.connect(), sender.connect()]);
  await listener.query('LISTEN bare');
  const times = [];
  for (let i = 0; i < 200; i++) {
    const heard = new Promise((done) => listener.once('notification', done));
    const from = performance.now();
    await Promise.all([sender.query("SELECT pg_notify('bare', '')"), heard]);
    times.push(performance.now() - from);
  }
  await Promise.all([listener.end(), sender.end()]);
  return times;
}

async function bareRedis() {
  const { Redis } = require('ioredis');
  const server = await TestRedis.start();
  const [listener, sender] = [new Redis(server.url), new Redis(server.url)];
  await listener.subscribe('bare');
  const times = [];
  for (let i = 0; i < 200; i++) {
    const heard = new Promise((done) => listener.once('message', done));
    const from = performance.now();
    await Promise.all([sender.publish('bare', ''), heard]);
    times.push(performance.now() - from);
  }
  listener.disconnect();
  sender.disconnect();
  await server.stop();
  return times;
}

async function measure(queue) {
  const { system, superuser, end } = await start(queue);
  try {
    const [, , , port] = readFileSync(join(system.folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
    const url = (database) => `postgres://postgres:${encodeURIComponent(superuser)}@127.0.0.1:${port}/${database}`;
    const finder = new pg.Client({ connectionString: url('postgres') });
    await finder.connect();
    const { rows: named } = await finder.query("SELECT datname FROM pg_database WHERE datname LIKE 'headstamp%'");
    await finder.end();
    const admin = new pg.Client({ connectionString: url(named[0].datname) });
    await admin.connect();
    const as = (login, password = system.logins('auditor', 'BZ')[0].password) => OfficialClient.signIn(system.url, login, password);

    const administrator = await as('admin@bz');
    const examiners = [];
    for (let n = 0; n < EXAMINERS; n++) {
      const login = `bench${n}`;
      await administrator.post('/officials', { login, name: login, reference: login, roles: ['examiner'], password: PASSWORD });
      examiners.push(await as(`${login}@bz`, PASSWORD));
    }
    const scans = storyScans(undefined);
    await acquireSceneCase(await as('examiner@gt'), await openCase(await as('investigator@gt'), 'Shots at a crossroads', '2026-06-01'), scans.crimeScene, 1, ['BZ']);
    await eventually('what Guatemala shares', async () => (await examiners[0].get('/shared-acquisitions')).items.length > 0);
    const caseFile = await openCase(await as('investigator@bz'), 'A pistol', '2026-06-01');
    const own = await acquire(
      examiners[0],
      { ...{ caseId: caseFile.id, caseReference: caseFile.reference, exhibitId: randomUUID(), reference: 'BENCH-1' }, itemKind: 'TEST_FIRE_CASE', shareWith: [] },
      scans.testFire,
    );
    const candidate = await eventually('the candidate', async () => (await examiners[0].get(`/acquisitions/${own}/candidates`)).items?.[0], 300);
    const candidates = await copyCandidates(admin, candidate.id);

    const screen = new OpenScreen(await as('focal@gt'));
    await screen.open();
    const sentAt = new Map();
    const answeredAt = new Map();
    const before = (await admin.query('SELECT count(*)::int AS n FROM messaging.outbox')).rows[0].n;
    const worked = processorTime(system.folder);
    const begun = performance.now();
    const pending = candidates.map(async (id, index) => {
      await wait((index * 1_000) / rate);
      sentAt.set(id, performance.now());
      await examiners[index % EXAMINERS].move(`/candidates/${id}/lead`, 1, { reason: 'agreement of the breech face marks' });
      answeredAt.set(id, performance.now());
    });
    await Promise.all(pending);
    const { rows: links } = await admin.query("SELECT DISTINCT id, candidate_id FROM ballistics.link WHERE candidate_id IS NOT NULL");
    await eventually('every alert', async () => links.every(({ id }) => screen.shownAt.has(id)), 120).catch(() => undefined);
    const lasted = (performance.now() - begun) / 1_000;
    const events = (await admin.query('SELECT count(*)::int AS n FROM messaging.outbox')).rows[0].n - before;
    const took = worked === null ? null : (processorTime(system.folder) - worked) / leads;
    screen.close();
    const { rows: hops } = await admin.query(
      `SELECT job, count(*)::int AS n,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM sent_at - recorded_at)) * 1000 AS relayed,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM done_at - sent_at)) * 1000 AS done
       FROM messaging.outbox WHERE done_at IS NOT NULL AND times_sent = 1 GROUP BY job ORDER BY n DESC LIMIT 8`,
    );
    const measured = new Set(candidates.slice(WARM_UP));
    const shown = links.filter(({ id, candidate_id }) => measured.has(candidate_id) && screen.shownAt.has(id));
    const fromSending = shown.map(({ id, candidate_id }) => screen.shownAt.get(id) - sentAt.get(candidate_id));
    const fromAnswer = shown.map(({ id, candidate_id }) => Math.max(0, screen.shownAt.get(id) - answeredAt.get(candidate_id)));
    const bare = queue === 'redis' ? await bareRedis() : await bareNotify(url(named[0].datname));
    await admin.end();

    const p95 = quantile(fromAnswer, 0.95);
    console.log(`\n${queue === 'redis' ? 'Redis, a process for each service behind nginx' : 'PostgreSQL queues, one process'}`);
    console.log(`  ${shown.length} of ${measured.size} leads shown after ${WARM_UP} to warm up; ${rate} leads a second, ${(events / lasted).toFixed(0)} events a second, ${screen.looks} looks at the inbox`);
    console.log(`  confirmed (answer at the examiner) → on the other screen: ${spread(fromAnswer)}; promised p95 ${PROMISED[queue]} ms: ${p95 <= PROMISED[queue] ? 'kept' : 'MISSED'}`);
    console.log(`  click of the examiner → on the other screen: ${spread(fromSending)}`);
    if (took !== null) console.log(`  processor time of system and database for each lead: ${ms(took)}, its alerts on both sides and what follows from them included`);
    console.log(`  bare ${queue === 'redis' ? 'publish and subscribe' : 'NOTIFY'}: ${spread(bare)}; ratio of p50 ${(quantile(fromAnswer, 0.5) / quantile(bare, 0.5)).toFixed(0)}, of p95 ${(p95 / quantile(bare, 0.95)).toFixed(0)}`);
    for (const { job, n, relayed, done } of hops) console.log(`    ${job} (${n}): written → handed to the queue ${ms(relayed)}, → done ${ms(done)}`);
    if (shown.length < measured.size || p95 > PROMISED[queue]) process.exitCode = 1;
  } finally {
    await end();
  }
}

console.log(`${availableParallelism()} processors, load ${loadavg().map((each) => each.toFixed(1)).join(' ')}, Node ${process.versions.node}`);
for (const queue of queues) await measure(queue);
