import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LedgerSequencer, LogAudit, LogProofs, noteVerifier, openCheckpoint, verifyConsistency, verifyInclusion } from '@headstamp/ledger';
import { HmacContextSeal, JurisdictionDirectory, JurisdictionSession } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { DataSource } from 'typeorm';
import type { AppendReport, AppendSettings } from './append-worker';
import { random, TYPESCRIPT } from './doomed-workers';

/** One here, ten with HEADSTAMP_CHAOS_SEEDS=10. */
const SEEDS = Number(process.env.HEADSTAMP_CHAOS_SEEDS ?? 1);
const KILLS = 6;
/** So many events are proved singly; that all stand in the log is seen by recomputing it. */
const PROVED_SINGLY = 200;

/** A cluster of its own, as an installation starts it, that dies with all its processes and comes back. */
class MortalCluster {
  private readonly folder = mkdtempSync(join(tmpdir(), 'headstamp-mortal-'));

  /** The address of its superuser; the port is another one after each start. */
  async start(): Promise<string> {
    chmodSync(this.folder, 0o755);
    const child = fork(join(__dirname, 'start-cluster.ts'), {
      execArgv: TYPESCRIPT,
      env: { ...process.env, CHAOS_FOLDER: join(this.folder, 'postgres') },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Promise((started, failed) => {
      child.once('message', (adminUrl: string) => started(adminUrl));
      child.once('exit', () => failed(new Error('the cluster did not start')));
    });
  }

  /** SIGKILL to the server and to every process it has started, the one that writes the log of changes included. */
  kill(): void {
    const postmaster = Number(readFileSync(join(this.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === postmaster);
    for (const pid of [postmaster, ...children.map(Number)]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself when the server did.
      }
    }
  }

  end(): void {
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** The address of the same database after the server came back on another port. */
const movedTo = (url: string, adminUrl: string): string => {
  const moved = new URL(url);
  moved.port = new URL(adminUrl).port;
  return moved.href;
};

class MortalWriter {
  readonly acknowledged = new Set<string>();
  readonly published = new Set<string>();
  private process: ChildProcess | undefined;

  async start(settings: AppendSettings): Promise<void> {
    const child = fork(join(__dirname, 'append-worker.ts'), {
      execArgv: TYPESCRIPT,
      env: { ...process.env, CHAOS_SETTINGS: JSON.stringify(settings) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.process = child;
    await new Promise<void>((ready, failed) => {
      child.once('exit', () => failed(new Error('a writer ended before it was ready')));
      child.on('message', (report: AppendReport) => {
        if ('ready' in report) ready();
        else if ('acknowledged' in report) this.acknowledged.add(report.acknowledged);
        else this.published.add(report.published);
      });
    });
    child.removeAllListeners('exit');
  }

  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}

const onLinux = process.platform === 'linux';
if (!onLinux) console.warn('the log after a kill: not run, this system does not tell which processes a server has started');

(onLinux ? describe : describe.skip).each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('a log whose writers and server are killed without warning, seed %i', (seed) => {
  let cluster: MortalCluster;
  let db: TestDatabase;
  const writer = new MortalWriter();
  const common = process.env.HEADSTAMP_TEST_ADMIN_URL;

  beforeAll(async () => {
    cluster = new MortalCluster();
    process.env.HEADSTAMP_TEST_ADMIN_URL = await cluster.start();
    db = await testDatabase();
    await db.close();
  }, 120_000);

  afterAll(async () => {
    process.env.HEADSTAMP_TEST_ADMIN_URL = common;
    await writer.kill();
    cluster.end();
  }, 60_000);

  it('holds every acknowledged event, each provable, and contradicts no checkpoint it ever showed', async () => {
    const next = random(seed);
    let adminUrl = db.adminUrl;
    const settings = (): AppendSettings => ({
      databaseUrl: movedTo(db.runtimeUrl, adminUrl),
      contextKey: db.contextKey.toString('base64'),
      signingSeed: db.signingSeed.toString('base64'),
      jurisdictionId: db.jurisdictions.BZ,
    });
    await writer.start(settings());
    for (let kill = 0; kill < KILLS; kill++) {
      const before = writer.acknowledged.size;
      await wait(300 + next() * 700);
      // On a slow machine the writer has not written yet: a kill proves nothing before it has.
      for (let turn = 0; turn < 600 && writer.acknowledged.size < before + 20; turn++) await wait(50);
      if (next() < 0.5) await writer.kill();
      else {
        cluster.kill();
        await wait(next() * 300);
        await writer.kill();
        adminUrl = await cluster.start();
      }
      await writer.start(settings());
    }
    await wait(500);
    await writer.kill();

    const dataSource = await new DataSource({ type: 'postgres', url: movedTo(db.runtimeUrl, adminUrl), synchronize: false, poolSize: 4 }).initialize();
    try {
      const session = new JurisdictionSession(dataSource, new HmacContextSeal(db.contextKey));
      const actor = db.actor(db.jurisdictions.BZ);
      const sequencer = new LedgerSequencer(session, new JurisdictionDirectory(dataSource), db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
      await sequencer.sequence(actor.jurisdictionId);
      const verifier = noteVerifier(db.logKeys.signer(actor.jurisdictionId).verifierKey);
      const proofs = new LogProofs(db.logKeys);

      const audited = await session.run(actor, (tx) => new LogAudit(db.logKeys).audit(tx, actor));
      expect(audited.faults).toEqual([]);
      expect(audited.events).toBeGreaterThanOrEqual(writer.acknowledged.size);

      const acknowledged = [...writer.acknowledged];
      const standing = await session.run(actor, (tx) =>
        tx.query<{ event_id: string }[]>('SELECT event_id FROM ledger.leaf WHERE jurisdiction_id = $1 AND event_id = ANY($2)', [actor.jurisdictionId, acknowledged]),
      );
      const inLog = new Set(standing.map(({ event_id }) => event_id));
      expect(acknowledged.filter((eventId) => !inLog.has(eventId))).toEqual([]);

      const unproven = await session.run(actor, async (tx) => {
        const missing: string[] = [];
        const step = Math.ceil(acknowledged.length / PROVED_SINGLY);
        for (const eventId of acknowledged.filter((_, at) => at % step === 0 || at === acknowledged.length - 1)) {
          const [event] = await tx.query<{ leaf_hash: Buffer }[]>('SELECT leaf_hash FROM ledger.event WHERE jurisdiction_id = $1 AND id = $2', [actor.jurisdictionId, eventId]);
          const proof = event && (await proofs.inclusion(tx, actor, eventId).catch(() => null));
          const root = proof && openCheckpoint(proof.checkpoint, [verifier]).root;
          if (!proof || !root || !verifyInclusion({ ...proof, leafHash: event.leaf_hash, root })) missing.push(eventId);
        }
        return missing;
      });
      expect(unproven).toEqual([]);
      expect(writer.acknowledged.size).toBeGreaterThanOrEqual(KILLS * 20);

      const contradicted = await session.run(actor, async (tx) => {
        const wrong: string[] = [];
        for (const note of writer.published) {
          const shown = openCheckpoint(note, [verifier]);
          const proof = await proofs.consistency(tx, actor, shown.size);
          const now = openCheckpoint(proof.checkpoint, [verifier]);
          if (!verifyConsistency({ ...proof, oldRoot: shown.root, newRoot: now.root })) wrong.push(String(shown.size));
        }
        return wrong;
      });
      expect(contradicted).toEqual([]);
      expect(writer.published.size).toBeGreaterThan(0);
    } finally {
      await dataSource.destroy();
    }
  }, 300_000);
});
