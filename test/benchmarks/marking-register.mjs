// A cluster of its own with the tables of the product and ten million records in them, loaded by COPY, indexed afterwards.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { makers, models, recordsOf, sizes } from './marking-records.mjs';

const require = createRequire(import.meta.url);
const product = (path) => require(`../../${path}`);
const PASSWORDS = { owner: 'owner', runtime: 'runtime', queue: 'queue' };
const CODES = 'BZ GT TT JM HN SV NI CR PA CO EC PE BO PY UY CL DO HT GY SR'.split(' ');
export const DATABASE = 'register';

const at = (url, user, database = DATABASE) => {
  const changed = new URL(url);
  if (user) [changed.username, changed.password] = [`headstamp_${user}`, PASSWORDS[user]];
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Nothing is lost by a crash of a load that would be begun again. What is measured afterwards is measured with commits that reach the disk. */
const WHILE_LOADING = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=8GB', 'checkpoint_timeout=1h'];
const ALWAYS = [
  'wal_level=minimal', 'max_wal_senders=0', 'shared_buffers=3GB', 'maintenance_work_mem=1GB', 'max_parallel_maintenance_workers=2',
  'effective_cache_size=8GB', 'random_page_cost=1.1',
];

/** @param loading without care for a crash */
export async function startCluster(folder, { loading }) {
  const { startEmbeddedPostgres } = product('libs/boot/src/embedded-postgres.ts');
  const cluster = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    superuserPassword: 'benchmark',
    settings: [...ALWAYS, ...(loading ? WHILE_LOADING : [])],
  });
  return { cluster, urls: { admin: at(cluster.adminUrl), owner: at(cluster.adminUrl, 'owner'), runtime: at(cluster.adminUrl, 'runtime'), queue: at(cluster.adminUrl, 'queue') } };
}

/** Roles, tables and twenty jurisdictions, as an installation makes them. */
export async function prepare({ cluster, urls }, secrets, schemas) {
  const { provisionRoles, provisionDatabase, migrate } = product('libs/tenancy/src/index.ts');
  await provisionRoles(cluster.adminUrl, PASSWORDS);
  await provisionDatabase(cluster.adminUrl, DATABASE);
  await migrate(urls.owner, schemas, secrets.contextKey);
}

export async function registerJurisdictions({ urls }, secrets, foundationEntities) {
  const { registerJurisdiction } = product('libs/boot/src/index.ts');
  const { SigningKeys } = product('libs/exchange/src/index.ts');
  const { HmacContextSeal, JurisdictionSession } = product('libs/tenancy/src/index.ts');
  const { DataSource } = require('typeorm');
  const dataSource = await new DataSource({ type: 'postgres', url: urls.runtime, entities: foundationEntities, synchronize: false, poolSize: 2 }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(secrets.contextKey));
  const jurisdictions = [];
  for (const code of CODES) {
    const jurisdictionId = randomUUID();
    await registerJurisdiction(session, new SigningKeys(secrets.signingSeed), { jurisdictionId, code, name: `Jurisdiction ${code}` });
    jurisdictions.push({ code, jurisdictionId });
  }
  await dataSource.destroy();
  return jurisdictions;
}

