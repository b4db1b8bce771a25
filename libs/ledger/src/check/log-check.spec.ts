import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { checkpointText, openCheckpoint } from '../checkpoint';
import { draftFirstEvents } from '../drafted-events';
import { Ledger } from '../ledger';
import { leafHash, rootOf } from '../merkle';
import { noteVerifier } from '../signed-note';
import { NO_TIME_STAMPS } from '../time-stamp/time-stamping.options';
import { asSuperuser, setBack, WitnessedLogs } from '../witness/witnessed-log.spec-support';
import { addCheckpointBody } from '../witness/add-checkpoint';
import type { CheckedLog, FindingName } from './finding';
import { LogCheck } from './log-check';
import { RecordRules } from './record-rules';
import { RightEdge } from './right-edge';

describe('the check of a log', () => {
  let db: TestDatabase;
  let logs: WitnessedLogs;
  let rules: RecordRules;
  let belize: Actor;
  let guatemala: Actor;
  beforeEach(async () => {
    db = await testDatabase();
    logs = new WitnessedLogs(db);
    rules = new RecordRules([]);
    [belize, guatemala] = [db.actor(db.jurisdictions.BZ), db.actor(db.jurisdictions.GT)];
    await logs.append(belize, { serial: 'ABC123' });
    await logs.grow(belize, 2);
    await logs.round.all();
    await logs.grow(belize, 4);
    await logs.round.all();
  });
  afterEach(() => db.close());

  const check = (actor: Actor, progress?: Parameters<LogCheck['run']>[1]): Promise<CheckedLog> =>
    new LogCheck(db.session, logs.directory, db.logKeys, logs.policies, logs.watch, rules, NO_TIME_STAMPS).run(actor, progress);
  const names = async (actor: Actor): Promise<FindingName[]> => [...new Set((await check(actor)).findings.map(({ name }) => name))].sort();
  const bodies = async (actor: Actor) =>
    logs.rows<{ id: string; body: string; leaf_index: string }>(
      actor,
      'SELECT e.id, e.body, l.leaf_index FROM ledger.leaf l JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id ORDER BY l.leaf_index',
    );
  /** What somebody with all rights on the database does who knows how a log is built: text, leaf hash and every node above. */
  const rewriteEvent = async (place: number, andSign: boolean): Promise<void> => {
    const rows = await bodies(belize);
    const changed = rows.map(({ id, body }, index) => ({ id, body: index === place ? body.replace('"cast.poured"', '"cast.passed"') : body }));
    const { id, body } = changed[place]!;
    const edge = new RightEdge();
    const hashes = changed.map((row) => leafHash(Buffer.from(row.body)));
    const nodes = hashes.flatMap((hash) => edge.add(hash));
    const { jurisdictionId } = belize;
    await asSuperuser(
      db,
      [`UPDATE ledger.event SET body = $2, kind = 'cast.passed', leaf_hash = $3 WHERE id = $1`, [id, body, leafHash(Buffer.from(body))]],
      ...nodes.map(
        ({ level, index, hash }) =>
          ['UPDATE ledger.node SET hash = $4 WHERE jurisdiction_id = $1 AND level = $2 AND node_index = $3', [jurisdictionId, level, String(index), hash]] satisfies [string, unknown[]],
      ),
    );
    if (!andSign) return;
    const signer = db.logKeys.signer(jurisdictionId);
    for (const size of [3, 7]) {
      const note = signer.sign(checkpointText({ origin: signer.origin, size: BigInt(size), root: rootOf(hashes.slice(0, size)) }));
      await asSuperuser(db, ['UPDATE ledger.checkpoint SET note = $3 WHERE jurisdiction_id = $1 AND size = $2', [jurisdictionId, size, note]]);
    }
    await asSuperuser(db, ['DELETE FROM ledger.cosignature WHERE jurisdiction_id = $1', [jurisdictionId]]);
  };

  it('finds nothing in a log that nobody has touched, and says how far it has come', async () => {
    const seen: number[] = [];
    const checked = await check(belize, ({ events, of }) => seen.push(events, of));
    expect(checked).toMatchObject({ events: 7, checkpoints: 2, cosignatures: 4, findings: [], found: 0, sound: true });
    expect(seen).toEqual([7, 7]);
  });

  describe('names', () => {
    it('a tampered row', async () => {
      await asSuperuser(db, [`UPDATE ledger.event SET body = replace(body, 'cast.poured', 'cast.passed') WHERE id = $1`, [(await bodies(belize))[1]!.id]]);
      expect((await check(belize)).findings).toEqual(expect.arrayContaining([{ name: 'event-altered', at: 'leaf 1' }]));
    });

    it('a tampered row whose hashes were all recomputed, up to the root', async () => {
      await rewriteEvent(1, false);
      expect(await names(belize)).toEqual(['forked-from-witnesses', 'history-rewritten']);
    });

    it('a tampered row after which even the checkpoints were signed anew with the log’s own key', async () => {
      await rewriteEvent(1, true);
      expect((await check(belize)).findings.map(({ name, at }) => [name, at.includes('size 7')])).toEqual([
        ['forked-from-witnesses', true],
        ['forked-from-witnesses', true],
      ]);
    });

    it('a deleted tail', async () => {
      await asSuperuser(
        db,
        ['DELETE FROM ledger.event WHERE id = ANY($1)', [(await bodies(belize)).slice(5).map(({ id }) => id)]],
        ['DELETE FROM ledger.leaf WHERE jurisdiction_id = $1 AND leaf_index >= 5', [belize.jurisdictionId]],
      );
      expect((await check(belize)).findings).toEqual(expect.arrayContaining([{ name: 'tail-deleted', at: 'signed size 7, 5 events' }]));
    });

    it('a restored back-up, in which nothing is wrong but that others have seen more', async () => {
      await setBack(db, belize.jurisdictionId, 3);
      const { findings, events, sound } = await check(belize);
      expect([events, sound]).toEqual([3, false]);
      expect(new Set(findings.map(({ name }) => name))).toEqual(new Set(['restored-older-copy']));
      expect(findings.map(({ at }) => at)).toContain(`headstamp.witness/${db.jurisdictions.GT} holds size 7`);
    });

    it('a split view, which the witness refused and kept', async () => {
      const signer = db.logKeys.signer(belize.jurisdictionId);
      const other = signer.sign(checkpointText({ origin: signer.origin, size: 7n, root: Buffer.alloc(32, 9) }));
      const answer = await logs.witness.addCheckpoint(guatemala.jurisdictionId, addCheckpointBody({ oldSize: 7n, proof: [], checkpoint: other }));
      expect(answer).toEqual({ status: 409, size: 7n });
      const { findings, sound } = await check(guatemala);
      expect([findings[0]?.name, sound]).toEqual(['split-view', false]);
      const [kept] = await logs.rows<{ request: string; held_note: string }>(guatemala, 'SELECT request, held_note FROM ledger.refused_checkpoint');
      const verifier = [noteVerifier(signer.verifierKey)];
      const both = [openCheckpoint(kept?.request.split('\n\n').slice(1).join('\n\n') ?? '', verifier), openCheckpoint(kept?.held_note ?? '', verifier)];
      expect([both[0]?.size, both[1]?.size, both[0]?.root.equals(both[1]?.root ?? Buffer.alloc(0))]).toEqual([7n, 7n, false]);
    });

    const touched: readonly (readonly [name: FindingName, what: string, sql: string])[] = [
      ['event-row-altered', 'a column of an event', `UPDATE ledger.event SET subject_id = gen_random_uuid() WHERE id = $2`],
      ['opening-altered', 'sealed facts', `UPDATE ledger.opening SET sealed = '{"serial":"ABC124"}' WHERE jurisdiction_id = $1`],
      ['leaf-missing', 'a leaf taken out of the middle', `DELETE FROM ledger.leaf WHERE event_id = $2`],
      ['event-forgotten', 'an event without a place', `DELETE FROM ledger.leaf WHERE event_id = $2`],
      ['node-altered', 'a node', `UPDATE ledger.node SET hash = sha256(hash) WHERE jurisdiction_id = $1 AND level = 1 AND node_index = 0`],
      ['node-altered', 'a node taken out', `DELETE FROM ledger.node WHERE jurisdiction_id = $1 AND level = 1 AND node_index = 1`],
      ['checkpoint-altered', 'a checkpoint', `UPDATE ledger.checkpoint SET note = replace(note, E'\\n7\\n', E'\\n8\\n') WHERE jurisdiction_id = $1 AND size = 7`],
      ['checkpoint-missing', 'a last checkpoint taken away', `DELETE FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND size = 7`],
      ['cosignature-altered', 'a cosignature', `UPDATE ledger.cosignature a SET line = b.line FROM ledger.cosignature b
         WHERE a.jurisdiction_id = $1 AND a.size = 7 AND b.jurisdiction_id = $1 AND b.size = 3 AND a.witness = b.witness`],
    ];
    it.each(touched)('%s: %s', async (name, _, sql) => {
      const [, second] = await bodies(belize);
      await asSuperuser(db, [`SELECT $1::uuid, $2::uuid`, [belize.jurisdictionId, second!.id]]);
      await asSuperuser(db, [sql.replaceAll('$1', `'${belize.jurisdictionId}'`).replaceAll('$2', `'${second!.id}'`)]);
      expect(await names(belize)).toContain(name);
    });
  });

  it('applies the rules that services bring, to whole histories, and does not take their breach for tampering', async () => {
    rules = new RecordRules([
      {
        subjectKinds: ['cast'],
        broken: (events) => events.filter(({ kind }) => kind === 'cast.poured').map(({ id }) => ({ rule: 'poured', eventId: id })),
      },
    ]);
    const { findings, sound } = await check(belize);
    expect(findings).toHaveLength(7);
    expect(findings.every(({ name }) => name === 'record-rule')).toBe(true);
    expect(sound).toBe(true);
  });

  it('reads more events than it holds at once, and finds the last of them changed', async () => {
    const ids = Array.from({ length: 2_300 }, () => randomUUID());
    const events = ids.map((id) => ({ kind: 'cast.poured', subject: { kind: 'cast', id }, occurredAt: new Date() }));
    await db.session.run(guatemala, (tx, now) => new Ledger().appendFirst(tx, guatemala, draftFirstEvents(guatemala, now, events)));
    await logs.sequencer.sequence(guatemala.jurisdictionId);
    expect(await check(guatemala)).toMatchObject({ events: 2_300, findings: [] });
    const rows = await bodies(guatemala);
    await asSuperuser(db, [`UPDATE ledger.event SET body = replace(body, 'cast.poured', 'cast.passed') WHERE id = $1`, [rows[2_299]!.id]]);
    expect((await check(guatemala)).findings).toEqual(expect.arrayContaining([{ name: 'event-altered', at: 'leaf 2299' }]));
  });
});
