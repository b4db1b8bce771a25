import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@headstamp/codes';
import { JurisdictionSession, serviceActor, withoutContent } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { HEARTBEAT, Heartbeat } from './heartbeat';
import type { Delivery, JobName } from './job-contract';
import { ConsumedQueues, JobRegistry } from './job-registry';
import { MessagingOptions } from './options';
import { QUEUES, type QueueName } from './queues';

/** The workers of the queues this process consumes. */
@Injectable()
export class QueueWorkers {
  private readonly log = new Logger(QueueWorkers.name);
  private workers: Worker[] = [];

  constructor(
    private readonly registry: JobRegistry,
    private readonly consumed: ConsumedQueues,
    private readonly session: JurisdictionSession,
    private readonly heartbeat: Heartbeat,
    private readonly options: MessagingOptions,
  ) {}

  async start(): Promise<void> {
    this.workers = this.consumed.names.map((name) => this.worker(name));
    // A worker closed before it listens leaves a socket behind, so the start waits for all of them.
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Lets running jobs end; past the grace period their locks expire and another process runs them again. */
  async drain(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.race([closed, wait(this.options.drainMs, undefined, { ref: false })]);
  }

  private worker(name: QueueName): Worker {
    const { concurrency, lockMs } = QUEUES[name];
    const lockDuration = this.options.lockMs ?? lockMs;
    const worker = new Worker(name, (job) => this.run(name, job), {
      connection: this.options.connection,
      concurrency,
      lockDuration,
      stalledInterval: lockDuration,
      maxStalledCount: 5,
    });
    worker.on('error', (error) => this.log.warn(`worker ${name}: ${error.message}`));
    worker.on('failed', (job, error) => {
      if (job) this.log.warn({ job: job.name, jobId: job.id, attempts: job.attemptsMade }, `job failed: ${error.message}`);
    });
    return worker;
  }

  private async run(queue: QueueName, job: Job): Promise<void> {
    this.heartbeat.beat(queue);
    if (job.name === HEARTBEAT) return;
    const delivery = job.data as Delivery;
    try {
      await this.registry.run(job.name as JobName, delivery);
    } catch (error) {
      // The queue keeps the words of a failure, and shows them on its board.
      if (!(error instanceof DomainError)) throw withoutContent(error);
      // A rule of the field does not change by trying again: the row says why, and the job stays among the failed.
      const { code } = error as DomainError;
      await this.giveUp(delivery, code);
      throw new UnrecoverableError(code);
    }
  }

  private giveUp(delivery: Delivery, failure: string): Promise<unknown> {
    return this.session.run(serviceActor(delivery.jurisdictionId, delivery.queue), (tx) =>
      tx.query('UPDATE messaging.outbox SET given_up_at = clock_timestamp(), failure = $3 WHERE jurisdiction_id = $1 AND id = $2', [
        delivery.jurisdictionId,
        delivery.messageId,
        failure,
      ]),
    );
  }
}
