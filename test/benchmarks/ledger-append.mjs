// Durable appends to the log by sixteen clients at once, against bare inserts of the very same rows, in one run on one cluster.
// EVENTS (8000), CLIENTS (16), ROUNDS (3). Run by: npm run bench:ledger:append
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const product = (path) => require(`../../${path}`);
const events = Number(process.env.EVENTS ?? 8_000);
const clients = Number(process.env.CLIENTS ?? 16);
const rounds = Number(process.env.ROUNDS ?? 3);
const PASSWORDS = { owner: 'owner', runtime: 'runtime', queue: 'queue' };

const { startEmbeddedPostgres, FOUNDATION_ENTITIES, FOUNDATION_MIGRATIONS, DerivedLogKeys, registerJurisdiction } = product('libs/boot/src/index.ts');
const { HmacContextSeal, JurisdictionDirectory, JurisdictionSession, migrate, provisionDatabase, provisionRoles } = product('libs/tenancy/src/index.ts');
const { SigningKeys } = product('libs/exchange/src/index.ts');
const { Ledger, LedgerSequencer } = product('libs/ledger/src/index.ts');
const { DataSource } = require('typeorm');

const at = (url, user, database) => {
  const changed = new URL(url);
  if (user) [changed.username, changed.password] = [`headstamp_${user}`, PASSWORDS[user]];
  changed.pathname = `/${database}`;
  return changed.href;
};
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Processor time so far of everything the database runs, in milliseconds; null where the system does not tell. */
function databaseTime() {
  try {
    const postmaster = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (parent === postmaster) ticks += Number(fields[9]) + Number(fields[10]);
      } catch {
        // It ended meanwhile.
      }
    }
    return ticks * 10;
  } catch {
    return null;
  }
}

/** `clients` workers take turns until every piece of work is done; pieces per second, and what one takes of the processors. */
async function rate(pieces, work) {
  let next = 0;
  const [cpu, database] = [process.cpuUsage(), databaseTime()];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let piece = next++; piece < pieces; piece = next++) await work(piece, client);
    }),
  );
  const perSecond = pieces / ((performance.now() - start) / 1_000);
  const { user, system } = process.cpuUsage(cpu);
  const own = (user + system) / 1_000 / pieces;
  const took = database === null ? '' : ` (${own.toFixed(2)} ms of processor time each here, ${((databaseTime() - database) / pieces).toFixed(2)} ms in the database)`;
  return { perSecond, took };
}

/** What a handover leaves in the log: a tenth begin a subject, the others follow on one that is known. */
function eventOf(piece, subjects) {
  const id = subjects[piece % subjects.length];
  return {
    kind: piece < subjects.length ? 'exhibit.registered' : 'handover.accepted',
    subject: { kind: 'exhibit', id },
    occurredAt: new Date(1_767_225_600_000 + piece * 1_000),
    facts: { custodian: id, offerHash: randomBytes(32).toString('hex'), seals: [`S${piece}`], sealIntact: true },
    sealed: { condition: 'as offered', place: `shelf ${piece % 40}` },
  };
}

async function appended(cluster, name) {
  await provisionDatabase(cluster.adminUrl, name);
  const contextKey = randomBytes(32);
  await migrate(at(cluster.adminUrl, 'owner', name), [...FOUNDATION_MIGRATIONS], contextKey);
  const runtimeUrl = at(cluster.adminUrl, 'runtime', name);
  const dataSource = await new DataSource({ type: 'postgres', url: runtimeUrl, entities: FOUNDATION_ENTITIES, synchronize: false, poolSize: clients + 4 }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(contextKey));
  const keys = new SigningKeys(randomBytes(32));
  const jurisdictionId = randomUUID();
  await registerJurisdiction(session, keys, { jurisdictionId, code: 'BZ', name: 'Belize' });
  const actor = { jurisdictionId, officialId: randomUUID(), purpose: 'benchmark', requestId: randomUUID() };
  const ledger = new Ledger();
  const subjects = Array.from({ length: Math.max(1, Math.floor(events / 10)) }, () => randomUUID());
  const warming = Array.from({ length: 1_500 }, () => randomUUID());
  await rate(1_500, (piece) => session.run({ ...actor }, (tx) => ledger.append(tx, actor, eventOf(piece, warming))));
  const sequencer = new LedgerSequencer(session, new JurisdictionDirectory(dataSource), new DerivedLogKeys(keys), { databaseUrl: runtimeUrl, sequenceEveryMs: 60_000 });
  await sequencer.start();
  const start = performance.now();
  const acknowledged = await rate(events, (piece) => session.run({ ...actor }, (tx) => ledger.append(tx, actor, eventOf(piece, subjects))));
  await sequencer.sequence(jurisdictionId);
  const placed = events / ((performance.now() - start) / 1_000);
  await sequencer.stop();
  await dataSource.destroy();
  return { acknowledged, placed, jurisdictionId };
}

