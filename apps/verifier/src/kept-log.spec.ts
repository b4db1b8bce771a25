import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventProofs, HistoryExport, Ledger, LogKeeping } from '@headstamp/ledger';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { LocalAuthority } from '../../../libs/ledger/src/time-stamp/local-authority.spec-support';
import { TimeStamps } from '../../../libs/ledger/src/time-stamp/time-stamps';
import { WitnessedLogs } from '../../../libs/ledger/src/witness/witnessed-log.spec-support';
import { main } from './main';

/** What a log goes through in thirty years, written by the running system and read by the verifier. */
describe('a log that its witnesses cosign, whose key changes and which has a successor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-kept-'));
  const cast = { kind: 'cast', id: randomUUID() };
  let db: TestDatabase;
  let logs: WitnessedLogs;
  let keeping: LogKeeping;
  let belize: Actor;
  let administrator: Actor;

  beforeEach(async () => {
    db = await testDatabase();
    logs = new WitnessedLogs(db);
    keeping = new LogKeeping(db.session, new Ledger(), logs.sequencer, db.logKeys);
    belize = db.actor(db.jurisdictions.BZ);
    administrator = serviceActor(belize.jurisdictionId, 'administration');
    await tell('cast.poured', { custodian: belize.officialId });
    await cosigned();
  });
  afterEach(() => db.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tell = (kind: string, facts = {}) =>
    db.session.run(belize, (tx) => new Ledger().append(tx, belize, { kind, subject: cast, facts, occurredAt: new Date() }));
  const cosigned = async (): Promise<void> => {
    await logs.grow(belize, 2);
    await logs.round.all();
  };
  const exported = (): Promise<string> =>
    db.session.run(belize, (tx, now) => new HistoryExport(logs.sequencer, logs.directory, db.logKeys).of(tx, belize, now, cast));
  const logKey = async (): Promise<string> => (await logs.directory.byId(belize.jurisdictionId))?.logKey ?? '';
  const verified = async (content: string, ...brought: string[]): Promise<{ code: number; said: string }> => {
    const file = join(folder, randomUUID());
    writeFileSync(file, content);
    let said = '';
    return { code: await main([file, ...brought], (printed) => (said += printed)), said };
  };
  /** Who must have cosigned, in the words of C2SP tlog-policy. */
  const policyOf = (least: number, ...witnesses: string[]): string => {
    const file = join(folder, randomUUID());
    const names = witnesses.map((_, at) => `w${at}`);
    const lines = [...witnesses.map((key, at) => `witness w${at} ${key}`), `group q ${least} ${names.join(' ')}`, 'quorum q'];
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };
  const witnessKeys = (): string[] => [db.jurisdictions.GT, db.jurisdictions.TT].map((id) => db.logKeys.cosigner(id).verifierKey);

  it('is verified under a policy that both neighbours must have cosigned, and not when a stranger must have', async () => {
    const [key, text] = [await logKey(), await exported()];
    const sound = await verified(text, '--log-key', key, '--policy', policyOf(2, ...witnessKeys()));
    expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('cosign') as string });
    const stranger = db.logKeys.cosigner(randomUUID()).verifierKey;
    expect((await verified(text, '--log-key', key, '--policy', policyOf(3, ...witnessKeys(), stranger))).code).toBe(1);
  });

  it('is verified with the key from before its change, and with the one from after', async () => {
    const old = await logKey();
    await keeping.rotateKey(administrator);
    await tell('cast.cured');
    await cosigned();
    const text = await exported();
    expect(await verified(text, '--log-key', old)).toMatchObject({ code: 0, said: expect.stringContaining('changed its key') as string });
    expect((await verified(text, '--log-key', await logKey())).code).toBe(0);
    const spoilt = text.replace('headstamp-key-rotation/1', 'headstamp-key-rotation/2');
    expect(spoilt).not.toBe(text);
    expect((await verified(spoilt, '--log-key', old)).code).toBe(1);
  });

  it('is verified across its end and its successor, with the key of either', async () => {
    const old = await logKey();
    await keeping.freeze(administrator, 'planned', null);
    await keeping.succeed(administrator);
    await tell('cast.cured');
    await cosigned();
    const text = await exported();
    const both = await verified(text, '--log-key', old, '--log-key', await logKey());
    expect(both).toMatchObject({ code: 0 });
    expect((await verified(text, '--log-key', await logKey())).code).toBe(0);
    expect((await verified(text.replace('cast.poured', 'cast.cured_'), '--log-key', old, '--log-key', await logKey())).code).toBe(1);
  });

  it('is verified with the time stamp of an authority the court trusts, which another authority’s certificate does not open', async () => {
    const [authority, stranger] = [new LocalAuthority(), new LocalAuthority()];
    try {
      const options = { url: await authority.open(), trusted: [authority.certificate], everyMs: 1, patienceMs: 10_000 };
      await new TimeStamps(db.session, logs.directory, db.logKeys, options).of(belize.jurisdictionId);
      const [key, text] = [await logKey(), await exported()];
      expect(text).toContain('"timeStamp":');
      const certificateOf = ({ certificate }: LocalAuthority): string => {
        const file = join(folder, randomUUID());
        writeFileSync(file, certificate.toString());
        return file;
      };
      const stamped = await verified(text, '--log-key', key, '--tsa', certificateOf(authority));
      expect(stamped).toMatchObject({ code: 0, said: expect.stringMatching(/time.stamp/i) as string });
      expect((await verified(text, '--log-key', key, '--tsa', certificateOf(stranger))).said).not.toBe(stamped.said);
    } finally {
      await authority.close();
      await stranger.close();
    }
  });

  it('proves one event by itself, as a tlog-proof file, and nothing with one character changed', async () => {
    const { eventId } = await tell('cast.cured');
    await cosigned();
    const text = await new EventProofs(db.session, db.logKeys).tlogProof(belize, eventId);
    const key = await logKey();
    expect(await verified(text, '--log-key', key, '--policy', policyOf(2, ...witnessKeys()))).toMatchObject({ code: 0 });
    const extra = /\nextra (\S+)/.exec(text)?.[1] ?? '';
    const changed = Buffer.from(Buffer.from(extra, 'base64').toString().replace('cast.cured', 'cast.curec')).toString('base64');
    expect((await verified(text.replace(extra, changed), '--log-key', key)).code).toBe(1);
    expect((await verified(text.replace(/\nindex (\d+)/, '\nindex 0'), '--log-key', key)).code).toBe(1);
  });
});
