import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { migrateQueue, Outbox } from '@headstamp/messaging';
import { NOTIFICATIONS } from '@headstamp/notifications';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { AlertService } from '../../apps/notifications/src/alert/alert.service';
import { WebhookEndpointsService } from '../../apps/notifications/src/webhook/webhook-endpoints.service';
import { documentedCheck, WebhookReceiver, type Answering } from '../support/webhook-receiver';
import { alertService, type AlertWorkerSettings } from './alert-worker';
import { DoomedWorkers, queueVariants, random } from './doomed-workers';

/** A few hundred and one here; 100,000 with HEADSTAMP_CHAOS_ALERTS=100000, ten with HEADSTAMP_CHAOS_SEEDS=10. */
const ALERTS = Number(process.env.HEADSTAMP_CHAOS_ALERTS ?? 300);
const SEEDS = Number(process.env.HEADSTAMP_CHAOS_SEEDS ?? 1);
/** Messages posted between two kills. */
const BATCH = Math.max(100, Math.min(1_000, Math.ceil(ALERTS / 10)));
/** So that the kills fall into the work and not behind it. */
const MOST_OPEN = 3 * BATCH;
/** Nothing has come of anything for so long: it never will. */
const STANDSTILL_MS = 180_000;

type Code = 'BZ' | 'GT' | 'TT';
const isGenuine = documentedCheck();

/** Takes most, refuses some, drops some when it has read them, is slow with some, and asks now and then to be left alone. */
function unruly(next: () => number): Answering {
  return () => {
    const chance = next();
    if (chance < 0.05) return 500;
    if (chance < 0.1) return 'drop';
    if (chance < 0.101) return { status: 429, headers: { 'retry-after': '1' } };
    return chance < 0.2 ? { status: 202, afterMs: 300 * next() } : 204;
  };
}

const seeds = Array.from({ length: SEEDS }, (_, seed) => seed + 1);
const runs = queueVariants('alerts after kills').flatMap(([name, make]) => seeds.map((seed) => [name, seed, make] as const));

