import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { LogCheck } from '../check/log-check';
import { RecordRules } from '../check/record-rules';
import { openCheckpoint } from '../checkpoint';
import { HistoryExport } from '../history-export';
import { Ledger } from '../ledger';
import { verifyConsistency } from '../merkle-verify';
import { noteVerifier, parseNote } from '../signed-note';
import { asSuperuser, WitnessedLogs } from '../witness/witnessed-log.spec-support';
import { LocalAuthority } from './local-authority.spec-support';
import type { TimeStampingOptions } from './time-stamping.options';
import { timeStampStanding, TimeStamps } from './time-stamps';
import { checkToken, timeStampRequest, tokenOf } from './token';

describe('the time stamps of a log', () => {
  let authority: LocalAuthority;
  let other: LocalAuthority;
  let db: TestDatabase;
  let logs: WitnessedLogs;
  let options: TimeStampingOptions;
  beforeAll(async () => {
    authority = new LocalAuthority();
    other = new LocalAuthority();
    db = await testDatabase();
    logs = new WitnessedLogs(db);
    options = { url: await authority.open(), trusted: [authority.certificate], everyMs: 1, patienceMs: 5_000 };
  }, 60_000);
  afterAll(async () => {
    await authority.close();
    await other.close();
    await db.close();
  });

  const stamps = (more: Partial<TimeStampingOptions> = {}): TimeStamps => new TimeStamps(db.session, logs.directory, db.logKeys, { ...options, ...more });
  const standing = (actor: Actor) => db.session.run(actor, (tx) => timeStampStanding(tx, actor, 1));
  const check = (actor: Actor) =>
    new LogCheck(db.session, logs.directory, db.logKeys, logs.policies, logs.watch, new RecordRules([]), options).run(actor);
  const textAt = async (actor: Actor, size: bigint): Promise<string> => {
    const [row] = await logs.rows<{ note: string }>(actor, 'SELECT note FROM ledger.checkpoint WHERE size = $1', [String(size)]);
    return parseNote(row?.note ?? '').text;
  };

  it('are made by a real authority, verified by OpenSSL too, exported with the history, and checked again with the log', async () => {
    const belize = db.actor(db.jurisdictions.BZ);
    const cast = { kind: 'cast', id: randomUUID() };
    await db.session.run(belize, (tx) => new Ledger().append(tx, belize, { kind: 'cast.poured', subject: cast, occurredAt: new Date() }));
    await logs.grow(belize, 2);
    await logs.round.all();
    const stamp = await stamps().of(belize.jurisdictionId);
    expect(stamp?.size).toBe(3n);
    expect(Math.abs((stamp?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const text = await textAt(belize, 3n);
    expect(authority.verifies(stamp!.token, text)).toBe(true);
    expect(authority.verifies(stamp!.token, text.replace('\n3\n', '\n4\n'))).toBe(false);

    await logs.grow(belize, 4);
    await logs.round.all();
    const histories = new HistoryExport(logs.sequencer, logs.directory, db.logKeys);
    const file = JSON.parse(await db.session.run(belize, (tx, now) => histories.of(tx, belize, now, cast))) as {
      checkpoint: string;
      timeStamp: { checkpoint: string; consistency: string[]; token: string };
    };
    const key = [noteVerifier(db.logKeys.signer(belize.jurisdictionId).verifierKey)];
    const [older, newer] = [openCheckpoint(file.timeStamp.checkpoint, key), openCheckpoint(file.checkpoint, key)];
    const proof = file.timeStamp.consistency.map((hash) => Buffer.from(hash, 'base64'));
    expect([older.size, newer.size]).toEqual([3n, 7n]);
    expect(verifyConsistency({ oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root, proof })).toBe(true);
    expect(authority.verifies(Buffer.from(file.timeStamp.token, 'base64'), parseNote(file.timeStamp.checkpoint).text)).toBe(true);

    expect(await check(belize)).toMatchObject({ timeStamps: 1, findings: [], sound: true });
    const [first] = await logs.rows<{ token: Buffer }>(belize, 'SELECT token FROM ledger.time_stamp');
    const spoilt = Buffer.from(first!.token);
    spoilt.writeUInt8(spoilt.readUInt8(spoilt.length - 1) ^ 1, spoilt.length - 1);
    await asSuperuser(db, ['UPDATE ledger.time_stamp SET token = $2 WHERE jurisdiction_id = $1', [belize.jurisdictionId, spoilt]]);
    expect((await check(belize)).findings.map(({ name }) => name)).toEqual(['time-stamp-altered']);
  });

  it('are asked for once in a period, and only when the log has grown', async () => {
    const actor = db.actor(db.jurisdictions.TT);
    await logs.grow(actor, 1);
    const before = authority.asked;
    expect(await stamps({ everyMs: 3_600_000 }).of(actor.jurisdictionId)).not.toBeNull();
    expect(await stamps().of(actor.jurisdictionId)).toBeNull();
    await logs.grow(actor, 1);
    expect(await stamps({ everyMs: 3_600_000 }).of(actor.jurisdictionId)).toBeNull();
    expect(authority.asked - before).toBe(1);
    expect(await stamps({ url: null }).of(actor.jurisdictionId)).toBeNull();
  });

  describe('of an authority that fails', () => {
    let actor: Actor;
    beforeAll(async () => {
      actor = db.actor(db.jurisdictions.GT);
      await logs.grow(actor, 2);
    });
    afterEach(() => {
      authority.spoil = (body) => ({ status: 200, body });
    });

    const turned = (body: Buffer, find: Buffer): Buffer => {
      const at = body.indexOf(find);
      const changed = Buffer.from(body);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      return changed;
    };
    const faults: readonly (readonly [fault: string, what: string, spoil: LocalAuthority['spoil'], more?: () => Partial<TimeStampingOptions>])[] = [
      ['no-answer', 'it is down', () => 'silence', () => ({ url: 'http://127.0.0.1:9/' })],
      ['timed-out', 'it never answers', () => 'silence', () => ({ patienceMs: 200 })],
      ['the authority answered 500', 'it has a fault', () => ({ status: 500, body: Buffer.alloc(0) })],
      ['a value is cut short', 'it answers half', (body) => ({ status: 200, body: body.subarray(0, 400) })],
      ['it cannot be read', 'it answers nothing of the kind', () => ({ status: 200, body: Buffer.from('<html>') })],
      ['its authority is not the configured one', 'it is not the one that is trusted', (body) => ({ status: 200, body }), () => ({ trusted: [other.certificate] })],
      ['its signature fits none of its certificates', 'its signature is broken', (body) => ({ status: 200, body: Buffer.concat([body.subarray(0, -1), Buffer.from([(body.at(-1) ?? 0) ^ 1])]) })],
      ['it stamps something else', 'it stamps something else', (body, query) => ({ status: 200, body: turned(body, query.subarray(24, 56)) })],
      ['it answers another request', 'it plays an old answer again', (body, query) => ({ status: 200, body: turned(body, query.subarray(58, 74)) })],
    ];
    it.each(faults.map(([fault, what, spoil, more = null]) => [fault, what, spoil, more] as const))(
      'stop nothing and are shown as "%s" when %s',
      async (fault, _, spoil, more) => {
        authority.spoil = spoil;
        expect(await stamps(more?.()).of(actor.jurisdictionId)).toBeNull();
        const shown = await standing(actor);
        expect([shown.newest, shown.failingSince !== null]).toEqual([null, true]);
        if (fault !== 'it cannot be read') expect(shown.fault).toBe(fault);
        await expect(logs.append(actor)).resolves.toBeDefined();
      },
    );

    it('are made again when it has recovered', async () => {
      await logs.sequencer.sequence(actor.jurisdictionId);
      expect(await stamps().of(actor.jurisdictionId)).not.toBeNull();
      expect(await standing(actor)).toMatchObject({ fault: null, failingSince: null });
    });
  });

  it('are refused for another text and another request, and when any byte of what was stamped was turned', async () => {
    const { query, nonce } = timeStampRequest('what was asked\n');
    const response = await fetch(options.url ?? '', { method: 'POST', body: new Uint8Array(query) });
    const reply = Buffer.from(await response.arrayBuffer());
    const token = tokenOf(reply);
    expect(() => checkToken(token, 'what was asked\n', nonce, options.trusted)).not.toThrow();
    expect(() => checkToken(token, 'something else\n', nonce, options.trusted)).toThrow('something else');
    expect(() => checkToken(token, 'what was asked\n', Buffer.from([1]), options.trusted)).toThrow('another request');
    const info = token.indexOf(nonce);
    for (let at = info - 60; at < info + 16; at++) {
      const changed = Buffer.from(token);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
      expect(() => checkToken(changed, 'what was asked\n', nonce, options.trusted)).toThrow();
    }
  });
});
