// Serial searches on ten million records in twenty jurisdictions, over HTTP against the marking service.
//   npm run bench:marking:search                      ten million records, about half an hour
//   RECORDS=100000 npm run bench:marking:search       a quick run
//   REGISTER=<folder> keeps the register there and uses it again; ONLY=exact, noisy, partial or similarity runs that part
//   ROW=promise runs of the noisy searches those that the promise is about, any other word those with it in their name
//   PROFILE=<folder> writes there what the service's processor time went to
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { arbitrary, lookAlikes, misreadings, unknown } from './marking-noise.mjs';
import { load, prepare, registerJurisdictions, startCluster } from './marking-register.mjs';
import { random } from './toolmarks-damage.mjs';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const product = (path) => require(join(root, path));
const total = Number(process.env.RECORDS ?? 10_000_000);
const trials = Number(process.env.TRIALS ?? 1_000);
const kept = process.env.REGISTER;
const only = process.env.ONLY;
const PASSWORD = 'benchmark-officer-1';
const secret = (name) => createHash('sha256').update(`benchmark ${name}`).digest();
const secrets = { contextKey: secret('context'), signingSeed: secret('signing'), sessionKey: secret('session') };

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const spread = (values) => `median ${ms(quantile(values, 0.5))}, 95 % ${ms(quantile(values, 0.95))}, most ${ms(Math.max(...values))}`;
/** Processor time so far of the service and of everything its database runs, in milliseconds; null where the system does not tell. */
function processorTimes() {
  try {
    const postmaster = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
    let ofService = 0, ofDatabase = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      let stat;
      try {
        stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      } catch {
        continue; // It ended meanwhile.
      }
      const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[9]) + Number(fields[10]);
      if (Number(pid) === service.child.pid) ofService += ticks;
      if (parent === postmaster || pid === postmaster) ofDatabase += ticks;
      // Sessions that ended are counted by the server they belonged to.
      if (pid === postmaster) ofDatabase += Number(fields[11]) + Number(fields[12]);
    }
    return { service: ofService * 10, database: ofDatabase * 10 };
  } catch {
    return null;
  }
}

function processorTime() {
  const times = processorTimes();
  return times && times.service + times.database;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
}

/** What one search takes of the processors, whatever else the machine does meanwhile. */
const work = (before, searches) => (before === null ? 'processor time unknown' : `${((processorTime() - before) / searches).toFixed(1)} ms of processor time each`);

const folder = kept ?? mkdtempSync(join(tmpdir(), 'headstamp-register-'));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o777);
const { FOUNDATION_ENTITIES, FOUNDATION_MIGRATIONS } = product('libs/boot/src/index.ts');
const { MARKING } = product('apps/marking/src/marking.module.ts');
const { migrateQueue } = product('libs/messaging/src/index.ts');
const { HmacContextSeal } = product('libs/tenancy/src/index.ts');
const { serialRangeSql, exactly, beginningWith } = product('apps/marking/src/firearm/serial-range.ts');
const { normaliseSerial } = product('apps/marking/src/serial/normalise.ts');
const { distanceFrom } = product('apps/marking/src/serial/serial-distance.ts');
const STATEMENT = serialRangeSql('f.*', '');

const file = join(folder, 'register.json');
let cluster = await startCluster(folder, { loading: !existsSync(file) });
let service;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end().then(() => process.exit(1)));
await prepare(cluster, secrets, [...FOUNDATION_MIGRATIONS, MARKING.migrations]);
await migrateQueue(cluster.urls.queue);
let register;
if (existsSync(file)) register = JSON.parse(readFileSync(file, 'utf8'));
else {
  console.log(`Loading ${total} records:`);
  const jurisdictions = await registerJurisdictions(cluster, secrets, FOUNDATION_ENTITIES);
  register = { jurisdictions, ...(await load(cluster, jurisdictions, total, Math.max(5_000, trials * 2))) };
  writeFileSync(file, JSON.stringify(register));
  await cluster.cluster.stop();
  cluster = await startCluster(folder, { loading: false });
}
const { jurisdictions, sample } = register;
const next = random(42);
const asked = Array.from({ length: trials }, () => sample[Math.floor(next() * sample.length)]);

let cookies;
try {
  service = await startService();
  cookies = [];
  for (const { code } of jurisdictions) cookies.push(await signIn(`officer@${code.toLowerCase()}`));
  const { rows } = await inAdmin((admin) => admin.query('SELECT count(*)::int AS records FROM marking.firearm'));
  console.log(`${rows[0].records} records in ${jurisdictions.length} jurisdictions; ${trials} records are looked for`);
  console.log(`${availableParallelism()} processors, on which ${loadavg()[0].toFixed(1)} programs want to run: with more than there are processors, times on the clock are those of waiting`);
  await exactAndPrefix();
  await noisy();
  await partial();
  await similarity();
} finally {
  await end();
}

