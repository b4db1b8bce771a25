import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrateQueue, Outbox, type QueueConfiguration } from '@headstamp/messaging';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { redisAvailable, TestRedis } from '../support/redis';
import type { WorkerSettings } from './effect-worker';

const EVENTS = 2_000;
const WORKERS = 2;

/** Two workers of which one is killed without warning again and again; a new one takes its place. */
class DoomedWorkers {
  private readonly workers: ChildProcess[] = [];
  kills = 0;

  constructor(private readonly settings: WorkerSettings) {}

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: WORKERS }, () => this.add()));
  }

  async killOne(): Promise<void> {
    const victim = this.workers.shift();
    if (!victim) return;
    victim.kill('SIGKILL');
    this.kills++;
    await this.add();
  }

  stop(): void {
    for (const worker of this.workers.splice(0)) worker.kill('SIGKILL');
  }

  private async add(): Promise<void> {
    const worker = fork(join(__dirname, 'effect-worker.ts'), {
      execArgv: ['-r', join(__dirname, '../support/register-typescript.cjs')],
      env: { ...process.env, CHAOS_SETTINGS: JSON.stringify(this.settings) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.workers.push(worker);
    await new Promise<void>((ready, failed) => {
      worker.once('message', () => ready());
      worker.once('exit', () => failed(new Error('a worker ended before it was ready')));
    });
    worker.removeAllListeners('exit');
  }
}

const variants: [name: string, make: () => Promise<{ queue: (db: TestDatabase) => QueueConfiguration; disaster: () => Promise<void>; end: () => Promise<void> }>][] = [
  [
    'on PostgreSQL',
    () => Promise.resolve({ queue: (db) => ({ backend: 'postgres', url: db.queueUrl }), disaster: () => Promise.resolve(), end: () => Promise.resolve() }),
  ],
];
if (redisAvailable()) {
  variants.push([
    'on a Redis that is killed and comes back empty',
    async () => {
      const redis = await TestRedis.start();
      return { queue: () => ({ backend: 'redis', url: redis.url }), disaster: () => redis.loseEverything(), end: () => redis.stop() };
    },
  ]);
} else {
  console.warn('exactly once on Redis: not run, no redis-server on the path');
}

describe.each(variants)('effects %s', (_name, make) => {
  it(
    `happen exactly once for ${EVENTS} events while workers are killed`,
    async () => {
      const db = await testDatabase();
      const owner = new Client({ connectionString: db.ownerUrl });
      await owner.connect();
      // No unique constraint: a doubled effect would be there to see.
      await owner.query('CREATE SCHEMA chaos; GRANT USAGE ON SCHEMA chaos TO headstamp_runtime');
      await owner.query('CREATE TABLE chaos.effect (jurisdiction_id uuid NOT NULL, event_id uuid NOT NULL)');
      await owner.query('GRANT SELECT, INSERT ON chaos.effect TO headstamp_runtime');
      await migrateQueue(db.queueUrl);
      const { queue, disaster, end } = await make();
      const workers = new DoomedWorkers({ databaseUrl: db.runtimeUrl, contextKey: db.contextKey.toString('base64'), queue: queue(db) });
      const outbox = new Outbox();
      const expected: string[] = [];
      const post = async (count: number): Promise<void> => {
        const actor = db.actor(db.jurisdictions.BZ);
        await db.session.run(actor, async (tx) => {
          for (let index = 0; index < count; index++) {
            const acquisitionId = randomUUID();
            expected.push(acquisitionId);
            await outbox.post(tx, actor, 'acquisition.recorded', { acquisitionId });
          }
        });
      };
      const open = async (): Promise<number> => {
        const { rows } = await owner.query<{ open: string }>('SELECT count(*) AS open FROM chaos.effect');
        return EVENTS - Number(rows[0]?.open);
      };
      try {
        await workers.start();
        for (let batch = 0; batch < 10; batch++) {
          await post(EVENTS / 10);
          await wait(300);
          await workers.killOne();
          if (batch === 5) await disaster();
        }
        for (let second = 0; second < 120 && (await open()) > 0; second++) await wait(1_000);
        // Whatever is still under way would now double an effect.
        await wait(4_000);
        const { rows } = await owner.query<{ event_id: string }>('SELECT event_id FROM chaos.effect');
        expect(workers.kills).toBe(10);
        expect(rows.map((row) => row.event_id).sort()).toEqual([...expected].sort());
      } finally {
        workers.stop();
        await end();
        await owner.end();
        await db.close();
      }
    },
    240_000,
  );
});
