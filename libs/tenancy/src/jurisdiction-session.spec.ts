import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { EntityManager } from 'typeorm';
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
              later.query(
                `INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) VALUES ($1, $2, 'why it was', 'left')`,
                [...[actor.jurisdictionId, actor.officialId]],
              ),
            )
          : refusal;
      });
    const kept = () =>
      db.session.run(actor, (tx) =>
        tx.query(
          `SELECT key AS text FROM app.command WHERE official_id = $1 UNION ALL SELECT subject_kind FROM app.access_log WHERE subject_id = $2`,
          [...[actor.officialId, subjectId]],
        ),
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

  it('hands over rows of one statement only with the row of the look, and neither across the wall nor without a context', async () => {
    const looks = (jurisdictionId: string, kind: string) =>
      db.session.run(db.actor(jurisdictionId), (tx) => tx.query('SELECT 1 FROM app.access_log WHERE subject_kind = $1', [kind]));
    const look = (jurisdictionId: string, subjectKind: string, text: string, purpose = 'casework') =>
      db.session.discloseRows({ ...db.actor(jurisdictionId), purpose }, { subjectKind, subjectId: null }, { text, values: [] });
    const { BZ, GT } = db.jurisdictions;
    const all = 'SELECT DISTINCT jurisdiction_id AS whose FROM app.access_log';
    await expect(look(BZ, 'rows', all)).resolves.toEqual([{ whose: BZ }]);
    await expect(look(GT, 'rows', all)).resolves.toEqual([{ whose: GT }]);
    await expect(look('', 'rows', all)).rejects.toMatchObject(refused);
    await expect(look(BZ, 'rows without purpose', all, '')).rejects.toMatchObject({ code: '23514' });
    await expect(look(BZ, 'rows of nothing', 'SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
    expect(await looks(BZ, 'rows')).toHaveLength(1);
    expect(await looks(BZ, 'rows of nothing')).toEqual([]);
    await expect(db.dataSource.query('SELECT app.jurisdiction()')).rejects.toMatchObject(refused);
  });

  it('plans a named statement once for all jurisdictions and shows each its own', async () => {
    const named = (jurisdictionId: string) =>
      db.session.discloseRows<{ whose: string }>(
        db.actor(jurisdictionId),
        { subjectKind: 'named', subjectId: null },
        {
          name: 'all_looks',
          text: 'SELECT DISTINCT jurisdiction_id AS whose FROM app.access_log WHERE subject_kind = $1',
          values: ['named'],
        },
      );
    for (let round = 0; round < 8; round++) {
      for (const whose of [db.jurisdictions.BZ, db.jurisdictions.GT]) expect(await named(whose)).toEqual([{ whose }]);
    }
  });

  it('lets a transaction within a look fail by itself, and undoes both when the look fails', async () => {
    const actor = db.actor(db.jurisdictions.BZ);
    const write = (tx: EntityManager, key: string) =>
      tx.query(`INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) VALUES ($1, $2, $3, 'nested')`, [
        actor.jurisdictionId,
        actor.officialId,
        key,
      ]);
    const kept = () =>
      db.session.run(actor, (tx) => tx.query<{ key: string }[]>(`SELECT key FROM app.command WHERE official_id = $1`, [actor.officialId]));
    const look = (fails: boolean) =>
      db.session.disclose(actor, { subjectKind: 'nested', subjectId: null }, async (tx) => {
        await write(tx, 'outer');
        await expect(
          tx.transaction(async (inner) => {
            await write(inner, 'inner');
            throw new Error('only the inner one');
          }),
        ).rejects.toThrow('only the inner one');
        if (fails) throw new Error('the outer one');
      });
    await expect(look(true)).rejects.toThrow('the outer one');
    expect(await kept()).toEqual([]);
    await look(false);
    expect(await kept()).toEqual([{ key: 'outer' }]);
  });

  it('answers a repeated command with the first answer and carries it out once', async () => {
    const actor = db.actor(db.jurisdictions.BZ);
    let carriedOut = 0;
    const send = (requestHash: string) =>
      db.session.run({ ...actor, command: { key: 'the-same-key', requestHash, claimed: false } }, () =>
        Promise.resolve({ number: ++carriedOut }),
      );
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
