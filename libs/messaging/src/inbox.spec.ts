import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Inbox } from './inbox';
import type { Delivery } from './job-contract';
import { Outbox } from './outbox';

describe('outbox and inbox', () => {
  let db: TestDatabase;
  let inbox: Inbox;
  const outbox = new Outbox();
  beforeAll(async () => {
    db = await testDatabase();
    inbox = new Inbox(db.session);
  });
  afterAll(() => db.close());

  const messages = (): Promise<{ id: string; queue: string; done_at: Date | null }[]> =>
    db.session.run(db.actor(db.jurisdictions.BZ), (tx) => tx.query('SELECT id, queue, done_at FROM messaging.outbox ORDER BY id'));
  const post = async (): Promise<Delivery<'lead.declared'>> => {
    const actor = db.actor(db.jurisdictions.BZ);
    const data = { linkId: randomUUID() };
    await db.session.run(actor, (tx) => outbox.post(tx, actor, 'lead.declared', data));
    const [message] = (await messages()).slice(-1);
    return { messageId: message?.id ?? '', jurisdictionId: db.jurisdictions.BZ, queue: 'notifications', requestId: '', data };
  };

  it('keeps no message of a change that did not happen', async () => {
    const before = (await messages()).length;
    const actor = db.actor(db.jurisdictions.BZ);
    await expect(
      db.session.run(actor, async (tx) => {
        await outbox.post(tx, actor, 'lead.declared', { linkId: randomUUID() });
        throw new Error('the ledger refused');
      }),
    ).rejects.toThrow('the ledger refused');
    expect(await messages()).toHaveLength(before);
  });

  it('writes one message for each consumer', async () => {
    const before = (await messages()).length;
    const actor = db.actor(db.jurisdictions.BZ);
    await db.session.run(actor, (tx) => outbox.post(tx, actor, 'hit.confirmed', { linkId: randomUUID(), caseId: randomUUID() }));
    expect((await messages()).slice(before).map(({ queue }) => queue).sort()).toEqual(['cases', 'notifications']);
  });

  it('carries out an effect once, however often and at the same time the queue delivers it', async () => {
    const delivery = await post();
    let effects = 0;
    const effect = (): Promise<void> => {
      effects++;
      return Promise.resolve();
    };
    await Promise.all(Array.from({ length: 8 }, () => inbox.once(delivery, effect)));
    await inbox.once(delivery, effect);
    expect(effects).toBe(1);
    expect((await messages()).at(-1)?.done_at).toBeInstanceOf(Date);
  });

  it('carries the effect out again after a failure, because nothing of the failed attempt stayed', async () => {
    const delivery = await post();
    await expect(inbox.once(delivery, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    let done = false;
    await inbox.once(delivery, () => Promise.resolve(void (done = true)));
    expect(done).toBe(true);
  });

  it('shows a jurisdiction no message of another', async () => {
    await post();
    const seen = await db.session.run(db.actor(db.jurisdictions.TT), (tx) => tx.query<unknown[]>('SELECT * FROM messaging.outbox'));
    expect(seen).toEqual([]);
  });
});
