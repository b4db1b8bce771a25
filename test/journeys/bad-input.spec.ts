import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticFiringX3p } from '@headstamp/toolmarks';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { acquire, openCase } from '../../apps/standalone/src/story/steps';
import { Caller } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';

interface Versioned {
  id: string;
  version: number;
}

describe('bad input', () => {
  let system: Deployment;
  let investigator: OfficialClient;
  let examiner: OfficialClient;
  let neighbour: OfficialClient;
  let caseFile: { id: string; reference: string };

  const signIn = (role: Parameters<Deployment['logins']>[0], state: string): Promise<OfficialClient> => {
    const [{ login, password }] = system.logins(role, state);
    return OfficialClient.signIn(system.url, login, password);
  };
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };

  beforeAll(async () => {
    system = await startStandalone();
    investigator = await signIn('investigator', 'BZ');
    examiner = await signIn('examiner', 'BZ');
    neighbour = await signIn('investigator', 'GT');
    caseFile = await openCase(investigator, 'Bad input', '2026-10-03');
  }, 120_000);
  afterAll(() => system.stop(), 60_000);

  it('a body that is no JSON, is too large, or is of another type is refused by name', async () => {
    const raw = async (body: string, type: string): Promise<number> => {
      const [{ login, password }] = system.logins('investigator', 'BZ');
      const entry = await fetch(`${system.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      });
      const cookie = (entry.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
      const answer = await fetch(`${system.url}/api/cases`, { method: 'POST', headers: { cookie, 'content-type': type, 'idempotency-key': randomUUID() }, body });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      return answer.status;
    };
    expect(await raw('{"title":', 'application/json')).toBe(400);
    expect(await raw(JSON.stringify({ title: 'x'.repeat(2_000_000) }), 'application/json')).toBe(413);
    expect([415, 422]).toContain(await raw('title=x', 'application/x-www-form-urlencoded'));
  });

  it.each([
    ['a key that is written twice', '{"title":"One","title":"Two","openedOn":"2026-10-03"}', 'the key "title" is written twice in one object'],
    ['half of a surrogate pair', '{"title":"a\\ud800b","openedOn":"2026-10-03"}', 'a string holds a lone surrogate'],
    ['an integer beyond 2^53', '{"title":"One","openedOn":9007199254740993}', 'the integer 9007199254740993 is beyond 2^53'],
  ])('%s is named in the refusal, and nothing is kept', async (_what, body, reason) => {
    const caller = await Caller.signIn(system.url, system.logins('investigator', 'BZ')[0]);
    const refused = await caller.send('POST', '/api/cases', { body });
    expect(refused.body).toMatchObject({ status: 400, code: 'request.ambiguous-json', reason });
    expect((await caller.send('GET', '/api/cases')).text).not.toMatch(/"(One|Two|a.b)"/);
  });

  it('every wrong field is named at once, with a pointer and what it must be', async () => {
    const refused = await refusalOf(investigator.post(`/cases/${caseFile.id}/recoveries`, { disposition: 'BOUGHT', recoveredOn: '2026-02-30', country: 'XX', place: '' }));
    expect(refused.status).toBe(422);
    const pointers = (refused.problem.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/disposition', '/recoveredOn', '/country', '/place']));
  });

  it('a write without an idempotency key changes nothing', async () => {
    const refused = await refusalOf(investigator.send('POST', '/cases', { body: { title: 'No key' }, headers: { 'idempotency-key': '' } }));
    expect(refused).toMatchObject({ status: 400, code: 'request.idempotency-key-missing' });
  });

  it('another state’s record and one that does not exist get the same answer', async () => {
    const theirs = await refusalOf(neighbour.get(`/cases/${caseFile.id}`));
    const nothing = await refusalOf(neighbour.get(`/cases/${randomUUID()}`));
    const comparable = ({ requestId: _, instance: __, ...rest }: Readonly<Record<string, unknown>>): unknown => rest;
    expect(theirs.status).toBe(404);
    expect(comparable(theirs.problem)).toEqual(comparable(nothing.problem));
  });

  it('an edit of a version that has changed meanwhile is refused and loses nothing', async () => {
    const draft = await investigator.post<Versioned>('/trace-requests', { firearm: { make: 'Ruger' } });
    const edit = (make: string): Promise<unknown> =>
      investigator.send('PATCH', `/trace-requests/${draft.id}`, { body: { firearm: { make } }, headers: { 'if-match': `"${draft.version}"` } });
    await edit('Glock');
    expect((await refusalOf(edit('Taurus'))).status).toBe(412);
    expect(await investigator.get(`/trace-requests/${draft.id}`)).toMatchObject({ firearm: { make: 'Glock' } });
    const blind = await refusalOf(investigator.send('PATCH', `/trace-requests/${draft.id}`, { body: {} }));
    expect(blind.status).toBe(428);
  });

  it('a double submit has one effect and one answer', async () => {
    const key = randomUUID();
    const title = `Sent twice ${key}`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => investigator.send<Versioned>('POST', '/cases', { body: { title, openedOn: '2026-10-03' }, headers: { 'idempotency-key': key } })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('etag')))).toEqual(new Set(['"1"']));
    const { items } = await investigator.get<{ items: { title: string }[] }>('/cases?limit=200');
    expect(items.filter((item) => item.title === title)).toHaveLength(1);
    const other = await refusalOf(investigator.send('POST', '/cases', { body: { title: 'Another' }, headers: { 'idempotency-key': key } }));
    expect(other).toMatchObject({ status: 422, code: 'idempotency-key.reused' });
  });

  describe('scanned surfaces', () => {
    const upload = (file: Uint8Array, name = 'upload'): Promise<string> =>
      acquire(
        examiner,
        { caseId: caseFile.id, caseReference: caseFile.reference, exhibitId: randomUUID(), reference: 'BZ-X-1', itemKind: 'FIRED_CARTRIDGE_CASE', shareWith: [] },
        { name, slide: 0, file },
      );
    const stored = async (): Promise<number> => (await examiner.get<{ items: unknown[] }>('/acquisitions?limit=200')).items.length;

    it('a truncated or foreign file is refused with the reason and leaves nothing behind', async () => {
      const file = syntheticFiringX3p({ slide: 1, firing: 1 });
      const before = await stored();
      for (const bad of [new Uint8Array(0), Buffer.from('not a zip'), file.slice(0, Math.floor(file.length / 2)), file.slice(0, -30)]) {
        const refused = await refusalOf(upload(bad));
        expect(refused.status).toBeGreaterThanOrEqual(400);
        expect(refused.status).toBeLessThan(500);
        expect(JSON.stringify(refused.problem)).toMatch(/x3p\.|file/);
      }
      expect(await stored()).toBe(before);
    });

    const malformed = process.env.HEADSTAMP_SCANS ? join(process.env.HEADSTAMP_SCANS, 'malformed') : '';
    if (malformed && existsSync(malformed)) {
      const files = readdirSync(malformed).filter((name) => name.endsWith('.x3p') && !name.includes('_ok_'));
      it.each(files)('the hostile file %s is refused and the system lives on', async (name) => {
        // A suspected unit is a question to the examiner, not a fault of the file; without an answer the file stays out.
        const refused = await refusalOf(upload(readFileSync(join(malformed, name)), name));
        expect(refused.status).toBeGreaterThanOrEqual(400);
        expect(refused.status).toBeLessThan(500);
        expect((await fetch(`${system.url}/api/health/ready`)).status).toBe(200);
      });
    } else {
      console.warn('hostile X3P files: not run, HEADSTAMP_SCANS names no folder with malformed files');
    }
  });
});
