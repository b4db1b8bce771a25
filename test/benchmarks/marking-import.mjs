// Import of firearm records against a bare COPY of the very same rows into the same tables, in one run on one cluster.
// ROWS (200000), ROUNDS (2). Run by: npm run bench:marking:import
import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { makers, models, recordsOf } from './marking-records.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const product = (path) => require(`../../${path}`);
const rows = Number(process.env.ROWS ?? 200_000);
const rounds = Number(process.env.ROUNDS ?? 2);
const PASSWORDS = { owner: 'owner', runtime: 'runtime', queue: 'queue' };

const { startEmbeddedPostgres, FOUNDATION_ENTITIES, FOUNDATION_MIGRATIONS, DerivedLogKeys, registerJurisdiction } = product('libs/boot/src/index.ts');
const { HmacContextSeal, JurisdictionDirectory, JurisdictionSession, migrate, provisionDatabase, provisionRoles } = product('libs/tenancy/src/index.ts');
const { SigningKeys } = product('libs/exchange/src/index.ts');
const { LedgerSequencer } = product('libs/ledger/src/index.ts');
const { MARKING } = product('apps/marking/src/marking.module.ts');
const { ImportingRegister } = product('apps/marking/src/record-import/record-import.spec-support.ts');
const { DataSource } = require('typeorm');

const HEADINGS = 'Serial number;Serial state;Make;Model;Type;Calibre;Country of manufacture;Year of manufacture;Mark 1 kind;Mark 1 part;Mark 1 text;Mark 1 method;Mark 2 kind;Mark 2 part;Mark 2 text;Event 1 kind;Event 1 date';
/** The tables that an import fills, parents first; then what the sequencer makes of the events. */
const RECORDED = ['marking.firearm', 'marking.firearm_mark', 'marking.life_event', 'marking.serial_key', 'ledger.event', 'ledger.opening'];
const SEQUENCED = ['ledger.leaf', 'ledger.node', 'ledger.checkpoint'];

const at = (url, user, database) => {
  const changed = new URL(url);
  if (user) [changed.username, changed.password] = [`headstamp_${user}`, PASSWORDS[user]];
  changed.pathname = `/${database}`;
  return changed.href;
};
const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};
const TICKS = 100;
/** Seconds of processor that the cluster has used so far: its backends, and those that have ended. */
function databaseProcessor() {
  const [postmaster] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const statOf = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    } catch {
      return null;
    }
  };
  const used = (stat, from, to) => stat.slice(from, to).reduce((sum, each) => sum + Number(each), 0);
  const ended = used(statOf(postmaster), 11, 15);
  const alive = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.[1] === postmaster);
  return alive.reduce((sum, stat) => sum + used(stat, 11, 13), ended) / TICKS;
}
/** What happens to be done on the machine meanwhile costs time, not processor. */
const processor = () => {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1e6, database: databaseProcessor() };
};
async function measured(work) {
  const before = processor();
  const time = await seconds(work);
  const after = processor();
  return { time, own: after.own - before.own, database: after.database - before.database };
}
const micros = ({ own, database }) => `${((own / rows) * 1e6).toFixed(0)} + ${((database / rows) * 1e6).toFixed(0)} µs`;
const perSecond = (time) => Math.round(rows / time);

async function* file(seed) {
  const list = models(await makers());
  yield Buffer.from(`${HEADINGS}\r\n`);
  let lines = [];
  for (const { serial, make, model, type, calibre, year, chance } of recordsOf(list, rows, seed)) {
    const proof = chance < 0.3 ? `PROOF;BARREL;CIP ${Math.floor(chance * 1_000)}` : ';;';
    lines.push(`${serial};COMPLETE;${make};${model};${type};${calibre};US;${year};IMPORT;FRAME;GT ${Math.min(2026, year + 1)};LASER;${proof};imported;${Math.min(2026, year + 1)}\r\n`);
    if (lines.length === 2_000) {
      yield Buffer.from(lines.join(''));
      lines = [];
    }
  }
  yield Buffer.from(lines.join(''));
}

async function database(cluster, name) {
  await provisionDatabase(cluster.adminUrl, name);
  const contextKey = randomBytes(32);
  await migrate(at(cluster.adminUrl, 'owner', name), [...FOUNDATION_MIGRATIONS, MARKING.migrations], contextKey);
  return contextKey;
}

async function importInto(cluster, name, seed) {
  const contextKey = await database(cluster, name);
  const runtimeUrl = at(cluster.adminUrl, 'runtime', name);
  const entities = [...FOUNDATION_ENTITIES, ...MARKING.entities];
  const dataSource = await new DataSource({ type: 'postgres', url: runtimeUrl, entities, synchronize: false, poolSize: 12, extra: { statement_timeout: 30_000 } }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(contextKey));
  const keys = new SigningKeys(randomBytes(32));
  const jurisdictionId = randomUUID();
  await registerJurisdiction(session, keys, { jurisdictionId, code: 'BZ', name: 'Belize' });
  const actor = (id) => ({ jurisdictionId: id, officialId: randomUUID(), purpose: 'benchmark', requestId: randomUUID() });
  const register = new ImportingRegister({ session, dataSource, actor });
  const officer = actor(jurisdictionId);
  let found;
  const upload = await measured(async () => {
    const kept = await register.uploads.keep(officer, Readable.from(file(seed)), 'register.csv');
    found = await register.imports.receive(officer, kept, {});
  });
  const check = await measured(async () => {
    await register.imports.check(officer, found.id, { mapping: found.mapping });
    await register.work(officer);
  });
  const checked = await register.reader.one(officer, found.id);
  if (checked.state !== 'checked' || checked.rowsTotal !== rows || checked.rowsFaulty !== 0) {
    throw new Error(`the check went wrong: ${JSON.stringify({ ...checked, mapping: undefined })} ${JSON.stringify((await register.reader.faultyRows(officer, found.id, { limit: 3, afterRow: 0, duplicates: false })).items)}`);
  }
  const record = await measured(async () => {
    await register.imports.confirm(officer, found.id, { rows: 'all-or-none' });
    await register.work(officer);
  });
  const done = await register.reader.one(officer, found.id);
  const holds = await register.holds(officer);
  if (done.state !== 'imported' || holds.firearms !== rows || holds.events !== rows || holds.openings !== rows) throw new Error(JSON.stringify({ done, holds }));
  const sequencer = new LedgerSequencer(session, new JurisdictionDirectory(dataSource), new DerivedLogKeys(keys), { databaseUrl: runtimeUrl, sequenceEveryMs: 60_000 });
  const sequence = await seconds(() => sequencer.sequence(jurisdictionId));
  await dataSource.destroy();
  return { upload, check, record, sequence, holds, bytes: done.fileBytes, jurisdictionId };
}

