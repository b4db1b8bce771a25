import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Client } from 'pg';
import { openCheckpoint } from './checkpoint';
import { draftFirstEvents, type NewEvent } from './drafted-events';
import { commitmentTo, type SealedFacts } from './commitment';
import { readEvent, type Subject } from './event';
import { HistoryExport } from './history-export';
import { Ledger } from './ledger';
import { LogAudit } from './log-audit';
import { logSigner } from './log-keys';
import { LogProofs } from './log-proofs';
import { leafHash } from './merkle';
import { verifyConsistency, verifyInclusion } from './merkle-verify';
import { LedgerSequencer } from './sequencer';
import { noteVerifier } from './signed-note';

describe('the ledger of a jurisdiction', () => {
  let db: TestDatabase;
  let directory: JurisdictionDirectory;
  const ledger = new Ledger();
  const started: LedgerSequencer[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    directory = new JurisdictionDirectory(db.dataSource);
  });
  afterAll(async () => {
    for (const sequencer of started) await sequencer.stop();
    await db.close();
  });

  const sequencer = (sequenceEveryMs = 60_000): LedgerSequencer =>
    new LedgerSequencer(db.session, directory, db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs });
  const aCast = (): Subject => ({ kind: 'cast', id: randomUUID() });
  const poured = (subject: Subject, more: Partial<NewEvent> = {}): NewEvent => ({
    kind: 'cast.poured',
    subject,
    occurredAt: new Date(),
    ...more,
  });
  const append = (actor: Actor, event: NewEvent) => db.session.run(actor, (tx) => ledger.append(tx, actor, event));
  const headOf = async (actor: Actor) => {
    const [row] = await db.session.run(actor, (tx) =>
      tx.query<{ note: string }[]>('SELECT note FROM ledger.checkpoint WHERE jurisdiction_id = $1 ORDER BY size DESC LIMIT 1', [
        actor.jurisdictionId,
      ]),
    );
    if (!row) throw new Error('no checkpoint');
    return openCheckpoint(row.note, [noteVerifier(db.logKeys.signer(actor.jurisdictionId).verifierKey)]);
  };
  const asSuperuser = async (sql: string, values: unknown[]): Promise<void> => {
    const client = new Client({ connectionString: db.adminUrl });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica');
      await client.query(sql, values);
    } finally {
      await client.end();
    }
  };
  // Each of these tests works in a jurisdiction of its own, so that a log damaged on purpose damages no other test.
  const newJurisdiction = (): Actor => db.actor(randomUUID());

  it('gives an event its place, signs the state of the log, and proves the event under the signature', async () => {
    const actor = newJurisdiction();
    const events = [await append(actor, poured(aCast())), await append(actor, poured(aCast())), await append(actor, poured(aCast()))];
    await expect(sequencer().sequence(actor.jurisdictionId)).resolves.toBe(3);
    const head = await headOf(actor);
    expect(head.size).toBe(3n);
    for (const [place, event] of events.entries()) {
      const proof = await db.session.run(actor, (tx) => new LogProofs(db.logKeys).inclusion(tx, actor, event.eventId));
      expect(proof.leafIndex).toBe(BigInt(place));
      expect(verifyInclusion({ ...proof, leafHash: event.leafHash, root: head.root })).toBe(true);
      expect(verifyInclusion({ ...proof, leafHash: leafHash(Buffer.from('another event')), root: head.root })).toBe(false);
    }
  });

  describe('with the first events of many subjects', () => {
    const casts = (count: number): NewEvent[] =>
      Array.from({ length: count }, (_, index) =>
        poured(aCast(), { facts: { index }, ...(index % 2 === 0 && { sealed: { serial: `AB ${index}` } }) }),
      );
    const write = (actor: Actor, events: readonly NewEvent[]) =>
      db.session.run(actor, (tx, now) => ledger.appendFirst(tx, actor, draftFirstEvents(actor, now, events)));
    const bodies = (actor: Actor) =>
      db.session.run(actor, (tx) =>
        tx.query<{ body: string; key: Buffer | null; sealed: string | null }[]>(
          `SELECT e.body, o.key, o.sealed FROM ledger.event e LEFT JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
           WHERE e.jurisdiction_id = $1 ORDER BY e.written`,
          [actor.jurisdictionId],
        ),
      );

    it('keeps their order, seals each by itself, and gives each its place', async () => {
      const actor = newJurisdiction();
      const events = casts(7);
      await write(actor, events);
      const written = await bodies(actor);
      expect(written.map(({ body }) => readEvent(body).facts)).toEqual(events.map(({ facts }) => facts));
      for (const { body, key, sealed } of written) {
        const { commitment } = readEvent(body);
        expect(commitment).toBe(key && sealed ? commitmentTo({ key, sealed: JSON.parse(sealed) as SealedFacts }) : undefined);
      }
      expect(new Set(written.flatMap(({ key }) => key?.toString('hex') ?? [])).size).toBe(4);
      await expect(sequencer().sequence(actor.jurisdictionId)).resolves.toBe(7);
      expect((await headOf(actor)).size).toBe(7n);
    });

    it('continues each of them as if it had been written alone', async () => {
      const actor = newJurisdiction();
      const events = casts(2);
      await write(actor, events);
      const subject = events[1]?.subject ?? aCast();
      await append(actor, poured(subject));
      const [, second, third] = (await bodies(actor)).map(({ body }) => body);
      expect(readEvent(third ?? '').after).toBe(leafHash(Buffer.from(second ?? '')).toString('hex'));
    });

    it('refuses them all when something was recorded of one before', async () => {
      const actor = newJurisdiction();
      const events = casts(3);
      await append(actor, poured(events[2]?.subject ?? aCast()));
      await expect(write(actor, events)).rejects.toMatchObject({ code: 'ledger.not-first' });
      expect(await bodies(actor)).toHaveLength(1);
    });

    it('cannot be written for another jurisdiction', async () => {
      const [actor, other] = [newJurisdiction(), newJurisdiction()];
      const drafted = draftFirstEvents(other, new Date(), casts(1));
      await expect(db.session.run(actor, (tx) => ledger.appendFirst(tx, other, drafted))).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('proves that each earlier state of the log is a beginning of the present one', async () => {
    const actor = newJurisdiction();
    const heads = [];
    for (const batch of [1, 4, 7]) {
      for (let event = 0; event < batch; event++) await append(actor, poured(aCast()));
      await sequencer().sequence(actor.jurisdictionId);
      heads.push(await headOf(actor));
    }
    const last = heads.at(-1)!;
    for (const { size, root } of heads) {
      const { proof } = await db.session.run(actor, (tx) => new LogProofs(db.logKeys).consistency(tx, actor, size));
      expect(verifyConsistency({ oldSize: size, newSize: last.size, oldRoot: root, newRoot: last.root, proof })).toBe(true);
    }
  });

  it('keeps nothing of an event whose use case failed', async () => {
    const actor = newJurisdiction();
    const failing = db.session.run(actor, async (tx) => {
      await ledger.append(tx, actor, poured(aCast()));
      throw new Error('the use case fails after all');
    });
    await expect(failing).rejects.toThrow('the use case fails after all');
    await expect(sequencer().sequence(actor.jurisdictionId)).resolves.toBe(0);
  });

  it('loses no event and leaves no gap when eight write and two sequence at once', async () => {
    const actor = newJurisdiction();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let event = 0; event < 25; event++) {
        const failing = (writer + event) % 7 === 0;
        const work = db.session.run(actor, async (tx) => {
          await ledger.append(tx, actor, poured(aCast(), { facts: { writer, event } }));
          // A transaction that stays open while later ones commit is what a high-water mark would miss.
          if (event % 5 === 0) await tx.query('SELECT pg_sleep(0.01)');
          if (failing) throw new Error('rolled back');
        });
        await work.catch((error: unknown) => expect(error).toMatchObject({ message: 'rolled back' }));
      }
    });
    let writing = true;
    const sequencers = [sequencer(), sequencer()].map(async (each) => {
      while (writing) await each.sequence(actor.jurisdictionId);
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sequencers);
    await sequencer().sequence(actor.jurisdictionId);

    const expected = Array.from({ length: 200 }, (_, n) => n).filter((n) => (Math.floor(n / 25) + (n % 25)) % 7 !== 0).length;
    const rows = await db.session.run(actor, (tx) =>
      tx.query<{ leaf_index: string; body: string }[]>(
        `SELECT l.leaf_index, e.body FROM ledger.leaf l JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
         WHERE l.jurisdiction_id = $1 ORDER BY l.leaf_index`,
        [actor.jurisdictionId],
      ),
    );
    expect(rows.map(({ leaf_index }) => Number(leaf_index))).toEqual(Array.from({ length: expected }, (_, index) => index));
    expect(new Set(rows.map(({ body }) => readEvent(body).id)).size).toBe(expected);
    expect((await headOf(actor)).size).toBe(BigInt(expected));
  });

  it('names, in each event, the event of the same subject before it', async () => {
    const actor = newJurisdiction();
    const cast = aCast();
    const other = await append(actor, poured(aCast()));
    const hashes: string[] = [];
    await db.session.run(actor, async (tx) => {
      for (const kind of ['cast.poured', 'cast.passed'])
        hashes.push((await ledger.append(tx, actor, poured(cast, { kind }))).leafHash.toString('hex'));
    });
    hashes.push((await append(actor, poured(cast, { kind: 'cast.labelled' }))).leafHash.toString('hex'));
    const rows = await db.session.run(actor, (tx) =>
      tx.query<{ body: string }[]>('SELECT body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [cast.id]),
    );
    expect(rows.map(({ body }) => readEvent(body).after)).toEqual([undefined, hashes[0], hashes[1]]);
    expect(hashes).not.toContain(other.leafHash.toString('hex'));
  });

  it.each([
    ['body', `UPDATE ledger.event SET body = replace(body, 'MICROSCOPY', 'TRAINING') WHERE id = $1`],
    ['kind', `UPDATE ledger.event SET kind = 'cast.rejected' WHERE id = $1`],
    ['leaf hash', `UPDATE ledger.event SET leaf_hash = set_byte(leaf_hash, 3, get_byte(leaf_hash, 3) # 1) WHERE id = $1`],
    ['subject', `UPDATE ledger.event SET subject_id = gen_random_uuid() WHERE id = $1`],
  ])('signs nothing while the %s of a waiting event is not what was written', async (_, tampering) => {
    const actor = newJurisdiction();
    await append(actor, poured(aCast()));
    await sequencer().sequence(actor.jurisdictionId);
    const before = await headOf(actor);
    const { eventId } = await append(actor, poured(aCast(), { facts: { fitFor: 'MICROSCOPY' } }));
    await asSuperuser(tampering, [eventId]);
    await expect(sequencer().sequence(actor.jurisdictionId)).rejects.toMatchObject({ code: 'ledger.event-altered', facts: { eventId } });
    expect(await headOf(actor)).toEqual(before);
  });

  it('signs nothing on top of a tree that is not the tree it signed', async () => {
    const actor = newJurisdiction();
    for (let event = 0; event < 3; event++) await append(actor, poured(aCast()));
    await sequencer().sequence(actor.jurisdictionId);
    await append(actor, poured(aCast()));
    await asSuperuser('UPDATE ledger.node SET hash = set_byte(hash, 0, get_byte(hash, 0) # 1) WHERE jurisdiction_id = $1 AND level = 1', [
      actor.jurisdictionId,
    ]);
    await expect(sequencer().sequence(actor.jurisdictionId)).rejects.toMatchObject({ code: 'ledger.tree-altered' });
  });

  it('signs nothing after a checkpoint that its own key did not sign', async () => {
    const actor = newJurisdiction();
    await append(actor, poured(aCast()));
    await sequencer().sequence(actor.jurisdictionId);
    const { origin } = db.logKeys.signer(actor.jurisdictionId);
    const forged = logSigner(origin, generateKeyPairSync('ed25519').privateKey);
    const head = await headOf(actor);
    await asSuperuser('UPDATE ledger.checkpoint SET note = $2 WHERE jurisdiction_id = $1', [
      actor.jurisdictionId,
      forged.sign(`${origin}\n1\n${head.root.toString('base64')}\n`),
    ]);
    await append(actor, poured(aCast()));
    await expect(sequencer().sequence(actor.jurisdictionId)).rejects.toMatchObject({ code: 'ledger.tree-altered' });
  });

  describe('when it is audited from the stored texts alone', () => {
    const audited = (actor: Actor) => db.session.run(actor, (tx) => new LogAudit(db.logKeys).audit(tx, actor));
    const aLog = async (): Promise<{ actor: Actor; third: string }> => {
      const actor = newJurisdiction();
      const appended = [];
      for (let event = 0; event < 5; event++) {
        appended.push(await append(actor, poured(aCast(), { facts: { event } })));
        if (event % 2 === 0) await sequencer().sequence(actor.jurisdictionId);
      }
      return { actor, third: appended[2]!.eventId };
    };

    it('is found sound as it was written', async () => {
      const { actor } = await aLog();
      expect(await audited(actor)).toEqual({ events: 5, checkpoints: 3, faults: [] });
    });

    it.each([
      [
        'an event changed',
        `UPDATE ledger.event SET body = replace(body, '"event":2', '"event":7') WHERE id = $1`,
        [
          'the event at leaf 2 is not what was written',
          'the first 3 events are not those that were signed',
          'the first 5 events are not those that were signed',
        ],
      ],
      [
        'an event changed and its leaf hash recomputed',
        `UPDATE ledger.event SET body = replace(body, '"event":2', '"event":7'),
           leaf_hash = sha256('\\x00'::bytea || convert_to(replace(body, '"event":2', '"event":7'), 'UTF8')) WHERE id = $1`,
        ['the first 3 events are not those that were signed', 'the first 5 events are not those that were signed'],
      ],
      ['a leaf removed', 'DELETE FROM ledger.leaf WHERE event_id = $1', ['leaf 2 is missing', 'neither stands in the log nor waits']],
      [
        'a checkpoint removed',
        'DELETE FROM ledger.checkpoint WHERE size = 5 AND jurisdiction_id = (SELECT jurisdiction_id FROM ledger.event WHERE id = $1)',
        ['the last checkpoint covers 3 events and the log has 5'],
      ],
    ])('is found with %s', async (_, tampering, faults) => {
      const { actor, third } = await aLog();
      await asSuperuser(tampering, [third]);
      const found = await audited(actor);
      for (const fault of faults) expect(found.faults).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    });
  });

  it.each(['ledger.event', 'ledger.leaf', 'ledger.node', 'ledger.checkpoint'])(
    'lets nobody but a superuser change, remove or empty %s',
    async (table) => {
      const actor = newJurisdiction();
      await append(actor, poured(aCast()));
      await sequencer().sequence(actor.jurisdictionId);
      for (const sql of [`UPDATE ${table} SET jurisdiction_id = jurisdiction_id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        await expect(db.session.run(actor, (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' });
      }
      const owner = new Client({ connectionString: db.adminUrl });
      await owner.connect();
      try {
        for (const sql of [`UPDATE ${table} SET jurisdiction_id = jurisdiction_id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
          await expect(owner.query(sql)).rejects.toMatchObject({ code: '23001' });
        }
      } finally {
        await owner.end();
      }
    },
  );

  it('shows a jurisdiction its own events only', async () => {
    const [belize, guatemala] = [newJurisdiction(), newJurisdiction()];
    const { eventId } = await append(belize, poured(aCast()));
    await sequencer().sequence(belize.jurisdictionId);
    await expect(db.session.run(guatemala, (tx) => new LogProofs(db.logKeys).inclusion(tx, guatemala, eventId))).rejects.toMatchObject({
      code: 'ledger.unknown-event',
    });
  });

  it('puts a commitment into the log and never the sealed facts', async () => {
    const actor = newJurisdiction();
    const { eventId } = await append(actor, poured(aCast(), { sealed: { holder: 'canary of a person', serial: 'ABC123' } }));
    const [event] = await db.session.run(actor, (tx) =>
      tx.query<{ body: string }[]>('SELECT body FROM ledger.event WHERE id = $1', [eventId]),
    );
    expect(event?.body).not.toContain('canary');
    expect(event && readEvent(event.body).commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses an event that has no canonical form', async () => {
    const actor = newJurisdiction();
    await expect(append(actor, poured(aCast(), { facts: { score: Number.NaN } }))).rejects.toMatchObject({
      code: 'ledger.malformed-event',
    });
    await expect(append(actor, poured(aCast(), { kind: 'Cast Poured' }))).rejects.toMatchObject({ code: 'ledger.malformed-event' });
  });

  it('sequences by itself soon after an event is committed, and stops when told', async () => {
    const actor = db.actor(db.jurisdictions.BZ);
    const running = sequencer();
    started.push(running);
    await running.start();
    const { eventId } = await append(actor, poured(aCast()));
    const placed = async (): Promise<boolean> => {
      const rows = await db.session.run(actor, (tx) => tx.query<unknown[]>('SELECT 1 FROM ledger.leaf WHERE event_id = $1', [eventId]));
      return rows.length === 1;
    };
    for (let wait = 0; wait < 100 && !(await placed()); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await placed()).toBe(true);
    await running.stop();
    const later = await append(actor, poured(aCast()));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(db.session.run(actor, (tx) => new LogProofs(db.logKeys).inclusion(tx, actor, later.eventId))).rejects.toMatchObject({
      code: 'ledger.unknown-event',
    });
  });

  it('exports what it holds on one subject, the events that still waited included', async () => {
    const actor = db.actor(db.jurisdictions.GT);
    const cast = aCast();
    await append(actor, poured(cast, { sealed: { maker: 'examiner 7' } }));
    await append(actor, poured(aCast()));
    await append(actor, poured(cast, { kind: 'cast.passed' }));
    const histories = new HistoryExport(sequencer(), directory, db.logKeys);
    const text = await db.session.run(actor, (tx, now) => histories.of(tx, actor, now, cast));
    const file = JSON.parse(text) as { entries: { event: string; opening?: { sealed: unknown } }[]; jurisdiction: unknown };
    expect(file.jurisdiction).toEqual({ id: db.jurisdictions.GT, code: 'GT', name: 'Guatemala' });
    expect(file.entries.map(({ event }) => readEvent(event).kind)).toEqual(['cast.poured', 'cast.passed']);
    expect(file.entries[0]?.opening?.sealed).toEqual({ maker: 'examiner 7' });
  });

  it('has no history of a subject nobody recorded here', async () => {
    const actor = db.actor(db.jurisdictions.TT);
    const histories = new HistoryExport(sequencer(), directory, db.logKeys);
    await expect(db.session.run(actor, (tx, now) => histories.of(tx, actor, now, aCast()))).rejects.toMatchObject({
      code: 'ledger.no-history',
    });
  });
});
