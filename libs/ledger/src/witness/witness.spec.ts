import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import fc from 'fast-check';
import { openCheckpoint } from '../checkpoint';
import { logSigner } from '../log-keys';
import { noteVerifier, parseNote } from '../signed-note';
import { addCheckpointBody } from './add-checkpoint';
import { cosignaturesOf, cosignatureVerifier } from './cosignature';
import { MadeLog } from './made-log.spec-support';
import { NOBODY, type WitnessPolicy } from './tlog-policy';
import { Witness, type WitnessAnswer } from './witness';
import { WitnessPolicies } from './witness-policies';
import { WITNESSED_BY_NEIGHBOURS } from './witnessing.options';

describe('a jurisdiction as a witness', () => {
  let db: TestDatabase;
  let id: string;
  beforeAll(async () => {
    db = await testDatabase();
    id = db.jurisdictions.BZ;
  });
  afterAll(() => db.close());

  const witnessOf = (...logs: readonly MadeLog[]): Witness => {
    const policy: WitnessPolicy = {
      logs: logs.map(({ origin, signer }) => ({ origin, verifierKey: signer.verifierKey })),
      witnesses: [],
      quorum: NOBODY,
    };
    const policies = new WitnessPolicies(db.logKeys, { ...WITNESSED_BY_NEIGHBOURS, policy });
    return new Witness(db.session, new JurisdictionDirectory(db.dataSource), db.logKeys, policies);
  };
  const aLog = (size = 5): MadeLog => MadeLog.of(`elsewhere.example/${randomUUID()}`, size);
  const verifier = () => cosignatureVerifier(db.logKeys.cosigner(id).verifierKey);
  const proofsKept = (log: MadeLog) =>
    db.session.run(db.actor(id), (tx) =>
      tx.query<{ finding: string; request: string; held_note: string }[]>(
        'SELECT finding, request, held_note FROM ledger.refused_checkpoint WHERE origin = $1 ORDER BY recorded_at',
        [log.origin],
      ),
    );

  it('cosigns the first head it is shown, with the time of its own clock', async () => {
    const log = aLog();
    const before = BigInt(Math.floor(Date.now() / 1000)) - 2n;
    const answer = await witnessOf(log).addCheckpoint(id, log.request(0));
    const [cosignature] = cosignaturesOf(`${log.head()}${answer.status === 200 ? answer.body : ''}`, [verifier()]);
    expect(cosignature?.witness).toBe(`headstamp.witness/${id}`);
    expect(Number(cosignature?.time)).toBeGreaterThanOrEqual(Number(before));
  });

  it('shows the head it holds, with the log’s signature and its own and no other', async () => {
    const log = aLog();
    const witness = witnessOf(log);
    const stranger = logSigner('stranger.example/log', generateKeyPairSync('ed25519').privateKey);
    const { text } = parseNote(log.head());
    const [line] = stranger.sign(text).split('\n\n').slice(1);
    await witness.addCheckpoint(id, `old 0\n\n${log.head()}${line}`);
    const note = await witness.checkpoint(id, createHash('sha256').update(log.origin).digest('hex'));
    expect(parseNote(note ?? '').signatures.map(({ name }) => name)).toEqual([log.origin, `headstamp.witness/${id}`]);
    expect(openCheckpoint(note ?? '', [noteVerifier(log.signer.verifierKey)]).size).toBe(5n);
    await expect(witness.checkpoint(id, createHash('sha256').update('another').digest('hex'))).resolves.toBeNull();
    await expect(witness.checkpoint(randomUUID(), createHash('sha256').update(log.origin).digest('hex'))).resolves.toBeNull();
  });

  describe('answers in the statuses of the protocol', () => {
    type Case = readonly [status: number, what: string, request: (log: MadeLog) => string, size?: number];
    const first = (log: MadeLog): MadeLog => new MadeLog(log.origin, log.leaves.slice(0, 3), log.privateKey);
    const stranger = (log: MadeLog): string => new MadeLog(log.origin, log.leaves).request(3);
    const cases: readonly Case[] = [
      [200, 'a head that continues the one it holds', (log) => log.request(3)],
      [200, 'the head it holds once more', (log) => first(log).request(3)],
      [409, 'a size older than the one it holds', (log) => log.request(2), 3],
      [409, 'no old size, when it holds one', (log) => log.request(0), 3],
      [409, 'an old size beyond the one it holds', (log) => log.grown(2).request(5), 3],
      [409, 'another head of the size it holds', (log) => first(log).rewrittenAt(1).request(3), 3],
      [409, 'a head smaller than the one it holds, honestly old', (log) => log.request(1, 2), 3],
      [403, 'a head that another key has signed', stranger],
      [403, 'a signature that does not fit', (log) => log.request(3).replace(/\n5\n/, '\n6\n')],
      [404, 'a log it does not know', () => aLog().request(0)],
      [422, 'a proof of another history', (log) => log.rewrittenAt(0).request(3)],
      [422, 'no proof at all', (log) => addCheckpointBody({ oldSize: 3n, proof: [], checkpoint: log.head() })],
      [422, 'a proof with one hash more', (log) => log.request(3).replace('\n\n', `\n${Buffer.alloc(32).toString('base64')}\n\n`)],
      [400, 'an old size beyond the new one', (log) => log.request(3, 3).replace('old 3', 'old 4')],
      [400, 'an old size with a leading zero', (log) => log.request(3).replace('old 3', 'old 03')],
      [400, 'no old size line', (log) => log.head()],
      [400, 'a proof line that is no hash', (log) => log.request(3).replace(/\n([^\n]{43})=\n/, '\n$1\n')],
      [400, '64 proof lines', (log) => `old 3\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\n${log.head()}`],
      [400, 'a checkpoint without signatures', (log) => `old 3\n\n${parseNote(log.head()).text}`],
      [400, 'a checkpoint with an extension line', (log) => `old 3\n\n${log.signer.sign(`${log.origin}\n5\n${Buffer.alloc(32).toString('base64')}\nmore\n`)}`],
      [400, 'nothing', () => ''],
      [400, 'more than a request may have', (log) => `${log.request(3)}${'x'.repeat(70_000)}`],
    ];

    it.each(cases.map(([status, what, request, size = null]) => [status, what, request, size] as const))('%i to %s', async (status, _, request, size) => {
      const log = aLog();
      const witness = witnessOf(log);
      expect((await witness.addCheckpoint(id, first(log).request(0))).status).toBe(200);
      const answer = await witness.addCheckpoint(id, request(log));
      expect(answer).toMatchObject({ status, ...(size === null ? {} : { size: BigInt(size) }) });
    });

    it('404 for a witness that does not exist, and for its own log', async () => {
      const log = aLog();
      expect(await witnessOf(log).addCheckpoint(randomUUID(), log.request(0))).toEqual({ status: 404 });
      const signer = db.logKeys.signer(id);
      const own = signer.sign(`${signer.origin}\n1\n${Buffer.alloc(32, 1).toString('base64')}\n`);
      expect(await witnessOf(log).addCheckpoint(id, `old 0\n\n${own}`)).toEqual({ status: 404 });
    });
  });

  it('keeps two signed heads of one size as proof of a split view, with the head it had cosigned', async () => {
    const log = aLog();
    const witness = witnessOf(log);
    await witness.addCheckpoint(id, log.request(0));
    const other = log.rewrittenAt(2);
    await witness.addCheckpoint(id, other.request(5));
    await witness.addCheckpoint(id, other.request(0));
    const [kept, ...more] = await proofsKept(log);
    expect(more).toEqual([]);
    expect(kept?.finding).toBe('split-view');
    const key = [noteVerifier(log.signer.verifierKey)];
    const [seen, held] = [openCheckpoint(kept?.request.split('\n\n').slice(1).join('\n\n') ?? '', key), openCheckpoint(kept?.held_note ?? '', key)];
    expect([seen.size, held.size, seen.root.equals(held.root)]).toEqual([5n, 5n, false]);
  });

  it('keeps a head that does not continue the one it holds as proof, and no forged or merely old request', async () => {
    const log = aLog();
    const witness = witnessOf(log);
    await witness.addCheckpoint(id, log.request(0, 3));
    await witness.addCheckpoint(id, log.rewrittenAt(0).request(3));
    await witness.addCheckpoint(id, new MadeLog(log.origin, log.leaves).request(3));
    await witness.addCheckpoint(id, log.request(1, 2));
    expect((await proofsKept(log)).map(({ finding }) => finding)).toEqual(['not-a-continuation']);
  });

  it('never holds a smaller head, nor another of the same size, whatever a program tries', async () => {
    const log = aLog();
    await witnessOf(log).addCheckpoint(id, log.request(0));
    for (const change of ['size = size - 1', `root = decode(repeat('00', 32), 'hex')`, `origin = 'x'`]) {
      const attempt = db.session.run(db.actor(id), (tx) => tx.query(`UPDATE ledger.witnessed_log SET ${change} WHERE origin = $1`, [log.origin]));
      await expect(attempt).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('never cosigns two heads of one log that contradict each other, however many ask at once', async () => {
    const aRequest = fc.record({ branch: fc.nat(2), oldSize: fc.nat(12), size: fc.integer({ min: 1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(aRequest, { minLength: 4, maxLength: 24 }), async (fork, requests) => {
        const trunk = aLog(fork);
        // Three histories, one key: they agree up to the fork and nowhere beyond.
        const branches = [0, 1, 2].map(() => trunk.grown(12 - fork));
        const witness = witnessOf(trunk);
        const send = ({ branch, oldSize, size }: (typeof requests)[number]): Promise<WitnessAnswer> =>
          witness.addCheckpoint(id, branches[branch]!.request(Math.min(oldSize, size), size));
        const answers: WitnessAnswer[] = [];
        for (let sent = 0; sent < requests.length; sent += 6) answers.push(...(await Promise.all(requests.slice(sent, sent + 6).map(send))));
        // Whoever was told the size asks again from there: that is how a forked log would go on.
        answers.push(
          ...(await Promise.all(
            requests.map((request, place) => {
              const answer = answers[place];
              return answer?.status === 409 ? send({ ...request, oldSize: Number(answer.size) }) : Promise.resolve(answer!);
            }),
          )),
        );
        const cosigned = [...requests, ...requests].filter((_, place) => answers[place]?.status === 200);
        const beyond = new Set(cosigned.filter(({ size }) => size > fork).map(({ branch }) => branch));
        expect(beyond.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
