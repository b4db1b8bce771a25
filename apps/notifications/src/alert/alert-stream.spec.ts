import { randomUUID } from 'node:crypto';
import { CalendarsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { DatabaseSignals, JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { MessageEvent } from '@nestjs/common';
import { Client } from 'pg';
import { type Observable, Subscription } from 'rxjs';
import { readEscalationPolicy } from '../escalation/escalation-policy';
import { NOTIFICATIONS } from '../notifications.module';
import { AlertStream } from './alert-stream';
import { WebhookEvents } from '../webhook/webhook-events';
import { AlertService } from './alert.service';

/** Collects what a page would hear. */
class Listening {
  readonly heard: (string | undefined)[] = [];
  ended = false;
  private readonly subscription: Subscription;

  constructor(stream: Observable<MessageEvent>) {
    this.subscription = stream.subscribe({ next: ({ type }) => this.heard.push(type), complete: () => (this.ended = true) });
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
    stream = new AlertStream(new DatabaseSignals(db.runtimeUrl));
    await stream.onApplicationBootstrap();
  });
  afterAll(async () => {
    await stream.beforeApplicationShutdown();
    await db.close();
  });

  const raise = (jurisdictionId: string): Promise<void> => {
    const actor = serviceActor(jurisdictionId, 'test');
    const fact = { kind: 'lead', subjectId: randomUUID(), causeMessageId: randomUUID(), senderId: null, urgent: false } as const;
    return db.session.run(actor, (tx, now) => alerts.raise(tx, actor, now, fact));
  };

  it('says at once that there is something to look at, and again with each alert of the own jurisdiction only', async () => {
    const [bz, tt] = [new Listening(stream.of(db.jurisdictions.BZ)), new Listening(stream.of(db.jurisdictions.TT))];
    expect([bz.heard, tt.heard]).toEqual([['changed'], ['changed']]);
    await raise(db.jurisdictions.BZ);
    await bz.until(2);
    expect(tt.heard).toEqual(['changed']);
    bz.leave();
    tt.leave();
  });

  it('says nothing of an alert that did not come to be', async () => {
    const page = new Listening(stream.of(db.jurisdictions.BZ));
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
    const page = new Listening(stream.of(db.jurisdictions.GT));
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

  it('ends when the server stops, so that nothing holds it up', async () => {
    const another = new AlertStream(new DatabaseSignals(db.runtimeUrl));
    await another.onApplicationBootstrap();
    const page = new Listening(another.of(db.jurisdictions.GT));
    await another.beforeApplicationShutdown();
    expect(page.ended).toBe(true);
  });
});
