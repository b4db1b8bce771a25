import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { LogCheck } from '../check/log-check';
import { RecordRules } from '../check/record-rules';
import { openCheckpoint } from '../checkpoint';
import { readEvent, type Subject } from '../event';
import { HistoryExport } from '../history-export';
import { Ledger } from '../ledger';
import { leafHash } from '../merkle';
import { verifyInclusion } from '../merkle-verify';
import { noteVerifier, openNote, parseNote } from '../signed-note';
import { CosignedCheckpoints } from '../witness/cosigned-checkpoints';
import { NO_TIME_STAMPS } from '../time-stamp/time-stamping.options';
import { asSuperuser, WitnessedLogs } from '../witness/witnessed-log.spec-support';
import { LogKeeping } from './log-keeping';

interface Chapter {
  readonly checkpoint: string;
  readonly entries: { readonly leafIndex: number; readonly event: string; readonly proof: string[] }[];
  readonly keyEvents?: Chapter['entries'];
}

describe('the keeping of a log', () => {
  let db: TestDatabase;
  let logs: WitnessedLogs;
  let keeping: LogKeeping;
  let belize: Actor;
  let administrator: Actor;
  const cast: Subject = { kind: 'cast', id: randomUUID() };
  beforeEach(async () => {
    db = await testDatabase();
    logs = new WitnessedLogs(db);
    keeping = new LogKeeping(db.session, new Ledger(), logs.sequencer, db.logKeys);
    belize = db.actor(db.jurisdictions.BZ);
    administrator = serviceActor(belize.jurisdictionId, 'administration');
    await tell('cast.poured');
    await logs.grow(belize, 3);
    await logs.round.all();
  });
  afterEach(() => db.close());

  const tell = (kind: string) =>
    db.session.run(belize, (tx) => new Ledger().append(tx, belize, { kind, subject: cast, occurredAt: new Date() }));
  const exported = async () => {
    const histories = new HistoryExport(logs.sequencer, logs.directory, db.logKeys);
    const text = await db.session.run(belize, (tx, now) => histories.of(tx, belize, now, cast));
    return JSON.parse(text) as Chapter & { readonly earlier?: Chapter[]; readonly seal: string };
  };
  const keyInDirectory = async (): Promise<string> => (await logs.directory.byId(belize.jurisdictionId))?.logKey ?? '';
  const proves = ({ checkpoint, entries }: Chapter, key: string): boolean => {
    const { size, root } = openCheckpoint(checkpoint, [noteVerifier(key)]);
    return entries.every(({ leafIndex, event, proof }) =>
      verifyInclusion({
        leafIndex: BigInt(leafIndex),
        treeSize: size,
        leafHash: leafHash(Buffer.from(event)),
        root,
        proof: proof.map((hash) => Buffer.from(hash, 'base64')),
      }),
    );
  };
  const sound = async () =>
    (await new LogCheck(db.session, logs.directory, db.logKeys, logs.policies, logs.watch, new RecordRules([]), NO_TIME_STAMPS).run(belize)).findings;

  it('exchanges a key with an event that both keys have signed, and the log goes on', async () => {
    const old = await keyInDirectory();
    const { size, from, to } = await keeping.rotateKey(administrator);
    expect([size, from, to === old, await keyInDirectory()]).toEqual([4n, old, false, to]);
    await tell('cast.passed');
    await logs.sequencer.sequence(belize.jurisdictionId);
    await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(true);

    const file = await exported();
    expect(proves(file, to)).toBe(true);
    expect(() => openCheckpoint(file.checkpoint, [noteVerifier(old)])).toThrow('no known key');
    expect(() => openNote(file.seal, [noteVerifier(to)])).not.toThrow();
    const [rotation] = file.keyEvents ?? [];
    const { kind, facts } = readEvent(rotation?.event ?? '');
    expect([kind, rotation?.leafIndex, facts.size]).toEqual(['log.key-rotated', 4, 4]);
    for (const key of [from, to]) {
      const { text } = openNote(facts.statement as string, [noteVerifier(key)]);
      expect(text).toBe(`headstamp-key-rotation/1\n${db.logKeys.signer(belize.jurisdictionId).origin}\n${from}\n${to}\n4\n`);
    }
    expect(parseNote(facts.statement as string).signatures).toHaveLength(2);
    expect(await sound()).toEqual([]);
  });

  it('exchanges a key again, each from where the one before ends', async () => {
    const first = await keeping.rotateKey(administrator);
    const second = await keeping.rotateKey(administrator);
    expect([second.from, second.size]).toEqual([first.to, 5n]);
    await logs.grow(belize, 1);
    expect(await sound()).toEqual([]);
  });

  it('finds a checkpoint that the old key signed after its time', async () => {
    await keeping.rotateKey(administrator);
    await logs.grow(belize, 2);
    const stolen = db.logKeys.signer(belize.jurisdictionId);
    const [row] = await logs.rows<{ note: string }>(belize, 'SELECT note FROM ledger.checkpoint WHERE size = 7');
    await asSuperuser(db, [
      'UPDATE ledger.checkpoint SET note = $2 WHERE jurisdiction_id = $1 AND size = 7',
      [belize.jurisdictionId, stolen.sign(parseNote(row?.note ?? '').text)],
    ]);
    expect(await sound()).toContainEqual({ name: 'checkpoint-altered', at: 'size 7' });
  });

  it('freezes a log: nothing more is recorded, what was recorded is still proved', async () => {
    await expect(keeping.freeze(administrator, 'planned', null)).resolves.toMatchObject({ size: 4n });
    await expect(tell('cast.passed')).rejects.toMatchObject({ driverError: { code: 'HS001', message: 'ledger.frozen' } });
    expect(proves(await exported(), await keyInDirectory())).toBe(true);
    await expect(keeping.freeze(administrator, 'planned', null)).rejects.toMatchObject({ code: 'ledger.frozen' });
    await expect(keeping.rotateKey(administrator)).rejects.toMatchObject({ code: 'ledger.frozen' });
    await expect(logs.append(db.actor(db.jurisdictions.GT))).resolves.toBeDefined();
  });

  it('ends a damaged log at its last checkpoint that fits', async () => {
    await logs.grow(belize, 3);
    await asSuperuser(db, [
      'UPDATE ledger.node SET hash = sha256(hash) WHERE jurisdiction_id = $1 AND level = 1 AND node_index = 2',
      [belize.jurisdictionId],
    ]);
    await expect(keeping.freeze(administrator, 'tree-altered', 7n)).rejects.toMatchObject({ code: 'ledger.no-good-checkpoint' });
    await expect(keeping.freeze(administrator, 'tree-altered', null)).resolves.toMatchObject({ size: 4n });
  });

  it('begins a successor whose first event names where the log before ended, and takes what waited', async () => {
    const oldKey = await keyInDirectory();
    await expect(keeping.succeed(administrator)).rejects.toMatchObject({ code: 'ledger.not-frozen' });
    await tell('cast.passed');
    await keeping.freeze(administrator, 'key-stolen', 4n);
    const ended = await db.session.run(belize, (tx) => new CosignedCheckpoints(tx, belize, 1).at(4n));
    const { origin } = await keeping.succeed(administrator);
    expect(origin).toBe(`headstamp.log/${belize.jurisdictionId}/2`);
    const newKey = await keyInDirectory();
    expect(newKey.startsWith(`${origin}+`)).toBe(true);
    await tell('cast.labelled');
    await logs.sequencer.sequence(belize.jurisdictionId);
    await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(true);

    const file = await exported();
    const [first] = file.keyEvents ?? [];
    expect(first?.leafIndex).toBe(0);
    expect(readEvent(first?.event ?? '')).toMatchObject({
      kind: 'log.succeeded',
      facts: {
        reason: 'key-stolen',
        predecessor: { origin: `headstamp.log/${belize.jurisdictionId}`, key: oldKey, size: 4, checkpoint: ended?.note },
      },
    });
    expect(parseNote(ended?.note ?? '').signatures).toHaveLength(3);
    expect(file.entries.map(({ event }) => readEvent(event).kind)).toEqual(['cast.passed', 'cast.labelled']);
    expect(file.earlier?.map(({ entries }) => entries.map(({ event }) => readEvent(event).kind))).toEqual([['cast.poured']]);
    expect(proves(file, newKey)).toBe(true);
    expect(proves({ ...file, entries: file.keyEvents ?? [] }, newKey)).toBe(true);
    expect(proves(file.earlier![0]!, oldKey)).toBe(true);
    expect(file.earlier![0]!.checkpoint).toBe(ended?.note);
    expect(readEvent(file.entries[0]?.event ?? '').after).toBe(leafHash(Buffer.from(file.earlier![0]!.entries[0]!.event)).toString('hex'));
    expect(await sound()).toEqual([]);
  });
});