/** Lines for one COPY, handed over in large pieces. */
class Lines {
  #pending = [];
  #length = 0;
  rows = 0;
  constructor(stream) {
    this.stream = stream;
  }
  async add(line) {
    this.#pending.push(line);
    this.#length += line.length;
    this.rows++;
    if (this.#length > 1 << 20) await this.flush();
  }
  async flush() {
    const text = this.#pending.join('');
    this.#pending = [];
    this.#length = 0;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
  async end() {
    await this.flush();
    const done = once(this.stream, 'finish');
    this.stream.end();
    await done;
  }
}

const escaped = (text) => text.replace(/[\\\t\n]/g, (each) => `\\${each}`);

/** The statements that make a table's indexes again; taken away meanwhile. */
async function withoutIndexes(admin, tables, load) {
  const { rows } = await admin.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition, c.conname AS constraint, i.indrelid::regclass::text AS table,
       pg_get_constraintdef(c.oid) AS constraint_definition, c.contype
     FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid WHERE i.indrelid = ANY($1::regclass[])`,
    [tables],
  );
  const references = await admin.query(
    `SELECT conname AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY($1::regclass[])`,
    [tables],
  );
  for (const { name, table } of references.rows) await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const each of rows) await admin.query(each.constraint ? `ALTER TABLE ${each.table} DROP CONSTRAINT ${each.constraint}` : `DROP INDEX ${each.name}`);
  await load();
  for (const each of rows) {
    const start = Date.now();
    await admin.query(each.constraint ? `ALTER TABLE ${each.table} ADD CONSTRAINT ${each.constraint} ${each.constraint_definition}` : each.definition);
    console.log(`  index ${each.name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  for (const { name, table, definition } of references.rows) await admin.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

/** @returns a sample of the records, each with its jurisdiction's place */
export async function load({ urls }, jurisdictions, total, samples) {
  const { firearmKeys } = product('apps/marking/src/serial/serial-keys.ts');
  const { normaliseName, normaliseSerial } = product('apps/marking/src/serial/normalise.ts');
  const known = await makers();
  const list = models(known);
  const made = new Map();
  const normalisedName = (name) => made.get(name) ?? made.set(name, normaliseName(name)).get(name);
  const clients = [new pg.Client(urls.admin), new pg.Client(urls.admin), new pg.Client(urls.admin)];
  for (const client of clients) await client.connect();
  const [admin, one, other] = clients;
  const sample = [];
  const every = Math.max(1, Math.floor(total / samples));
  let keyRows = 0;
  await withoutIndexes(admin, ['marking.firearm', 'marking.serial_key'], async () => {
    const start = Date.now();
    const into = async (client, table, columns) => {
      await client.query('BEGIN');
      await client.query(`TRUNCATE ${table}`.replace(/^TRUNCATE marking.firearm$/, 'SELECT 1'));
      return new Lines(client.query(copy.from(`COPY ${table} (${columns}) FROM STDIN`)));
    };
    const firearms = await into(one, 'marking.firearm', 'jurisdiction_id, id, serial_observed, serial_normalised, serial_state, barrel_serial_observed, barrel_serial_normalised, make, make_normalised, model, model_normalised, type, calibre, calibre_normalised, country_of_manufacture, year_of_manufacture, occurred_at, recorded_at');
    const keys = await into(other, 'marking.serial_key', 'jurisdiction_id, key, firearm_id');
    let number = 0;
    for (const [place, count] of sizes(total).entries()) {
      const { jurisdictionId } = jurisdictions[place];
      const prefix = randomBytes(5).toString('hex');
      for (const record of recordsOf(list, count, 1_000 + place)) {
        const { serial, make, model, chance } = record;
        // One in a hundred could not be read in full when it was recorded; three in a hundred bear a number of their own on the barrel.
        const partly = chance < 0.01;
        const text = partly ? `${serial.slice(0, 3)}?${serial.slice(4)}` : serial;
        const barrel = chance > 0.97 ? `${serial.slice(-2)}${Math.floor(chance * 1e9) % 100_000}` : null;
        const id = `${prefix.slice(0, 8)}-${prefix.slice(8)}${(number & 0xff).toString(16).padStart(2, '0')}-4${(number % 4093).toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`;
        const at = new Date(1.7e12 + number * 1000).toISOString();
        await firearms.add(
          `${jurisdictionId}\t${id}\t${escaped(text)}\t${normaliseSerial(text)}\t${partly ? 'PARTIAL' : 'COMPLETE'}\t${barrel ?? '\\N'}\t${barrel === null ? '\\N' : normaliseSerial(barrel)}\t${make}\t${normalisedName(make)}\t${escaped(model)}\t${normalisedName(model)}\t${record.type}\t${record.calibre}\t${record.calibre}\tUS\t${record.year}\t${at}\t${at}\n`,
        );
        for (const key of firearmKeys([text, barrel])) await keys.add(`${jurisdictionId}\t${key}\t${id}\n`);
        if (number % every === Math.floor(every / 2) && !partly) sample.push({ place, id, barrel, ...record });
        number++;
        if (number % 1_000_000 === 0) console.log(`  ${number / 1e6} million records, ${((Date.now() - start) / 1000).toFixed(0)} s`);
      }
    }
    await firearms.end();
    await keys.end();
    keyRows = keys.rows;
    for (const client of [one, other]) await client.query('COMMIT');
    console.log(`  loaded ${firearms.rows} records and ${keys.rows} keys (${(keys.rows / firearms.rows).toFixed(2)} a record): ${((Date.now() - start) / 1000).toFixed(0)} s`);
  });
  const start = Date.now();
  await admin.query('VACUUM (ANALYZE) marking.firearm');
  await admin.query('VACUUM (ANALYZE) marking.serial_key');
  console.log(`  vacuum and analyse: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  const { rows } = await admin.query(
    `SELECT relname AS name, pg_size_pretty(pg_table_size(oid)) AS table, pg_size_pretty(pg_indexes_size(oid)) AS indexes FROM pg_class WHERE oid IN ('marking.firearm'::regclass, 'marking.serial_key'::regclass)`,
  );
  for (const { name, table, indexes } of rows) console.log(`  ${name}: ${table}, indexes ${indexes}`);
  for (const client of clients) await client.end();
  return { sample, keyRows };
}
