import 'reflect-metadata';
import { chooseBackend, type Delivery, HandlesJob, Inbox, MessagingModule, type QueueConfiguration } from '@headstamp/messaging';
import { TenancyModule } from '@headstamp/tenancy';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What the test hands to a worker it is going to kill. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly contextKey: string;
  readonly queue: QueueConfiguration;
}

@Injectable()
class Effects {
  constructor(private readonly inbox: Inbox) {}

  @HandlesJob({ job: 'acquisition.recorded', queue: 'correlation' })
  async write(delivery: Delivery<'acquisition.recorded'>): Promise<void> {
    await this.inbox.once(delivery, async (tx, actor) => {
      await tx.query('INSERT INTO chaos.effect (jurisdiction_id, event_id) VALUES ($1, $2)', [actor.jurisdictionId, delivery.data.acquisitionId]);
    });
  }
}

const settings = JSON.parse(process.env.CHAOS_SETTINGS ?? '') as WorkerSettings;

@Module({
  imports: [
    TenancyModule.forRoot({ databaseUrl: settings.databaseUrl, contextKey: Buffer.from(settings.contextKey, 'base64'), entities: [], poolSize: 6 }),
    MessagingModule.forRoot(
      { connection: chooseBackend(settings.queue), databaseUrl: settings.databaseUrl, relayEveryMs: 200, resendAfterMs: 3_000, lockMs: 2_000, drainMs: 5_000 },
      ['correlation'],
    ),
  ],
  providers: [Effects],
})
class WorkerModule {}

void NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'fatal'], abortOnError: true }).then((app) => {
  app.enableShutdownHooks();
  process.send?.('ready');
});
