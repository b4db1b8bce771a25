import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  addCheckpointBody,
  checkpointText,
  cosignaturesOf,
  cosignatureVerifier,
  isFulfilled,
  leafHash,
  logSigner,
  noteVerifier,
  openCheckpoint,
  parsePolicy,
  parseTlogProof,
  verifyInclusion,
} from '@headstamp/ledger';
import { Caller, type Answer } from '../support/caller';
import { removeFolder, startStandalone, temporaryFolder, type Deployment } from '../support/deployment';

const ROOT = join(__dirname, '../..');
const VERIFIER = join(ROOT, 'dist/verifier/headstamp-verify.mjs');

/** Three states on one installation, each the witness of the others, as auditors and other installations meet them. */
describe('the log of a state', () => {
  const folder = temporaryFolder();
  let system: Deployment;
  let auditor: Caller;
  let investigator: Caller;
  let nobody: Caller;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    system = await startStandalone({ folder, environment: { HEADSTAMP_WITNESS_SECONDS: '1' } });
    auditor = await Caller.signIn(system.url, system.logins('auditor', 'BZ')[0]);
    investigator = await Caller.signIn(system.url, system.logins('investigator', 'BZ')[0]);
    nobody = Caller.nobody(system.url);
    const { body } = await auditor.send('GET', '/api/jurisdictions');
    ids = Object.fromEntries((body as unknown as { code: string; id?: string; jurisdictionId: string }[]).map(({ code, id, jurisdictionId }) => [code, id ?? jurisdictionId]));
  }, 150_000);
  afterAll(async () => {
    await system.stop();
    await removeFolder(folder);
  }, 60_000);

  const openCase = (): Promise<Answer> => investigator.send('POST', '/api/cases', { body: { title: 'A case' } });
  const log = async (): Promise<Record<string, unknown>> => (await auditor.send('GET', '/api/log')).body ?? {};
  const eventually = async <T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> => {
    for (let turn = 0; ; turn++) {
      const seen = await look();
      if (holds(seen)) return seen;
      if (turn > 240) throw new Error(`it never came about: ${JSON.stringify(seen)}`);
      await wait(250);
    }
  };
  const admin = (...words: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/apps/standalone/src/admin.js'), ...words], {
      env: { ...process.env, HEADSTAMP_DATABASE_URL: '', HEADSTAMP_DATA: system.folder },
      encoding: 'utf8',
    });
    return { code: status, said: `${stdout}${stderr}`.trim() };
  };

  it('is witnessed by the others soon after something is recorded, and says so', async () => {
    expect((await openCase()).status).toBe(201);
    const seen = await eventually(log, ({ size, witnessedSize }) => Number(size) > 0 && size === witnessedSize);
    expect(seen).toMatchObject({ origin: `headstamp.log/${ids.BZ}`, standstill: null });
    expect((seen.witnesses as { name: string; overdue: boolean }[]).map(({ name, overdue }) => [name, overdue]).sort()).toEqual(
      [ids.GT, ids.TT].map((id) => [`headstamp.witness/${id}`, false]).sort(),
    );
  });

  it('publishes a checkpoint that fulfils the policy it publishes', async () => {
    const checkpoint = (await auditor.send('GET', '/api/log/checkpoint')).text;
    const policy = parsePolicy((await auditor.send('GET', '/api/log/policy')).text);
    expect(openCheckpoint(checkpoint, [noteVerifier(policy.logs[0]?.verifierKey ?? '')]).origin).toBe(`headstamp.log/${ids.BZ}`);
    const cosigners = cosignaturesOf(checkpoint, policy.witnesses.map(({ verifier }) => verifier)).map(({ witness }) => witness);
    expect(isFulfilled(policy.quorum, new Set(cosigners))).toBe(true);
    expect(isFulfilled(policy.quorum, new Set(cosigners.slice(1)))).toBe(false);
  });

  describe('is witnessed over HTTP', () => {
    const submit = (witness: string, body: string): Promise<Answer> =>
      nobody.send('POST', `/api/witnesses/${witness}/add-checkpoint`, { body, headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': '' } });
    const held = (witness: string): Promise<Answer> =>
      nobody.send('GET', `/api/witnesses/${witness}/${createHash('sha256').update(`headstamp.log/${ids.BZ}`).digest('hex')}/checkpoint`);

    it('by whoever holds its newest head, without sign-in', async () => {
      const { status, text, type } = await held(ids.GT ?? '');
      expect([status, type]).toEqual([200, 'text/plain']);
      const { logKey } = ((await auditor.send('GET', '/api/jurisdictions')).body as unknown as { code: string; logKey: string }[]).find(({ code }) => code === 'BZ')!;
      const { size } = openCheckpoint(text, [noteVerifier(logKey)]);
      const again = await submit(ids.GT ?? '', addCheckpointBody({ oldSize: size, proof: [], checkpoint: text }));
      expect([again.status, again.type]).toEqual([200, 'text/plain']);
      expect(again.text).toMatch(/^— headstamp\.witness\/\S+ \S+\n$/);
      const late = await submit(ids.GT ?? '', addCheckpointBody({ oldSize: 0n, proof: [], checkpoint: text }));
      expect([late.status, late.headers.get('content-type'), late.text]).toEqual([409, 'text/x.tlog.size', `${size}\n`]);
      const own = await submit(ids.BZ ?? '', addCheckpointBody({ oldSize: size, proof: [], checkpoint: text }));
      expect([own.status, own.body?.code]).toEqual([404, 'ledger.unknown-witness']);
    });

    it('and refuses what is no request, what nobody signed, and what it does not know', async () => {
      const stranger = logSigner(`headstamp.log/${ids.BZ}`, generateKeyPairSync('ed25519').privateKey);
      const root = Buffer.alloc(32, 1);
      const forged = stranger.sign(checkpointText({ origin: stranger.origin, size: 900n, root }));
      const unknown = logSigner('nowhere.example/log', generateKeyPairSync('ed25519').privateKey);
      const requests: readonly (readonly [number, string])[] = [
        [400, 'hello'],
        [403, addCheckpointBody({ oldSize: 0n, proof: [], checkpoint: forged })],
        [404, addCheckpointBody({ oldSize: 0n, proof: [], checkpoint: unknown.sign(checkpointText({ origin: unknown.origin, size: 1n, root })) })],
      ];
      for (const [status, body] of requests) {
        const answer = await submit(ids.TT ?? '', body);
        expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
      }
    });
  });

  it('proves one event in a file that needs no server', async () => {
    const check = await auditor.send('GET', '/api/log/events/0193c1a2-7b00-7000-8000-000000000000/proof');
    expect([check.status, check.body?.code]).toEqual([404, 'ledger.unknown-event']);
    const created = await openCase();
    expect(created.status).toBe(201);
    const lines = await eventually(
      async () => (await auditor.send('GET', '/api/log/export')).text,
      (text) => text.includes(String(created.body?.id)),
    );
    const event = lines.split('\n').find((line) => line.includes(String(created.body?.id))) ?? '';
    const { id } = JSON.parse(event) as { id: string };
    await eventually(async () => (await auditor.send('GET', `/api/log/events/${id}`)).body, (body) => body?.standing === 'witnessed');
    const file = await auditor.send('GET', `/api/log/events/${id}/proof`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${id}.tlog-proof"`]);
    const { leafIndex, proof, checkpoint, extra } = parseTlogProof(file.text);
    const policy = parsePolicy((await auditor.send('GET', '/api/log/policy')).text);
    const { size, root } = openCheckpoint(checkpoint, policy.logs.map(({ verifierKey }) => noteVerifier(verifierKey)));
    expect(extra?.toString()).toBe(event);
    expect(verifyInclusion({ leafIndex, treeSize: size, leafHash: leafHash(extra ?? Buffer.alloc(0)), root, proof })).toBe(true);
    expect(cosignaturesOf(checkpoint, policy.witnesses.map(({ verifier }) => cosignatureVerifier(verifier.verifierKey)))).toHaveLength(2);
  });

  it('is exported as far as its witnesses have seen it, and holds offline under the policy they are named in', async () => {
    const created = await openCase();
    const held = async (end: string): Promise<string> => (await auditor.send('GET', `/api/log/export?end=${end}`)).text;
    expect((await auditor.send('GET', '/api/log/export?end=sometime')).status).toBe(422);
    await eventually(() => held('newest'), (text) => text.includes(String(created.body?.id)));
    writeFileSync(join(folder, 'whole-log.txt'), await eventually(() => held('witnessed'), (text) => text.includes(String(created.body?.id))));
    writeFileSync(join(folder, 'policy.txt'), (await auditor.send('GET', '/api/log/policy')).text);
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, join(folder, 'whole-log.txt'), '--policy', join(folder, 'policy.txt')], { encoding: 'utf8', env: {} });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^VERIFIED/m)]);
    expect(stdout).toContain('the checkpoint is cosigned as your policy demands');
  });

  it('is checked by its auditor, who sees how far that has come', async () => {
    const begun = await auditor.send('POST', '/api/log-checks', { body: { occasion: 'yearly audit' } });
    expect(begun.status).toBe(202);
    const ended = await eventually(async () => (await auditor.send('GET', `/api/log-checks/${String(begun.body?.id)}`)).body ?? {}, ({ state }) => state !== 'running');
    expect(ended).toMatchObject({ occasion: 'yearly audit', state: 'sound', found: 0, findings: [] });
    expect(Number(ended.eventsRead)).toBeGreaterThan(0);
    expect((await investigator.send('POST', '/api/log-checks')).status).toBe(403);
  });

  it('is given a new key, frozen, and succeeded, at the machine; writing stops in that state alone, and goes on', async () => {
    expect(admin('log', 'rotate-key', 'BZ').said).toMatch(/new key/);
    expect((await openCase()).status).toBe(201);
    expect(admin('log', 'freeze', 'BZ', '--reason', 'planned')).toEqual({ code: 0, said: expect.stringContaining('is frozen at its checkpoint of size') });
    const refused = await openCase();
    expect([refused.status, refused.type, refused.body?.code]).toEqual([503, 'application/problem+json', 'ledger.frozen']);
    expect((await log()).standstill).toMatchObject({ problem: 'ledger.frozen' });
    expect((await investigator.send('GET', '/api/cases')).status).toBe(200);
    const abroad = await Caller.signIn(system.url, system.logins('investigator', 'GT')[0]);
    expect((await abroad.send('POST', '/api/cases', { body: { title: 'Another case' } })).status).toBe(201);
    expect(admin('log', 'succeed', 'BZ').said).toContain(`headstamp.log/${ids.BZ}/2+`);
    expect((await openCase()).status).toBe(201);
    const seen = await eventually(log, ({ size, witnessedSize }) => Number(size) > 1 && size === witnessedSize);
    expect(seen).toMatchObject({ origin: `headstamp.log/${ids.BZ}/2`, standstill: null });
    expect(admin('fsck')).toEqual({ code: 0, said: expect.stringMatching(/^BZ: \d+ events, .*: sound\nGT: .*: sound\nTT: .*: sound$/m) });
  }, 180_000);
});
