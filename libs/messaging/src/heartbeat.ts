import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ConsumedQueues } from './job-registry';
import { JobQueues } from './job-queues';
import type { QueueName } from './queues';

export const HEARTBEAT = 'heartbeat';
const EVERY_MS = 10_000;
/** Each process posts a beat per queue every ten seconds, so with many workers each still gets its share in this time. */
const DEAF_AFTER_MS = 120_000;

/** Ends the process when a worker has gone deaf: alive, connected, and no longer handed any job. */
@Injectable()
export class Heartbeat {
  private readonly log = new Logger(Heartbeat.name);
  private readonly heard = new Map<QueueName, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly consumed: ConsumedQueues,
    private readonly queues: JobQueues,
  ) {}

  start(): void {
    for (const name of this.consumed.names) this.heard.set(name, Date.now());
    this.timer = setInterval(() => void this.turn(), EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  beat(queue: QueueName): void {
    this.heard.set(queue, Date.now());
  }

  /** Queues whose worker was handed nothing for too long. */
  deaf(now: number): QueueName[] {
    return [...this.heard].filter(([, at]) => now - at > DEAF_AFTER_MS).map(([queue]) => queue);
  }

  private async turn(): Promise<void> {
    const deaf = this.deaf(Date.now());
    if (deaf.length) {
      this.log.fatal(`no job reached the worker of ${deaf.join(', ')} for ${DEAF_AFTER_MS / 1000} s: stopping so that the supervisor starts afresh`);
      process.exit(1);
    }
    for (const name of this.consumed.names) {
      const job = { name: HEARTBEAT, data: {}, jobId: `h-${randomUUID()}` };
      await this.queues.add(name, [job], { removeOnComplete: true, removeOnFail: true, attempts: 1 }).catch(() => undefined);
    }
  }
}
