import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { AlreadyAnswered } from './command-log';
import { leavingBehind } from './left-behind';

describe('jurisdiction session', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const refused = { code: '42501' };

  it('raises an error instead of an empty answer when the jurisdiction is missing or no jurisdiction at all', async () => {
    for (const nothing of ['', 'null', 'GT']) {
      await expect(db.session.run(db.actor(nothing), (tx) => tx.query('SELECT 1'))).rejects.toMatchObject(refused);
    }
  });

  it('raises the error before anything is read, so an emptied and vacuumed table does not answer "none" either', async () => {
    await expect(db.session.run(db.actor(''), (tx) => tx.query('SELECT * FROM app.command WHERE false'))).rejects.toMatchObject(refused);
  });

  it('refuses a context that the runtime role made up for itself', async () => {
    const forged = ['v1', db.jurisdictions.GT, randomUUID(), 4_102_444_800, 'f'.repeat(64)].join('|');
    await expect(db.dataSource.query('SELECT app.enter($1)', [forged])).rejects.toMatchObject(refused);
  });

  it('leaves no context behind for the next borrower of the connection', async () => {
    await db.session.run(db.actor(db.jurisdictions.BZ), (tx) => tx.query('SELECT 1'));
    await expect(db.dataSource.query('SELECT app.jurisdiction()')).rejects.toMatchObject(refused);
  });

  it('writes the access-log row before it reads, and reads nothing when that row cannot be written', async () => {
    let read = false;
    const unloggable = { ...db.actor(db.jurisdictions.BZ), purpose: '' };
    await expect(
      db.session.disclose(unloggable, { subjectKind: 'case', subjectId: null }, () => {
        read = true;
        return Promise.resolve();
      }),
    ).rejects.toThrow();
    expect(read).toBe(false);
  });

  it('keeps the look and what a refusal leaves behind, although the look itself is undone', async () => {
    const subjectId = randomUUID();
    const look = { subjectKind: 'refused-look', subjectId };
    const actor = db.actor(db.jurisdictions.BZ);
    const refuse = (leave: boolean) =>
      db.session.disclose(actor, look, async (tx) => {
        await tx.query(`INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) VALUES ($1, $2, $3, 'undone')`, [
          ...[actor.jurisdictionId, actor.officialId, subjectId],
        ]);
        const refusal = new Error('refused');
        throw leave
          ? leavingBehind(refusal, (later) =>
              later.query(`INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) VALUES ($1, $2, 'why it was', 'left')`, [
                ...[actor.jurisdictionId, actor.officialId],
              ]),
            )
          : refusal;
      });
    const kept = () =>
      db.session.run(actor, (tx) =>
        tx.query(`SELECT key AS text FROM app.command WHERE official_id = $1 UNION ALL SELECT subject_kind FROM app.access_log WHERE subject_id = $2`, [
          ...[actor.officialId, subjectId],
        ]),
      );
    await expect(refuse(false)).rejects.toThrow('refused');
    expect(await kept()).toEqual([]);
    await expect(refuse(true)).rejects.toThrow('refused');
    expect(await kept()).toEqual([{ text: 'why it was' }, { text: 'refused-look' }]);
  });

  it('enters by itself for a function that is one whole transaction, and leaves no context behind', async () => {
    const look = (jurisdictionId: string) => {
      const { officialId } = db.actor(jurisdictionId);
      return db.session.call(db.actor(jurisdictionId), 'app.enter_to_look', [officialId, 'casework', 'request', 'call', null]);
    };
    await expect(look('')).rejects.toMatchObject(refused);
    await look(db.jurisdictions.BZ);
    await expect(db.dataSource.query('SELECT app.jurisdiction()')).rejects.toMatchObject(refused);
    const logged = (jurisdictionId: string) =>
      db.session.run(db.actor(jurisdictionId), (tx) => tx.query(`SELECT 1 FROM app.access_log WHERE subject_kind = 'call'`));
    await expect(logged(db.jurisdictions.BZ)).resolves.toHaveLength(1);
    await expect(logged(db.jurisdictions.GT)).resolves.toHaveLength(0);
  });

  it('answers a repeated command with the first answer and carries it out once', async () => {
    const actor = db.actor(db.jurisdictions.BZ);
    let carriedOut = 0;
    const send = (requestHash: string) =>
      db.session.run({ ...actor, command: { key: 'the-same-key', requestHash, claimed: false } }, () => Promise.resolve({ number: ++carriedOut }));
    await expect(send('a')).resolves.toEqual({ number: 1 });
    await expect(send('a')).rejects.toEqual(expect.objectContaining({ constructor: AlreadyAnswered, answer: { number: 1 } }));
    // What is shown a second time is written down like any other look.
    const looks = await db.session.run(actor, (tx) =>
      tx.query('SELECT subject_kind, subject_id FROM app.access_log WHERE official_id = $1', [actor.officialId]),
    );
    expect(looks).toEqual([{ subject_kind: 'repeated-command', subject_id: 'the-same-key' }]);
    await expect(send('b')).rejects.toMatchObject({ code: 'idempotency-key.reused' });
    expect(carriedOut).toBe(1);
  });
});
