import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { QueueConfiguration } from '@headstamp/messaging';
import type { TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { redisAvailable, TestRedis } from '../support/redis';

/** Starts a program of this folder as it is written, without a build. */
export const TYPESCRIPT = ['-r', join(__dirname, '../support/register-typescript.cjs')];

/** Numbers in [0, 1) that one seed always gives again (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Two workers of which one is killed without warning again and again; a new one takes its place. */
export class DoomedWorkers {
  private readonly workers: ChildProcess[] = [];
  kills = 0;

  /**
   * @param program of this folder; it says something to its parent once it works
   * @param settings what it finds in CHAOS_SETTINGS
   */
  constructor(
    private readonly program: string,
    private readonly settings: object,
    private readonly count = 2,
  ) {}

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.count }, () => this.add()));
  }

  /** @param which a number in [0, 1): the eldest unless given */
  async killOne(which = 0): Promise<void> {
    const [victim] = this.workers.splice(Math.floor(which * this.workers.length), 1);
    if (!victim) return;
    victim.kill('SIGKILL');
    this.kills++;
    await this.add();
  }

  stop(): void {
    for (const worker of this.workers.splice(0)) worker.kill('SIGKILL');
  }

  private async add(): Promise<void> {
    const worker = fork(join(__dirname, this.program), {
      execArgv: TYPESCRIPT,
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

interface DoomedQueue {
  readonly queue: (db: TestDatabase) => QueueConfiguration;
  /** The queue loses all that is in it. */
  readonly disaster: (db: TestDatabase) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The queue on PostgreSQL and, where there is one, on a Redis; the row says so where there is none. */
export function queueVariants(suite: string): [name: string, make: () => Promise<DoomedQueue>][] {
  const variants: [name: string, make: () => Promise<DoomedQueue>][] = [
    [
      'on a PostgreSQL whose queue is emptied',
      () => Promise.resolve({ queue: (db) => ({ backend: 'postgres', url: db.queueUrl }), disaster: emptied, end: () => Promise.resolve() }),
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
    console.warn(`${suite} on Redis: not run, no redis-server on the path`);
  }
  return variants;
}

async function emptied({ queueUrl }: TestDatabase): Promise<void> {
  const owner = new Client({ connectionString: queueUrl });
  await owner.connect();
  try {
    await owner.query('TRUNCATE bullmq.job, bullmq.event CASCADE');
  } finally {
    await owner.end();
  }
}
