import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { chooseBackend, migrateQueue } from './backend';
import { JobQueues } from './job-queues';
import type { MessagingOptions } from './options';
import { Outbox } from './outbox';
import { OutboxRelay } from './relay';

const RESEND_AFTER_MS = 150;
const PARTS = { correlationId: randomUUID(), stage: 'screen' } as const;

describe('the relay', () => {
  let db: TestDatabase;
  let queues: JobQueues;
  let relay: OutboxRelay;
  const outbox = new Outbox();
  beforeAll(async () => {
    db = await testDatabase();
    await migrateQueue(db.queueUrl);
    const connection = chooseBackend({ backend: 'postgres', url: db.queueUrl });
    const options: MessagingOptions = { connection, databaseUrl: db.runtimeUrl, relayEveryMs: 0, resendAfterMs: RESEND_AFTER_MS, drainMs: 0 };
    queues = new JobQueues(options);
    relay = new OutboxRelay(db.session, new JurisdictionDirectory(db.dataSource), queues, options);
  });
  afterAll(async () => {
    await relay.stop();
    await queues.close();
    await db.close();
  });

  const BZ = (): string => db.jurisdictions.BZ;
  const post = (many: number, priority = 0): Promise<void> =>
    db.session.run(db.actor(BZ()), async (tx) => {
      for (let part = 0; part < many; part++) await outbox.post(tx, db.actor(BZ()), 'correlation.part-due', { ...PARTS, part, priority });
    });
  const rows = <T>(sql: string): Promise<T[]> => db.session.run(db.actor(BZ()), (tx) => tx.query<T[]>(sql));
  const workOff = (): Promise<unknown> => rows('UPDATE messaging.outbox SET done_at = now() WHERE sent_at IS NOT NULL AND done_at IS NULL');
  const handedOver = async (): Promise<number> => (await rows('SELECT 1 FROM messaging.outbox WHERE sent_at IS NOT NULL AND done_at IS NULL')).length;
  const priorities = async (): Promise<number[]> =>
    (await rows<{ priority: number }>('SELECT priority FROM messaging.outbox WHERE sent_at IS NOT NULL AND done_at IS NULL')).map(({ priority }) => priority);
  const inQueue = (): Promise<number> => queues.of('comparison').getJobCountByTypes('waiting', 'prioritized');

  it('hands over no more at a time than a queue has room for, what is urgent first, and the rest as there is room again', async () => {
    await post(200, 2);
    await post(3, 1);
    await relay.relay(BZ());
    const first = await handedOver();
    expect(first).toBeLessThan(200);
    expect(await inQueue()).toBe(first);
    expect((await priorities()).filter((each) => each === 1)).toHaveLength(3);
    await relay.relay(BZ());
    expect(await handedOver()).toBe(first);
    await workOff();
    await relay.relay(BZ());
    expect(await handedOver()).toBe(203 - first);
    await workOff();
    await queues.of('comparison').drain();
  });

  it('lets wait what waits in a queue for its turn, however long, and hands over again what the queue has lost', async () => {
    await post(5);
    await relay.relay(BZ());
    const timesSent = async (): Promise<number[]> =>
      (await rows<{ times_sent: number }>('SELECT times_sent FROM messaging.outbox WHERE done_at IS NULL')).map(({ times_sent }) => times_sent);
    for (let look = 0; look < 2; look++) {
      await wait(RESEND_AFTER_MS * 1.2);
      await relay.relay(BZ());
      expect(await timesSent()).toEqual([1, 1, 1, 1, 1]);
      expect(await inQueue()).toBe(5);
    }
    await queues.of('comparison').drain();
    await wait(RESEND_AFTER_MS * 1.2);
    await relay.relay(BZ());
    expect(await timesSent()).toEqual([2, 2, 2, 2, 2]);
    expect(await inQueue()).toBe(5);
  });
});