describe.each(runs)('alerts %s, seed %i', (_name, seed, make) => {
  it(
    `are each once in every inbox and told to every receiver under one id, for ${ALERTS} of them while workers are killed`,
    async () => {
      const next = random(seed);
      const db = await testDatabase([NOTIFICATIONS]);
      await migrateQueue(db.queueUrl);
      const { queue, disaster, end } = await make();
      const settings: AlertWorkerSettings = {
        databaseUrl: db.runtimeUrl,
        contextKey: db.contextKey.toString('base64'),
        signingSeed: db.signingSeed.toString('base64'),
        queue: queue(db),
      };
      // Never started: it registers and reads, and the workers work.
      const office = await alertService(settings);
      const receiver = await WebhookReceiver.start();
      const workers = new DoomedWorkers('alert-worker.ts', settings);
      const owner = new Client({ connectionString: db.adminUrl });
      await owner.connect();
      const count = async (sql: string): Promise<number> => Number((await owner.query<{ count: string }>(sql)).rows[0]?.count);
      const expected: Record<Code, string[]> = { BZ: [], GT: [], TT: [] };
      const posted = (): number => Object.values(expected).reduce((sum, { length }) => sum + length, 0);
      const openCount = async (): Promise<number> => posted() - (await count(`SELECT count(*) FROM notifications.webhook_delivery WHERE state = 'delivered'`));
      const outbox = new Outbox();
      const post = async (code: Code, many: number): Promise<void> => {
        const actor = db.actor(db.jurisdictions[code]);
        await db.session.run(actor, async (tx) => {
          for (let each = 0; each < many; each++) {
            const linkId = randomUUID();
            expected[code].push(linkId);
            await outbox.post(tx, actor, 'lead.declared', { linkId });
          }
        });
      };

      // Every request is judged as it comes: whom it is for, whether it is genuine, and under which ids an alert was told.
      const told = { requests: 0, forged: 0, taken: new Set<string>(), idsOf: new Map<string, Set<string>>() };
      const answering = unruly(next);
      const keyOf = new Map<string, string>();
      receiver.answering = (request, nth) => {
        const { subject, source } = JSON.parse(request.body) as { subject: string; source: string };
        told.requests++;
        if (!isGenuine(request.headers, request.body, [keyOf.get(source) ?? ''])) told.forged++;
        told.idsOf.set(subject, (told.idsOf.get(subject) ?? new Set()).add(request.id));
        const answer = answering(request, nth);
        const status = typeof answer === 'number' ? answer : typeof answer === 'object' ? answer.status : 0;
        if (status >= 200 && status < 300) told.taken.add(subject);
        receiver.received.length = 0;
        return answer;
      };

      try {
        for (const code of ['BZ', 'GT', 'TT'] as const) {
          const { keys } = await office
            .get(WebhookEndpointsService)
            .register(db.actor(db.jurisdictions[code]), { url: receiver.url(`/${code}`), description: code, changes: ['raised'] });
          keyOf.set(`urn:headstamp:jurisdiction:${db.jurisdictions[code]}`, keys[0]?.publicKey ?? '');
        }
        await workers.start();
        const batches = Math.ceil(ALERTS / BATCH);
        for (let batch = 0; batch < batches; batch++) {
          const many = Math.min(BATCH, ALERTS - posted());
          const abroad = Math.floor(many / 10);
          await Promise.all([post('BZ', many - 2 * abroad), post('GT', abroad), post('TT', abroad)]);
          await wait(200 + 800 * next());
          await workers.killOne(next());
          if (next() < 0.2) await workers.killOne(next());
          if (batch === Math.floor(batches / 2)) await disaster(db);
          for (let waited = 0; waited < STANDSTILL_MS && (await openCount()) > MOST_OPEN; waited += 250) await wait(250);
        }
        for (let [open, since] = [await openCount(), Date.now()]; open > 0 && Date.now() - since < STANDSTILL_MS;) {
          await wait(500);
          const now = await openCount();
          if (now < open) [open, since] = [now, Date.now()];
        }
        // Whatever is still under way would now double something.
        await wait(4_000);

        const inboxes: Record<string, string[]> = {};
        for (const code of ['BZ', 'GT', 'TT'] as const) {
          const { rows } = await owner.query<{ subject_id: string }>(
            `SELECT subject_id FROM notifications.alert WHERE jurisdiction_id = $1 AND kind = 'lead' AND 'focal-point' = ANY(roles) ORDER BY subject_id`,
            [db.jurisdictions[code]],
          );
          inboxes[code] = rows.map((row) => row.subject_id);
        }
        expect(inboxes).toEqual(Object.fromEntries(Object.entries(expected).map(([code, ids]) => [code, [...ids].sort()])));
        expect(await inboxOf(office.get(AlertService), db, 'TT')).toEqual([...expected.TT].sort());
        expect(await count(`SELECT count(*) FROM ledger.event WHERE kind = 'alert.raised'`)).toBe(ALERTS);

        const { rows: alerts } = await owner.query<{ id: string }>('SELECT id FROM notifications.alert ORDER BY id');
        expect([...told.taken].sort()).toEqual(alerts.map(({ id }) => id));
        expect([...told.idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
        expect(told.forged).toBe(0);
        expect(await count(`SELECT count(*) FROM notifications.webhook_delivery`)).toBe(ALERTS);
        expect(await count(`SELECT count(*) FROM notifications.webhook_delivery WHERE state = 'delivered'`)).toBe(ALERTS);
        expect(await count(`SELECT count(*) FROM ledger.event WHERE kind = 'webhook-delivery.sent'`)).toBe(ALERTS);
        expect(workers.kills).toBeGreaterThanOrEqual(batches);
        if (ALERTS > 300) console.info(`${ALERTS} alerts, ${workers.kills} kills, ${told.requests} requests to receivers, ${await count(`SELECT count(*) FROM notifications.webhook_try WHERE outcome = 'interrupted'`)} interrupted`);
      } finally {
        workers.stop();
        await office.close();
        await receiver.stop();
        await end();
        await owner.end();
        await db.close();
      }
    },
    // A standstill ends it sooner; this is for a machine that has other things to do.
    300_000 + ALERTS * 600,
  );
});

/** What the focal point is shown, page by page. */
async function inboxOf(alerts: AlertService, db: TestDatabase, code: Code): Promise<string[]> {
  const shown: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await alerts.list(db.actor(db.jurisdictions[code]), ['focal-point'], { limit: 200, ...(cursor ? { cursor } : {}) });
    shown.push(...page.items.map(({ subjectId }) => subjectId));
    cursor = page.nextCursor;
  }
  return shown.sort();
}
