import { Injectable, Logger } from '@nestjs/common';
import { Queue, type JobsOptions, type JobState } from 'bullmq';
import { MessagingOptions } from './options';
import { QUEUE_NAMES, QUEUES, type QueueName } from './queues';

export interface JobToAdd {
  readonly name: string;
  readonly data: unknown;
  readonly jobId: string;
  /** The lower number goes first; without one before all. */
  readonly priority?: number;
}

const OVER: readonly (JobState | 'unknown')[] = ['completed', 'failed', 'unknown'];

/** The queues as their senders see them. */
@Injectable()
export class JobQueues {
  private readonly log = new Logger(JobQueues.name);
  private readonly queues = new Map<QueueName, Queue>();

  constructor(options: MessagingOptions) {
    for (const name of QUEUE_NAMES) {
      const { attempts, backoffMs } = QUEUES[name];
      const queue = new Queue(name, {
        connection: options.connection,
        defaultJobOptions: {
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          // What was done, the outbox says; a queue that keeps it looks through it whenever another is done.
          removeOnComplete: true,
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

  /** Whether the queue will still run this job, or is running it; not when it is through with it, or has lost it. */
  async holds(name: QueueName, jobId: string): Promise<boolean> {
    return !OVER.includes(await this.of(name).getJobState(jobId));
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((queue) => queue.close()));
  }
}
