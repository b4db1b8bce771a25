import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { foundAnywhere } from '../../../../test/support/found-anywhere';
import { LogCheck } from '../check/log-check';
import { RecordRules } from '../check/record-rules';
import { readEvent, type Subject } from '../event';
import { HistoryExport } from '../history-export';
import { Ledger } from '../ledger';
import { NO_TIME_STAMPS } from '../time-stamp/time-stamping.options';
import { WitnessedLogs } from '../witness/witnessed-log.spec-support';
import { Retention } from './retention';

const CANARY = 'Hilario Canary, 14 Mahogany Street';
const IN_A_CENTURY = new Date('2126-01-01T00:00:00Z');

describe('the end of a retention period', () => {
  let db: TestDatabase;
  let logs: WitnessedLogs;
  let belize: Actor;
  const retention = new Retention(new Ledger());
  beforeAll(async () => {
    db = await testDatabase();
    logs = new WitnessedLogs(db);
    belize = db.actor(db.jurisdictions.BZ);
  });
  afterAll(() => db.close());

  const holder = (): Subject => ({ kind: 'holder', id: randomUUID() });
  const record = (subject: Subject, name: string) =>
    db.session.run(belize, (tx) =>
      new Ledger().append(tx, belize, { kind: 'holder.recorded', subject, occurredAt: new Date(), facts: { class: 'A' }, sealed: { name } }),
    );
  const end = (subject: Subject, before = IN_A_CENTURY, actor = belize) =>
    db.session.run(actor, (tx) => retention.end(tx, actor, subject, 'retention-ended', before));
  const historyOf = async (subject: Subject) => {
    const histories = new HistoryExport(logs.sequencer, logs.directory, db.logKeys);
    const text = await db.session.run(belize, (tx, now) => histories.of(tx, belize, now, subject));
    return (JSON.parse(text) as { entries: { event: string; opening?: { sealed: unknown } }[] }).entries;
  };
  it('leaves a log that verifies and opens to nothing, and touches no sibling', async () => {
    const [subject, sibling] = [holder(), holder()];
    await record(subject, CANARY);
    await record(subject, `${CANARY}, moved`);
    await record(sibling, 'another person');
    await logs.sequencer.sequence(belize.jurisdictionId);
    await logs.round.all();
    expect(await foundAnywhere(db.adminUrl, CANARY)).toEqual(['ledger.opening']);

    await expect(end(subject)).resolves.toBe(2);
    await logs.sequencer.sequence(belize.jurisdictionId);

    expect(await foundAnywhere(db.adminUrl, CANARY)).toEqual([]);
    const [first, second, erased] = await historyOf(subject);
    expect([first?.opening, second?.opening]).toEqual([undefined, undefined]);
    expect(readEvent(first?.event ?? '').commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(readEvent(erased?.event ?? '')).toMatchObject({ kind: 'ledger.opening-erased', facts: { events: 2, basis: 'retention-ended' } });
    expect(readEvent(erased?.event ?? '')).not.toHaveProperty('commitment');
    expect((await historyOf(sibling))[0]?.opening?.sealed).toEqual({ name: 'another person' });
    const check = new LogCheck(db.session, logs.directory, db.logKeys, logs.policies, logs.watch, new RecordRules([]), NO_TIME_STAMPS);
    expect(await check.run(belize)).toMatchObject({ findings: [], sound: true });
  });

  it('waits while the subject is held, also for a program that asks the database directly', async () => {
    const subject = holder();
    await record(subject, 'held person');
    await db.session.run(belize, (tx) => retention.hold(tx, belize, subject));
    await expect(end(subject)).rejects.toMatchObject({ code: 'ledger.held' });
    const direct = db.session.run(belize, (tx) => tx.query('SELECT ledger.erase_openings($1, $2, $3)', [subject.kind, subject.id, IN_A_CENTURY]));
    await expect(direct).rejects.toMatchObject({ driverError: { code: 'HS001', message: 'ledger.held' } });
    await db.session.run(belize, (tx) => retention.release(tx, belize, subject));
    await expect(end(subject)).resolves.toBe(1);
  });

  it('erases what is older than the period only, and says nothing when there is nothing to erase', async () => {
    const subject = holder();
    await record(subject, 'young person');
    await expect(end(subject, new Date('2020-01-01T00:00:00Z'))).resolves.toBe(0);
    expect(await historyOf(subject)).toHaveLength(1);
  });

  it('reaches no other jurisdiction, and the runtime role cannot erase in any other way', async () => {
    const subject = holder();
    await record(subject, 'person of Belize');
    await expect(end(subject, IN_A_CENTURY, db.actor(db.jurisdictions.GT))).resolves.toBe(0);
    const removal = db.session.run(belize, (tx) => tx.query('DELETE FROM ledger.opening'));
    await expect(removal).rejects.toMatchObject({ code: '42501' });
    expect((await historyOf(subject))[0]?.opening?.sealed).toEqual({ name: 'person of Belize' });
  });

  it('erases nothing when the use case that asked for it fails', async () => {
    const subject = holder();
    await record(subject, 'person who stays');
    const failing = db.session.run(belize, async (tx) => {
      await retention.end(tx, belize, subject, 'court-order', IN_A_CENTURY);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect((await historyOf(subject))[0]?.opening?.sealed).toEqual({ name: 'person who stays' });
  });
});
