import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { openCheckpoint } from '../checkpoint';
import { HistoryExport } from '../history-export';
import { LogStatusService } from '../log-status.service';
import { noteVerifier, parseNote } from '../signed-note';
import { goOn, standStill, standstillOf } from '../standstill';
import { readAddCheckpoint } from './add-checkpoint';
import { cosignaturesOf, cosignatureVerifier, ed25519Cosigner } from './cosignature';
import { CosignedCheckpoints } from './cosigned-checkpoints';
import { parsePolicy } from './tlog-policy';
import { setBack, WitnessedLogs } from './witnessed-log.spec-support';
import { WITNESSED_BY_NEIGHBOURS, type WitnessingOptions } from './witnessing.options';

const POSIX = (): bigint => BigInt(Math.floor(Date.now() / 1000));

/** A witness at an address of its own that does as it is told. */
class FakeWitness {
  readonly key: KeyObject = generateKeyPairSync('ed25519').privateKey;
  readonly cosigner = ed25519Cosigner('fake.example/w', this.key);
  asked: string[] = [];
  behave: (checkpointText: string) => { status: number; type?: string; body: string } | 'silence' = () => ({ status: 500, body: '' });
  private server: Server | undefined;

  async open(): Promise<string> {
    this.server = createServer((request, response) => {
      void readText(request).then((body) => {
        this.asked.push(body);
        const answer = this.behave(parseNote(readAddCheckpoint(body)?.checkpoint ?? 'x\n\n— a AAAAAAA=\n').text);
        if (answer === 'silence') return;
        response.writeHead(answer.status, { 'Content-Type': answer.type ?? 'text/plain' }).end(answer.body);
      });
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    this.server?.closeAllConnections();
    return new Promise((done) => this.server?.close(done) ?? done(null));
  }
}

describe('the witnesses of a log', () => {
  let db: TestDatabase;
  let belize: Actor;

  const published = (actor: Actor) => db.session.run(actor, (tx) => new CosignedCheckpoints(tx, actor, 1).newestPublished());
  const standings = (actor: Actor) => db.session.run(actor, (tx) => new CosignedCheckpoints(tx, actor, 1).standings());
  const standstill = (actor: Actor) => db.session.run(actor, (tx) => standstillOf(tx, actor));

  describe('on one deployment', () => {
    beforeEach(async () => {
      db = await testDatabase();
      belize = db.actor(db.jurisdictions.BZ);
    });
    afterEach(() => db.close());

    it('cosign each other’s newest head, and its checkpoint carries what others can check', async () => {
      const logs = new WitnessedLogs(db);
      await logs.grow(belize, 3);
      expect(await published(belize)).toBeNull();
      await logs.round.all();
      await logs.grow(belize, 4);
      await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(true);
      const checkpoint = await published(belize);
      const [log, ...others] = [db.jurisdictions.BZ, db.jurisdictions.GT, db.jurisdictions.TT];
      expect(openCheckpoint(checkpoint?.note ?? '', [noteVerifier(db.logKeys.signer(log).verifierKey)]).size).toBe(7n);
      const witnesses = [log, ...others].map((id) => cosignatureVerifier(db.logKeys.cosigner(id).verifierKey));
      expect(cosignaturesOf(checkpoint?.note ?? '', witnesses).map(({ witness }) => witness).sort()).toEqual(
        others.map((id) => `headstamp.witness/${id}`).sort(),
      );
    });

    it('cosign the head that an export is proved under', async () => {
      const logs = new WitnessedLogs(db);
      const { eventId } = await logs.append(belize);
      await logs.sequencer.sequence(belize.jurisdictionId);
      await logs.round.all();
      await logs.grow(belize, 2);
      const [subject] = await logs.rows<{ id: string }>(belize, 'SELECT subject_id AS id FROM ledger.event WHERE id = $1', [eventId]);
      const histories = new HistoryExport(logs.sequencer, logs.directory, db.logKeys);
      const text = await db.session.run(belize, (tx, now) => histories.of(tx, belize, now, { kind: 'cast', id: subject?.id ?? '' }));
      const { checkpoint } = JSON.parse(text) as { checkpoint: string };
      expect(parseNote(checkpoint).text.split('\n')[1]).toBe('1');
      expect(parseNote(checkpoint).signatures).toHaveLength(3);
    });

    it('let a log go on when the one that showed it shorter sees it whole again, and no sooner', async () => {
      const logs = new WitnessedLogs(db);
      await logs.grow(belize, 3);
      await logs.round.all();
      const witness = `headstamp.witness/${db.jurisdictions.GT}`;
      const stop = (of: string) =>
        db.session.run(belize, (tx) => standStill(tx, belize, { problem: 'ledger.behind-witnesses', witness: of, size: 1n, witnessedSize: 3n }));
      await stop('headstamp.witness/elsewhere');
      await expect(logs.watch.check(belize.jurisdictionId)).resolves.toBe('ledger.behind-witnesses');
      await db.session.run(belize, (tx) => goOn(tx, belize));
      await stop(witness);
      await expect(logs.watch.check(belize.jurisdictionId)).resolves.toBeNull();
      await expect(logs.append(belize)).resolves.toBeDefined();
    });

    it('stop a log that was set back to an older copy, and no other', async () => {
      const logs = new WitnessedLogs(db);
      await logs.grow(belize, 3);
      await logs.round.all();
      await logs.grow(belize, 2);
      await logs.round.all();
      await setBack(db, belize.jurisdictionId, 3);
      await expect(logs.watch.check(belize.jurisdictionId)).resolves.toBe('ledger.behind-witnesses');
      expect(await standstill(belize)).toMatchObject({ size: 3n, witnessedSize: 5n });
      await expect(logs.append(belize)).rejects.toMatchObject({ driverError: { code: 'HS001', message: 'ledger.behind-witnesses' } });
      await expect(logs.append(db.actor(db.jurisdictions.GT))).resolves.toBeDefined();
      await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(false);
      expect(await standstill(belize)).not.toBeNull();
    });

    it('stop a log that was set back and has grown differently since', async () => {
      const logs = new WitnessedLogs(db);
      await logs.grow(belize, 3);
      await logs.round.all();
      await logs.grow(belize, 2);
      await logs.round.all();
      await setBack(db, belize.jurisdictionId, 3);
      await logs.grow(belize, 4);
      await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(false);
      expect(await standstill(belize)).toMatchObject({ problem: 'ledger.forked', witnessedSize: 5n });
      const proofs = await logs.rows(db.actor(db.jurisdictions.GT), 'SELECT 1 FROM ledger.refused_checkpoint');
      expect(proofs).toHaveLength(1);
    });
  });

  describe('that misbehave', () => {
    let fake: FakeWitness;
    let logs: WitnessedLogs;
    let options: WitnessingOptions;
    beforeAll(async () => {
      db = await testDatabase();
    });
    afterAll(() => db.close());
    beforeEach(async () => {
      // A log of its own for each: what one witness did is not held against the next.
      belize = db.actor(randomUUID());
      fake = new FakeWitness();
      const address = await fake.open();
      const policyText = `witness w ${fake.cosigner.verifierKey} ${address}\nquorum w\n`;
      options = { ...WITNESSED_BY_NEIGHBOURS, policy: parsePolicy(policyText), policyText, patienceMs: 400, alarmAfterMs: 1 };
      logs = new WitnessedLogs(db, options);
    });
    afterEach(() => fake.close());

    const replayed = ed25519Cosigner('fake.example/w', generateKeyPairSync('ed25519').privateKey);
    const behaviours: readonly (readonly [fault: string, what: string, behave: (fake: FakeWitness) => FakeWitness['behave'] | null])[] = [
      ['no-answer', 'is down', () => null],
      ['timed-out', 'never answers', () => () => 'silence'],
      ['refused-500', 'fails', () => () => ({ status: 500, body: 'oh' })],
      ['wrong-signature', 'replays the line of another checkpoint', ({ cosigner }) => () => ({ status: 200, body: cosigner.cosign('other\n1\nx\n', POSIX()) })],
      ['wrong-signature', 'signs with another key', () => (text) => ({ status: 200, body: replayed.cosign(text, POSIX()) })],
      ['future-time', 'states a time in the future', ({ cosigner }) => (text) => ({ status: 200, body: cosigner.cosign(text, POSIX() + 900n) })],
      ['old-time', 'plays an old line again', ({ cosigner }) => (text) => ({ status: 200, body: cosigner.cosign(text, POSIX() - 3_600n) })],
      ['wrong-signature', 'answers with another note', () => () => ({ status: 200, body: '\nx\n\n— x AAAAAAA=\n' })],
      ['holds-a-larger-head', 'claims a size nobody signed', () => () => ({ status: 409, type: 'text/x.tlog.size', body: '999999\n' })],
      ['holds-another-head', 'never agrees on a size', () => () => ({ status: 409, type: 'text/x.tlog.size', body: '0\n' })],
      ['refused-422', 'refuses an honest proof', () => () => ({ status: 422, body: '' })],
    ];

    it.each(behaviours)('with %s do not count and stop nothing: one that %s', async (fault, _, behave) => {
      const behaviour = behave(fake);
      if (behaviour) fake.behave = behaviour;
      else await fake.close();
      await logs.grow(belize, 2);
      await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(false);
      await expect(logs.append(belize)).resolves.toBeDefined();
      expect(await standings(belize)).toMatchObject([{ witness: 'fake.example/w', cosignedSize: null, fault, failingSince: expect.any(Date) }]);
      expect([await published(belize), await standstill(belize)]).toEqual([null, null]);
      const { witnesses } = await new LogStatusService(db.session, logs.directory, db.logKeys, logs.policies, options).status(belize);
      expect(witnesses).toMatchObject([{ witness: 'fake.example/w', overdue: true, fault }]);
    });

    it('are counted again once they behave, and each once however many lines it sends', async () => {
      await logs.grow(belize, 2);
      await logs.round.of(belize.jurisdictionId);
      fake.behave = (text) => ({ status: 200, body: fake.cosigner.cosign(text, POSIX()) + fake.cosigner.cosign(text, POSIX() - 1n) });
      await expect(logs.round.of(belize.jurisdictionId)).resolves.toBe(true);
      expect(await standings(belize)).toMatchObject([{ cosignedSize: 2n, fault: null, failingSince: null }]);
      expect(await logs.rows(belize, 'SELECT 1 FROM ledger.cosignature')).toHaveLength(1);
      expect((await published(belize))?.cosigners).toEqual(new Set(['fake.example/w']));
    });
  });
});
