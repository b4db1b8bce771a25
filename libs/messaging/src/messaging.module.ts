import { type BeforeApplicationShutdown, type DynamicModule, Global, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Heartbeat } from './heartbeat';
import { Inbox } from './inbox';
import { JobQueues } from './job-queues';
import { ConsumedQueues, JobRegistry } from './job-registry';
import { MessagingOptions } from './options';
import { Outbox } from './outbox';
import type { QueueName } from './queues';
import { OutboxRelay } from './relay';
import { QueueWorkers } from './workers';

/** Starts what carries messages when the application is whole, and stops it before the database goes. */
@Injectable()
class MessagingLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly workers: QueueWorkers,
    private readonly heartbeat: Heartbeat,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(this.queues.all().map((queue) => queue.waitUntilReady()));
    await this.workers.start();
    this.heartbeat.start();
    await this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.heartbeat.stop();
    await this.relay.stop();
    await this.workers.drain();
    await this.queues.close();
  }
}

/** One per process, in the composition root. */
@Global()
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions, consumed: readonly QueueName[]): DynamicModule {
    return {
      module: MessagingModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: MessagingOptions, useValue: options },
        { provide: ConsumedQueues, useValue: { names: consumed } },
        JobQueues,
        JobRegistry,
        Outbox,
        Inbox,
        Heartbeat,
        OutboxRelay,
        QueueWorkers,
        MessagingLifecycle,
      ],
      exports: [Outbox, Inbox, JobQueues, OutboxRelay],
    };
  }
}
