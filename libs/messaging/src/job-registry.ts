import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { CONSUMERS, type Delivery, type JobContract, type JobName } from './job-contract';
import type { QueueName } from './queues';

type JobHandler = (delivery: Delivery) => Promise<void>;

interface Handled {
  readonly job: JobName;
  readonly queue: QueueName;
}

/** Marks the method that carries out a job for one queue: `@HandlesJob({ job: 'lead.declared', queue: 'notifications' })`. */
export const HandlesJob = Reflector.createDecorator<Handled>();

/** The queues that this process works on. */
export abstract class ConsumedQueues {
  abstract readonly names: readonly QueueName[];
}

/** Each job of the queues consumed here has exactly one handler, or the start fails. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly consumed: ConsumedQueues,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const instance = wrapper.instance as unknown;
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.methods.getAllMethodNames(Object.getPrototypeOf(instance) as object)) this.add(instance, method);
    }
    const orphans = (Object.keys(CONSUMERS) as JobName[]).flatMap((job) =>
      CONSUMERS[job].filter((queue) => this.consumed.names.includes(queue) && !this.handlers.has(`${queue} ${job}`)).map((queue) => `${job} on ${queue}`),
    );
    if (orphans.length) throw new Error(`no handler for ${orphans.join(', ')}`);
  }

  run<Name extends JobName>(job: Name, delivery: Omit<Delivery<Name>, 'data'> & { readonly data: JobContract[Name] }): Promise<void> {
    const handler = this.handlers.get(`${delivery.queue} ${job}`);
    if (!handler) throw new Error(`unknown job ${job} on ${delivery.queue}`);
    return handler(delivery);
  }

  private add(instance: object, method: string): void {
    const handler = (instance as Record<string, unknown>)[method];
    if (typeof handler !== 'function') return;
    const handled = this.reflector.get(HandlesJob, handler) as Handled | undefined;
    if (!handled) return;
    const key = `${handled.queue} ${handled.job}`;
    if (this.handlers.has(key)) throw new Error(`two handlers for ${handled.job} on ${handled.queue}`);
    this.handlers.set(key, (handler as JobHandler).bind(instance));
  }
}
