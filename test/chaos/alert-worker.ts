import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readConfiguration, RootModule } from '@headstamp/boot';
import { chooseBackend, MessagingOptions, type QueueConfiguration } from '@headstamp/messaging';
import { NOTIFICATIONS } from '@headstamp/notifications';
import { Test, type TestingModule } from '@nestjs/testing';
import { networksOf } from '../../apps/notifications/src/webhook/address-rules';
import { WebhookSettings } from '../../apps/notifications/src/webhook/webhook.settings';

/** What the test hands to a worker it is going to kill. */
export interface AlertWorkerSettings {
  readonly databaseUrl: string;
  readonly contextKey: string;
  readonly signingSeed: string;
  readonly queue: QueueConfiguration;
}

/** The whole notifications service, as a process of it runs, but for the patience it has: a killed process is missed sooner. */
export function alertService({ databaseUrl, contextKey, signingSeed, queue }: AlertWorkerSettings): Promise<TestingModule> {
  const configuration = readConfiguration({
    HEADSTAMP_MODE: 'demo',
    HEADSTAMP_DATABASE_URL: databaseUrl,
    HEADSTAMP_CONTEXT_KEY: contextKey,
    HEADSTAMP_SIGNING_SEED: signingSeed,
    HEADSTAMP_SESSION_KEY: randomBytes(32).toString('base64'),
    HEADSTAMP_LOG_LEVEL: 'fatal',
    HEADSTAMP_QUEUE: queue.backend,
    [queue.backend === 'redis' ? 'HEADSTAMP_REDIS_URL' : 'HEADSTAMP_QUEUE_DATABASE_URL']: queue.url,
  });
  const messaging: MessagingOptions = { connection: chooseBackend(queue), databaseUrl, relayEveryMs: 200, resendAfterMs: 3_000, lockMs: 2_000, drainMs: 5_000 };
  const webhooks: WebhookSettings = {
    networks: networksOf('127.0.0.1/32') ?? [],
    plainHttp: true,
    patienceMs: 2_000,
    leaseMs: 4_000,
    firstRetryMs: 50,
    attempts: 30,
    disableAfterMs: 3_600_000,
    atATime: 16,
    lookEveryMs: 200,
  };
  return Test.createTestingModule({ imports: [RootModule.of(configuration, [NOTIFICATIONS])] })
    .overrideProvider(MessagingOptions)
    .useValue(messaging)
    .overrideProvider(WebhookSettings)
    .useValue(webhooks)
    .compile();
}

if (process.env.CHAOS_SETTINGS) {
  void alertService(JSON.parse(process.env.CHAOS_SETTINGS) as AlertWorkerSettings)
    .then((service) => service.init())
    .then(() => process.send?.('ready'));
}
