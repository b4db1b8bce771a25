import { Injectable, Logger } from '@nestjs/common';
import { Queue, type JobsOptions } from 'bullmq';
import { MessagingOptions } from './options';
import { QUEUE_NAMES, QUEUES, type QueueName } from './queues';

export interface JobToAdd {
  readonly name: string;
  readonly data: unknown;
  readonly jobId: string;
  /** The lower number goes first; without one before all. */
  readonly priority?: number;
}

/** The queues as their senders see them. */
@Injectable()
export class JobQueues {
  private readonly log = new Logger(JobQueues.name);
  private readonly queues = new Map<QueueName, Queue>();

  constructor(options: MessagingOptions) {
    for (const name of QUEUE_NAMES) {
      const { attempts, backoffMs, keepCompletedSeconds } = QUEUES[name];
      const queue = new Queue(name, {
        connection: options.connection,
        defaultJobOptions: {
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          removeOnComplete: { age: keepCompletedSeconds, count: 1_000 },
          removeOnFail: false,
        },
      });
      queue.on('error', (error) => this.log.warn(`queue ${name}: ${error.message}`));
      this.queues.set(name, queue);
    }
  }

  all(): Queue[] {
    return [...this.queues.values()];
  }

  of(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    return queue;
  }

  async add(name: QueueName, jobs: readonly JobToAdd[], options: JobsOptions = {}): Promise<void> {
    await this.of(name).addBulk(jobs.map((job) => ({ name: job.name, data: job.data, opts: { ...options, jobId: job.jobId, ...(job.priority !== undefined && { priority: job.priority }) } })));
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((queue) => queue.close()));
  }
}