/** Leaves no server and no register behind that is not to be kept. */
async function end() {
  if (service && service.child.exitCode === null) {
    const ended = new Promise((done) => service.child.once('exit', done));
    service.child.kill('SIGTERM');
    await ended;
  }
  await cluster.cluster.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

async function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function startService() {
  const port = await freePort();
  const { urls } = cluster;
  const profile = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [];
  const child = spawn(process.execPath, [...profile, '-r', join(root, 'test/support/register-typescript.cjs'), join(root, 'test/benchmarks/marking-service.ts')], {
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
    child.once('exit', (code) => failed(new Error(`the service ended with ${code}`)));
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

async function signIn(login) {
  for (;;) {
    const answer = await fetch(`${service.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD }),
    });
    if (answer.ok) return answer.headers.getSetCookie()[0].split(';')[0];
    if (answer.status !== 429) throw new Error(`sign-in of ${login}: ${answer.status} ${await answer.text()}`);
    await new Promise((done) => setTimeout(done, 5_000));
  }
}

/** The leanest client that Node.js has, on one connection that stays open: `fetch` costs as much as a search. */
function get(url, headers) {
  return new Promise((done, failed) => {
    const request = http.get(url, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => done({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) }));
    });
    request.on('error', failed);
  });
}

async function search(place, query) {
  for (;;) {
    const [time, answer] = await timed(() => get(`${service.url}/api/firearms?${new URLSearchParams(query)}`, { cookie: cookies[place] }));
    if (answer.status === 200) return [time, answer.body.items];
    // An official may ask so often in a minute; that is not what is measured.
    if (answer.status !== 429) throw new Error(`${JSON.stringify(query)}: ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 2_000));
  }
}

async function inAdmin(work) {
  const admin = new pg.Client(cluster.urls.admin);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** What a request is compared with: what the same role sends over the same driver, one message after the other. */
async function bare(client, place, sql, values) {
  const seal = new HmacContextSeal(secrets.contextKey);
  const actor = { jurisdictionId: jurisdictions[place].jurisdictionId, officialId: randomUUID(), purpose: 'benchmark', requestId: randomUUID() };
  const enter = () => client.query('SELECT app.enter($1) AS now', [seal.sign(actor)]);
  const writeDown = () =>
    client.query(
      'INSERT INTO app.access_log (jurisdiction_id, official_id, purpose, request_id, subject_kind, subject_id) VALUES ($1, $2, $3, $4, $5, $6)',
      [actor.jurisdictionId, actor.officialId, actor.purpose, actor.requestId, 'firearm', null],
    );
  let statement, prepared;
  const [transaction] = await timed(async () => {
    await client.query('BEGIN');
    await enter();
    [statement] = await timed(() => client.query(sql, values));
    await client.query('COMMIT');
  });
  const [logged] = await timed(async () => {
    await client.query('BEGIN');
    await enter();
    await writeDown();
    [prepared] = await timed(() => client.query({ name: 'prepared', text: sql, values }));
    await client.query('COMMIT');
  });
  return { statement, prepared, transaction, logged };
}

/** The statement of the product as the role runs it, with what PostgreSQL does for it. */
async function plan(client, place, sql, values) {
  await client.query('BEGIN');
  await client.query('SELECT app.enter($1) AS now', [new HmacContextSeal(secrets.contextKey).sign({ jurisdictionId: jurisdictions[place].jurisdictionId, officialId: randomUUID() })]);
  const { rows } = await client.query(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`, values);
  await client.query('COMMIT');
  const lines = rows.map((row) => row['QUERY PLAN']);
  const scans = lines.filter((line) => / Scan .*on firearm/.test(line));
  const indexed = scans.length > 0 && scans.every((line) => /Index Scan using/.test(line));
  console.log(`  plan: ${indexed ? 'every table through an index' : 'NOT every table through an index'}`);
  for (const line of lines) console.log(`    ${line.slice(0, 200)}`);
}

async function exactAndPrefix() {
  if (only && only !== 'exact') return;
  console.log(`
Bare is what the same role sends for the same rows over the same driver. A statement alone that role cannot run: without a context it is an error.
Its transaction begins, enters the context, asks and commits: THE PROMISE is at most twice that. Over HTTP come besides, and none of it is left out:
who signed in read afresh, the rights to the route, the look written down before it is made and committed to the disk before it is shown, JSON.`);
  const client = new pg.Client(cluster.urls.runtime);
  // When the run fails, the server ends first; the failure is what is told.
  client.on('error', () => undefined);
  await client.connect();
  for (const [name, query, range] of [
    ['exact', ({ serial }) => ({ serial, match: 'exact', limit: '50' }), (number) => exactly(number)],
    ['prefix', ({ serial }) => ({ serial: serial.slice(0, -2), match: 'prefix', limit: '50' }), (number) => beginningWith(number)],
  ]) {
    const answers = [], empty = [], measured = { statement: [], prepared: [], transaction: [], logged: [] };
    let rows = 0, shown;
    // The first hundred warm everything up.
    const warming = asked.slice(0, 100);
    for (const [number, record] of [...warming, ...asked].entries()) {
      const wanted = query(record);
      const { from, to } = range(normaliseSerial(wanted.serial));
      const values = [jurisdictions[record.place].jurisdictionId, from, to, '', '00000000-0000-0000-0000-000000000000', 51];
      shown ??= { place: record.place, values };
      const [time, items] = await search(record.place, wanted);
      const plain = await bare(client, record.place, STATEMENT, values);
      const [nothing] = await timed(() => get(`${service.url}/api/health/live`, {}));
      if (number < warming.length) continue;
      if (name === 'exact' && !items.some(({ id }) => id === record.id)) throw new Error(`${record.serial} was not found`);
      rows += items.length;
      answers.push(time);
      empty.push(nothing);
      for (const [kind, times] of Object.entries(measured)) times.push(plain[kind]);
    }
    const line = (words, values) => console.log(`  ${words}: ${spread(values)}; HTTP takes ${(quantile(answers, 0.5) / quantile(values, 0.5)).toFixed(2)} times as long`);
    console.log(`${name}, ${(rows / answers.length).toFixed(1)} records a page, load ${loadavg()[0].toFixed(1)}`);
    console.log(`  HTTP: ${spread(answers)}; of it an answer that asks nobody anything: median ${ms(quantile(empty, 0.5))}`);
    line('bare transaction of the role, with its context (THE PROMISE: 2)', measured.transaction);
    line('the same with the look written down and committed to the disk', measured.logged);
    line('the statement alone, inside a context that is open already', measured.statement);
    line('the statement alone, prepared before', measured.prepared);
    // Whatever else the machine does meanwhile.
    const [before, burst] = [processorTimes(), asked.slice(0, 1_000)];
    for (const record of burst) await search(record.place, query(record));
    const after = processorTimes();
    if (before && after) {
      const each = (kind) => ms((after[kind] - before[kind]) / burst.length);
      console.log(`  processor time of one over HTTP: service ${each('service')}, database ${each('database')}`);
    }
    await plan(client, shown.place, STATEMENT, shown.values);
  }
  await client.end();
}

/** How far a record is from what was read, on frame or barrel. */
function nearness(observed) {
  const distance = distanceFrom(observed);
  return ({ serial, barrel }) => Math.min(...[serial, barrel].map((text) => (text ? (distance(text)?.distance ?? Infinity) : Infinity)));
}

/** Misread numbers: where the true record stands among the first ten, and among two hundred. */
async function noisy() {
  if (only && only !== 'noisy') return;
  const described = ({ make, calibre }) => ({ make, calibre });
  let turn = 0;
  const either = (serial) => (turn++ % 2 ? lookAlikes(serial, next) : misreadings(serial, 2, next));
  console.log(`
The issue's trial: two edits or look-alikes in turn, asked for with what an examiner has in hand, the number and the maker and calibre on the slide.
The rows by the number alone are stricter than that: they show how much of a register the other numbers of a series fill.`);
  for (const [name, change, besides, promised] of [
    ['look-alikes, by the number alone', (serial) => lookAlikes(serial, next), () => ({}), true],
    ['one misreading, by the number alone', (serial) => misreadings(serial, 1, next), () => ({})],
    ['two misreadings, by the number alone', (serial) => misreadings(serial, 2, next), () => ({})],
    ['two misreadings or look-alikes, with maker and calibre', either, described, true],
    ['two misreadings or look-alikes, by the number alone', either, () => ({})],
    ['two misreadings, with maker and calibre', (serial) => misreadings(serial, 2, next), described],
    ['two arbitrary characters, with maker and calibre', (serial) => arbitrary(serial, 2, next), described],
  ]) {
    const times = [];
    if (process.env.ROW && !name.includes(process.env.ROW) && !(process.env.ROW === 'promise' && promised)) continue;
    let ten = 0, found = 0, equal = 0, searched = 0, asks = 0;
    const before10 = [];
    const before = processorTime();
    for (const record of asked) {
      const serial = change(record.serial);
      const length = Math.min(normaliseSerial(serial).length, normaliseSerial(record.serial).length);
      // Of so short a number two misread characters leave nothing that tells it from any other.
      if (name.startsWith('two') && length < 6) continue;
      searched++;
      const query = { serial, match: 'noisy', ...besides(record) };
      const [time, items] = await search(record.place, { ...query, limit: '10' });
      times.push(time);
      asks++;
      if (items.some(({ id }) => id === record.id)) ten++;
      else {
        asks++;
        const [, all] = await search(record.place, { ...query, limit: '200' });
        if (all.some(({ id }) => id === record.id)) found++;
        else equal++;
        const far = nearness(serial);
        const own = far(record);
        before10.push(all.filter((other) => other.id !== record.id && far({ serial: other.serial, barrel: other.barrelSerial }) <= own).length);
      }
    }
    const share = (count) => `${((100 * count) / searched).toFixed(1)} %`;
    if (before10.length) {
      const limit = before10.filter((count) => count >= 10).length;
      console.log(`  ${before10.length} are missed: for ${limit} of them ten records or more are as near or nearer (median ${quantile(before10, 0.5)} of two hundred), which the number alone cannot tell apart`);
    }
    console.log(`${promised ? 'THE PROMISE, 99 %: ' : ''}noisy, ${name} (${searched} trials): first ten ${share(ten)}, behind ten as near or nearer ones ${share(found)}, not within two hundred ${share(equal)}; ${spread(times)}; ${work(before, asks)}`);
  }
}

async function partial() {
  if (only && only !== 'partial') return;
  for (const [name, change] of [
    ['one unknown character', (serial) => unknown(serial, 1, next)],
    ['two unknown characters', (serial) => unknown(serial, 2, next)],
    ['three unknown characters', (serial) => unknown(serial, 3, next)],
    ['an unknown beginning', (serial) => `*${normaliseSerial(serial).slice(2)}`],
    ['an unknown end', (serial) => `${normaliseSerial(serial).slice(0, -2)}*`],
    ['four in the middle', (serial) => `*${normaliseSerial(serial).slice(1, 5)}*`],
  ]) {
    const times = [];
    let found = 0, refused = 0;
    const before = processorTime();
    for (const record of asked.slice(0, Math.max(200, Math.floor(trials / 2)))) {
      const serial = change(record.serial);
      try {
        const [time, items] = await search(record.place, { serial, limit: '200' });
        times.push(time);
        if (items.some(({ id }) => id === record.id)) found++;
      } catch (error) {
        if (!String(error).includes('serial-unsearchable')) throw error;
        refused++;
      }
    }
    console.log(`partial, ${name}: found within two hundred ${((100 * found) / times.length).toFixed(1)} %, refused ${refused}; ${spread(times)}; ${work(before, times.length)}`);
  }
}

/** What is commonly done instead, where no wall stands: trigram similarity with an index, as the superuser. */
async function similarity() {
  if (only && only !== 'similarity') return;
  await inAdmin(async (admin) => {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const [built] = await timed(() => admin.query('CREATE INDEX IF NOT EXISTS benchmark_trigrams ON marking.firearm USING gin (serial_normalised gin_trgm_ops)'));
    console.log(`similarity: the trigram index took ${(built / 1000).toFixed(0)} s`);
    for (const [name, change] of [
      ['look-alikes', (serial) => lookAlikes(serial, next)],
      ['two misreadings', (serial) => misreadings(serial, 2, next)],
    ]) {
      const ours = [], theirs = [];
      let ten = 0, searched = 0, ourTen = 0;
      for (const record of asked.slice(0, Math.max(100, Math.floor(trials / 5)))) {
        const serial = change(record.serial);
        if (Math.min(normaliseSerial(serial).length, normaliseSerial(record.serial).length) < 6) continue;
        searched++;
        const [time, items] = await search(record.place, { serial, match: 'noisy', limit: '10' });
        ours.push(time);
        if (items.some(({ id }) => id === record.id)) ourTen++;
        const [plain, { rows }] = await timed(() =>
          admin.query(
            `SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND serial_normalised % $2 ORDER BY similarity(serial_normalised, $2) DESC LIMIT 10`,
            [jurisdictions[record.place].jurisdictionId, serial],
          ),
        );
        theirs.push(plain);
        if (rows.some(({ id }) => id === record.id)) ten++;
      }
      const share = (count) => `${((100 * count) / searched).toFixed(1)} %`;
      console.log(`similarity, ${name} (${searched} trials): pg_trgm without the wall first ten ${share(ten)}, ${spread(theirs)}; ours over HTTP first ten ${share(ourTen)}, ${spread(ours)}; ours takes ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)} times as long`);
    }
  });
}