/**
 * The rows as they stand, inserted again by the superuser, one event a transaction with its opening, its place and the nodes of the
 * tree that came with it: no wall, no trigger, no check of a foreign key, nothing hashed and nothing signed.
 */
async function inserted(cluster, from, to, jurisdictionId) {
  await provisionDatabase(cluster.adminUrl, to);
  await migrate(at(cluster.adminUrl, 'owner', to), [...FOUNDATION_MIGRATIONS], randomBytes(32));
  const source = new pg.Client({ connectionString: at(cluster.adminUrl, null, from) });
  await source.connect();
  const { rows } = await source.query(
    `SELECT e.jurisdiction_id, e.id, e.kind, e.subject_kind, e.subject_id, e.body, e.leaf_hash, e.recorded_at, l.leaf_index, o.key, o.sealed
     FROM ledger.leaf l JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
     JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
     WHERE l.jurisdiction_id = $1 ORDER BY l.leaf_index DESC LIMIT $2`,
    [jurisdictionId, events],
  );
  // A node is full, and written, with the last leaf under it.
  const { rows: nodes } = await source.query(
    `SELECT ((node_index + 1) * (1::bigint << level) - 1)::text AS last, array_agg(level) AS levels, array_agg(node_index) AS indexes, array_agg(hash) AS hashes
     FROM ledger.node WHERE jurisdiction_id = $1 GROUP BY 1`,
    [jurisdictionId],
  );
  const nodesOf = new Map(nodes.map((node) => [node.last, node]));
  await source.end();
  const target = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: at(cluster.adminUrl, null, to) });
      await client.connect();
      await client.query('SET session_replication_role = replica');
      return client;
    }),
  );
  const bare = await rate(rows.length, async (piece, number) => {
    const client = target[number];
    const e = rows[piece];
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO ledger.event (jurisdiction_id, id, kind, subject_kind, subject_id, body, leaf_hash, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [e.jurisdiction_id, e.id, e.kind, e.subject_kind, e.subject_id, e.body, e.leaf_hash, e.recorded_at],
    );
    await client.query('INSERT INTO ledger.opening (jurisdiction_id, event_id, key, sealed) VALUES ($1, $2, $3, $4)', [e.jurisdiction_id, e.id, e.key, e.sealed]);
    await client.query('INSERT INTO ledger.leaf (jurisdiction_id, leaf_index, event_id) VALUES ($1, $2, $3)', [e.jurisdiction_id, e.leaf_index, e.id]);
    const { levels, indexes, hashes } = nodesOf.get(e.leaf_index);
    await client.query(
      'INSERT INTO ledger.node (jurisdiction_id, level, node_index, hash) SELECT $1, * FROM unnest($2::smallint[], $3::bigint[], $4::bytea[])',
      [e.jurisdiction_id, levels, indexes, hashes],
    );
    await client.query('COMMIT');
  });
  await Promise.all(target.map((client) => client.end()));
  return bare;
}

const folder = mkdtempSync(join(tmpdir(), 'headstamp-append-'));
chmodSync(folder, 0o777);
const cluster = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), superuserPassword: 'benchmark' });
try {
  await provisionRoles(cluster.adminUrl, PASSWORDS);
  console.log(`${events} events, ${clients} clients, ${rounds} rounds, Node ${process.version}, ${availableParallelism()} processors, on which ${loadavg()[0].toFixed(1)} programs want to run; fsync and synchronous_commit on`);
  const ratios = [];
  for (let round = 1; round <= rounds; round++) {
    const { acknowledged, placed, jurisdictionId } = await appended(cluster, `appended_${round}`);
    const bare = await inserted(cluster, `appended_${round}`, `inserted_${round}`, jurisdictionId);
    const ratio = placed / bare.perSecond;
    ratios.push(ratio);
    console.log(`round ${round}: appended ${Math.round(acknowledged.perSecond)}/s${acknowledged.took} while the sequencer works beside it; every one placed and signed ${Math.round(placed)}/s`);
    console.log(`  bare inserts of event, opening, leaf and nodes ${Math.round(bare.perSecond)}/s${bare.took}; ratio until placed and signed ${ratio.toFixed(2)}, until acknowledged ${(acknowledged.perSecond / bare.perSecond).toFixed(2)}`);
  }
  console.log(`median ratio ${median(ratios).toFixed(2)}; at least 0.5 is to be reached`);
  process.exitCode = median(ratios) >= 0.5 ? 0 : 1;
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
