import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Whether a redis-server is on the path; where it is not, the Redis half of a suite reports that it did not run. */
export const redisAvailable = (): boolean => onThePath('redis-server', '--version');

/** Whether a program is here. Where nothing may be left out, a suite that would step aside fails instead. */
export function onThePath(program: string, question: string): boolean {
  try {
    execFileSync(program, [question], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.HEADSTAMP_NOTHING_LEFT_OUT) throw new Error(`${program} is not on the path, and nothing may be left out`);
    return false;
  }
}

/**
 * A port that nobody listens on now, below those that systems hand out by themselves: one of these could be taken by a connection
 * before whoever asked for it listens.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((say) => {
    const server = createServer();
    server.once('error', () => say(false));
    server.listen(port, '127.0.0.1', () => server.close(() => say(true)));
  });

/** A Redis of the test's own, set as Headstamp demands: it persists its jobs and drops none. */
export class TestRedis {
  private folder = mkdtempSync(join(tmpdir(), 'headstamp-redis-'));
  private server: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async start(settings: readonly string[] = []): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.run(settings);
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Pulls the plug, throws all data away, and starts again on the same port. */
  async loseEverything(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
    this.folder = mkdtempSync(join(tmpdir(), 'headstamp-redis-'));
    await this.run([]);
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async kill(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await gone;
    this.server = undefined;
  }

  private async run(settings: readonly string[]): Promise<void> {
    const standard = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
    this.server = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, ...standard, ...settings], {
      stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 100; attempt++) {
      const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.ping();
        return;
      } catch {
        await wait(50);
      } finally {
        client.disconnect();
      }
    }
    throw new Error('redis-server did not start');
  }
}