/** Takes the rows out, then measures how long the superuser takes to COPY them into a database of the same migrations. */
async function copyInto(cluster, from, to, jurisdictionId, folder) {
  const contextKey = await database(cluster, to);
  const source = new pg.Client({ connectionString: at(cluster.adminUrl, null, from) });
  const target = new pg.Client({ connectionString: at(cluster.adminUrl, null, to) });
  for (const client of [source, target]) client.on('error', () => undefined);
  await Promise.all([source.connect(), target.connect()]);
  const path = (table) => join(folder, `${table}.copy`);
  const times = {};
  for (const table of [...RECORDED, ...SEQUENCED]) {
    await pipeline(source.query(copy.to(`COPY (SELECT * FROM ${table} WHERE jurisdiction_id = '${jurisdictionId}') TO STDOUT`)), createWriteStream(path(table)));
  }
  const before = processor();
  let recorded = before;
  for (const table of [...RECORDED, ...SEQUENCED]) {
    times[table] = await seconds(async () => {
      await target.query('BEGIN');
      // A trigger of the log asks once a statement whether it stands still, in the name of a jurisdiction.
      await target.query('SELECT app.enter($1)', [new HmacContextSeal(contextKey).sign({ jurisdictionId, officialId: randomUUID() })]);
      await pipeline(createReadStream(path(table), { highWaterMark: 1 << 18 }), target.query(copy.from(`COPY ${table} FROM STDIN`)));
      await target.query('COMMIT');
    });
    if (table === RECORDED.at(-1)) recorded = processor();
  }
  const bytes = RECORDED.reduce((sum, table) => sum + statSync(path(table)).size, 0);
  await Promise.all([source.end(), target.end()]);
  return { times, bytes, processor: { own: recorded.own - before.own, database: recorded.database - before.database } };
}

const folder = mkdtempSync(join(tmpdir(), 'headstamp-import-'));
chmodSync(folder, 0o777);
const cluster = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), superuserPassword: 'benchmark' });
try {
  await provisionRoles(cluster.adminUrl, PASSWORDS);
  console.log(`${rows} rows, ${rounds} rounds, Node ${process.version}, from ${resolve('.').split('/').at(-1)}; PostgreSQL as an installation starts it (fsync on)`);
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const imported = await importInto(cluster, `imported_${round}`, round);
    const { times, bytes, processor: copied } = await copyInto(cluster, `imported_${round}`, `copied_${round}`, imported.jurisdictionId, folder);
    const bare = RECORDED.reduce((sum, table) => sum + times[table], 0);
    const bareSequenced = bare + SEQUENCED.reduce((sum, table) => sum + times[table], 0);
    const { upload, check, record, sequence, holds } = imported;
    const all = holds.firearms + holds.marks + holds.lifeEvents + holds.keys + holds.events + holds.openings;
    console.log(`round ${round}: file ${(imported.bytes / 1e6).toFixed(1)} MB -> ${all} rows (${holds.marks} marks, ${holds.lifeEvents} events of life, ${holds.keys} keys, ${holds.events} ledger events)`);
    console.log(`  upload ${upload.time.toFixed(1)} s, check of every row ${check.time.toFixed(1)} s (${perSecond(check.time)}/s), import ${record.time.toFixed(1)} s (${perSecond(record.time)}/s), sequencing ${sequence.toFixed(1)} s (${perSecond(sequence)}/s)`);
    console.log(`  bare COPY ${bare.toFixed(1)} s (${perSecond(bare)}/s), ${(bytes / 1e6).toFixed(0)} MB: ${RECORDED.map((table) => `${table.split('.')[1]} ${times[table].toFixed(1)}`).join(', ')}; with leaves, nodes and checkpoints ${bareSequenced.toFixed(1)} s`);
    console.log(`  processor a row, own + database's: upload ${micros(upload)}, check ${micros(check)}, import ${micros(record)}; bare COPY ${micros(copied)}`);
    const whole = upload.time + check.time + record.time;
    console.log(`  ratio of row rates, upload, check and import : bare COPY = ${(bare / whole).toFixed(2)}; import alone ${(bare / record.time).toFixed(2)}; import and sequencing : COPY of leaves and nodes too = ${(bareSequenced / (record.time + sequence)).toFixed(2)}`);
    ratios.push(bare / whole);
  }
  ratios.sort((a, b) => a - b);
  const worst = ratios[0] ?? 0;
  console.log(`worst ratio ${worst.toFixed(2)}; at least 0.33 is to be reached`);
  process.exitCode = worst >= 1 / 3 ? 0 : 1;
} catch (error) {
  console.log(error);
  process.exitCode = 1;
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
