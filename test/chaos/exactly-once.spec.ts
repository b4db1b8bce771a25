import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { migrateQueue, Outbox } from '@headstamp/messaging';
import { testDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { DoomedWorkers, queueVariants } from './doomed-workers';
import type { WorkerSettings } from './effect-worker';

const EVENTS = 2_000;

describe.each(queueVariants('exactly once'))('effects %s', (_name, make) => {
  it(
    `happen exactly once for ${EVENTS} events while workers are killed`,
    async () => {
      const db = await testDatabase();
      const owner = new Client({ connectionString: db.ownerUrl });
      await owner.connect();
      // No unique constraint: a doubled effect would be there to see.
      await owner.query('CREATE SCHEMA chaos; GRANT USAGE ON SCHEMA chaos TO headstamp_runtime');
      await owner.query('CREATE TABLE chaos.effect (jurisdiction_id uuid NOT NULL, event_id uuid NOT NULL)');
      await owner.query('GRANT SELECT, INSERT ON chaos.effect TO headstamp_runtime');
      await migrateQueue(db.queueUrl);
      const { queue, disaster, end } = await make();
      const settings: WorkerSettings = { databaseUrl: db.runtimeUrl, contextKey: db.contextKey.toString('base64'), queue: queue(db) };
      const workers = new DoomedWorkers('effect-worker.ts', settings);
      const outbox = new Outbox();
      const expected: string[] = [];
      const post = async (count: number): Promise<void> => {
        const actor = db.actor(db.jurisdictions.BZ);
        await db.session.run(actor, async (tx) => {
          for (let index = 0; index < count; index++) {
            const acquisitionId = randomUUID();
            expected.push(acquisitionId);
            await outbox.post(tx, actor, 'acquisition.recorded', { acquisitionId });
          }
        });
      };
      const open = async (): Promise<number> => {
        const { rows } = await owner.query<{ open: string }>('SELECT count(*) AS open FROM chaos.effect');
        return EVENTS - Number(rows[0]?.open);
      };
      try {
        await workers.start();
        for (let batch = 0; batch < 10; batch++) {
          await post(EVENTS / 10);
          await wait(300);
          await workers.killOne();
          if (batch === 5) await disaster(db);
        }
        for (let second = 0; second < 120 && (await open()) > 0; second++) await wait(1_000);
        // Whatever is still under way would now double an effect.
        await wait(4_000);
        const { rows } = await owner.query<{ event_id: string }>('SELECT event_id FROM chaos.effect');
        expect(workers.kills).toBe(10);
        expect(rows.map((row) => row.event_id).sort()).toEqual([...expected].sort());
      } finally {
        workers.stop();
        await end();
        await owner.end();
        await db.close();
      }
    },
    240_000,
  );
});
