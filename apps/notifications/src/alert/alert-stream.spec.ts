import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { CalendarsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { DatabaseSignals, JurisdictionDirectory, serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { MessageEvent } from '@nestjs/common';
import { Client } from 'pg';
import { type Observable, Subscription } from 'rxjs';
import { readEscalationPolicy } from '../escalation/escalation-policy';
import { NOTIFICATIONS } from '../notifications.module';
import { WebhookEvents } from '../webhook/webhook-events';
import { AlertStream } from './alert-stream';

import { AlertService } from './alert.service';
import { MissedChanges, type MissedChange } from './missed-changes';

/** Collects what a page would hear. */
class Listening {
  readonly heard: (string | undefined)[] = [];
  readonly missed: MissedChange[] = [];
  lastEventId = '';
  ended = false;
  private readonly subscription: Subscription;

  constructor(stream: Observable<MessageEvent>) {
    this.subscription = stream.subscribe({
      next: ({ type, id = '', data }) => {
        this.heard.push(type);
        this.lastEventId = id;
        if (type === 'missed') this.missed.push(...(data as { alerts: MissedChange[] }).alerts);
      },
      complete: () => (this.ended = true),
    });
  }

  async until(count: number): Promise<void> {
    for (let turn = 0; this.heard.length < count && turn < 400; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(this.heard.length).toBeGreaterThanOrEqual(count);
  }

  leave(): void {
    this.subscription.unsubscribe();
  }
}

describe('the stream of changes to an inbox', () => {
  let db: TestDatabase;
  let alerts: AlertService;
  let stream: AlertStream;
  beforeAll(async () => {
    db = await testDatabase([NOTIFICATIONS]);
    const directory = new JurisdictionDirectory(db.dataSource);
    const calendars = new CalendarsService(db.session, directory);
    alerts = new AlertService(db.session, directory, new Ledger(), new WebhookEvents(), calendars, readEscalationPolicy({}));
    stream = new AlertStream(new DatabaseSignals(db.runtimeUrl), new MissedChanges(db.session));
    await stream.onApplicationBootstrap();
  });
  afterAll(async () => {
    await stream.beforeApplicationShutdown();
    await db.close();
  });

  const focalPoint = (code: 'BZ' | 'GT' | 'TT'): Actor => db.actor(db.jurisdictions[code]);
  const raise = (jurisdictionId: string): Promise<void> => {
    const actor = serviceActor(jurisdictionId, 'test');
    const fact = { kind: 'lead', subjectId: randomUUID(), causeMessageId: randomUUID(), senderId: null, urgent: false } as const;
    return db.session.run(actor, (tx, now) => alerts.raise(tx, actor, now, fact));
  };

  it('says at once that there is something to look at, and again with each alert of the own jurisdiction only', async () => {
    const [bz, tt] = [new Listening(stream.of(focalPoint('BZ'), ['focal-point'])), new Listening(stream.of(focalPoint('TT'), ['focal-point']))];
    expect([bz.heard, tt.heard]).toEqual([['changed'], ['changed']]);
    await raise(db.jurisdictions.BZ);
    await bz.until(2);
    expect(tt.heard).toEqual(['changed']);
    bz.leave();
    tt.leave();
  });

  it('says nothing of an alert that did not come to be', async () => {
    const page = new Listening(stream.of(focalPoint('BZ'), ['focal-point']));
    const actor = serviceActor(db.jurisdictions.BZ, 'test');
    const fact = { kind: 'lead', subjectId: randomUUID(), causeMessageId: randomUUID(), senderId: null, urgent: false } as const;
    const broken = db.session.run(actor, async (tx, now) => {
      await alerts.raise(tx, actor, now, fact);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    await raise(db.jurisdictions.BZ);
    await page.until(2);
    expect(page.heard).toEqual(['changed', 'changed']);
    page.leave();
  });

  it('lets everybody look once after its own connection was lost', async () => {
    const page = new Listening(stream.of(focalPoint('GT'), ['focal-point']));
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    try {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN headstamp_alert'`,
      );
    } finally {
      await admin.end();
    }
    await page.until(2);
    await raise(db.jurisdictions.GT);
    await page.until(3);
    page.leave();
  });

  it('tells who comes back which alerts of theirs have changed since, and nobody else’s', async () => {
    const before = new Listening(stream.of(focalPoint('BZ'), ['focal-point']));
    await raise(db.jurisdictions.BZ);
    await before.until(2);
    before.leave();
    // A minute before what was heard last is told again, in case it was not to be seen yet.
    const lastEventId = String(Number(before.lastEventId) + 60_000);
    const rows = (): Promise<{ id: string; version: number }[]> =>
      db.session.run(focalPoint('BZ'), (tx) => tx.query('SELECT id, version FROM notifications.alert ORDER BY changed_at DESC, id LIMIT 1'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await raise(db.jurisdictions.BZ);
    await raise(db.jurisdictions.TT);
    const [latest] = await rows();
    const comesBack = async (official: Actor, roles: readonly OfficialRole[], heard: string, events: number): Promise<Listening> => {
      const page = new Listening(stream.of(official, roles, heard));
      await page.until(events);
      page.leave();
      return page;
    };
    const back = await comesBack(focalPoint('BZ'), ['focal-point'], lastEventId, 2);
    expect(back.missed).toEqual([{ id: latest?.id, state: 'queued', version: 1 }]);
    expect(Number(back.lastEventId)).toBeGreaterThan(0);
    expect((await comesBack(focalPoint('BZ'), ['auditor'], lastEventId, 2)).missed).toEqual([]);
    for (const nonsense of ['', '41', 'yesterday', "1' OR 1=1", '0000000000001']) {
      const page = await comesBack(focalPoint('BZ'), ['focal-point'], nonsense, 1);
      expect(page.heard).toEqual(['changed']);
    }
    // Seen meanwhile by somebody else: told again, as it stands now.
    await alerts.list(focalPoint('BZ'), ['focal-point'], { limit: 50 });
    const again = await comesBack(focalPoint('BZ'), ['focal-point'], lastEventId, 2);
    expect(again.missed).toContainEqual({ id: latest?.id, state: 'delivered', version: 2 });
  });

  it('ends when the server stops, so that nothing holds it up', async () => {
    const another = new AlertStream(new DatabaseSignals(db.runtimeUrl), new MissedChanges(db.session));
    await another.onApplicationBootstrap();
    const page = new Listening(another.of(focalPoint('GT'), ['focal-point']));
    await another.beforeApplicationShutdown();
    expect(page.ended).toBe(true);
  });
});
