import { randomUUID } from 'node:crypto';
import { OFFICIAL_ROLES, type OfficialRole } from '@headstamp/codes';
import { Caller, type Answer } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';
import { exampleOf, fieldsOf, operationsOf, type ApiDescription, type Operation } from './api-description';

const CODE = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
/** Signing in and out change no record, so they take no key. */
const SESSION = '/api/session';
/** Other systems ask for cosignatures, in a protocol that knows no such header; asking again changes nothing. */
const WITNESS = '/api/witnesses/{id}/add-checkpoint';

describe('every route of the API', () => {
  let deployment: Deployment;
  let description: ApiDescription;
  let operations: Operation[];
  const officials = new Map<OfficialRole, Caller>();
  let nobody: Caller;

  beforeAll(async () => {
    deployment = await startStandalone();
    nobody = Caller.nobody(deployment.url);
    description = (await nobody.send('GET', '/api/openapi.json')).body as unknown as ApiDescription;
    operations = operationsOf(description);
    for (const role of OFFICIAL_ROLES) officials.set(role, await Caller.signIn(deployment.url, deployment.logins(role, 'BZ')[0]));
  }, 150_000);
  afterAll(async () => {
    const code = await deployment.stop();
    expect([code, deployment.printed()]).toEqual([0, expect.any(String)]);
  }, 60_000);

  const official = (role: OfficialRole): Caller => {
    const found = officials.get(role);
    if (!found) throw new Error(`nobody signed in as ${role}`);
    return found;
  };
  /** One who may call it. */
  const entitled = ({ access }: Operation): Caller => {
    if (access === 'anyone') return nobody;
    const [role] = access === 'any-official' || access === undefined ? OFFICIAL_ROLES : access;
    return official(role ?? 'investigator');
  };
  const address = ({ path }: Operation, id: string = randomUUID()): string => path.replace('{id}', id);
  const call = (caller: Caller, operation: Operation, id?: string): Promise<Answer> =>
    caller.send(operation.method, address(operation, id), {
      headers: { 'If-Match': '"1"' },
      ...(operation.body ? { body: exampleOf(description, operation.body) } : {}),
    });
  const staysSignedIn = ({ name }: Operation): boolean => name !== `DELETE ${SESSION}`;

  it('says whom it answers', () => {
    expect(operations.length).toBeGreaterThan(60);
    expect(operations.filter(({ access }) => access === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('refuses whoever has not signed in, unless it answers anyone', async () => {
    for (const operation of operations.filter(({ access }) => access !== 'anyone')) {
      const { status, body } = await call(nobody, operation);
      expect([operation.name, status, body?.code]).toEqual([operation.name, 401, 'session.required']);
    }
  });

  it.each(OFFICIAL_ROLES)('answers a %s where the role is named, and nowhere else', async (role) => {
    const wrong: string[] = [];
    for (const operation of operations.filter(staysSignedIn)) {
      const { access } = operation;
      const { status, body } = await call(official(role), operation);
      const named = access === 'anyone' || access === 'any-official' || (access ?? []).includes(role);
      const asItShould = named
        ? status !== 403 && (status !== 401 || access === 'anyone') && status < 500
        : status === 403 && body?.code === 'role.required';
      if (!asItShould) wrong.push(`${operation.name}: ${status} ${String(body?.code)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a write without an Idempotency-Key, and with one too short to be a key', async () => {
    for (const operation of operations.filter(({ write, path }) => write && path !== SESSION && path !== WITNESS)) {
      for (const key of ['', 'short']) {
        const headers = { 'If-Match': '"1"', 'Idempotency-Key': key };
        const body = exampleOf(description, operation.body);
        const { status, body: problem } = await entitled(operation).send(operation.method, address(operation), {
          headers,
          ...(body ? { body } : {}),
        });
        expect([operation.name, status, problem?.code]).toEqual([operation.name, 400, 'request.idempotency-key-missing']);
      }
    }
  });

  const malformed: readonly (readonly [string, unknown])[] = [
    ['no JSON at all', '{"a":'],
    ['a list', '[]'],
    ['a bare text', '"x"'],
    ['a field nobody named', { planted: 1 }],
    ['fields of the wrong type', 'wrong types'],
    ['fields of enormous length', 'enormous'],
    ['more than it accepts', `{"a": "${'x'.repeat(1_100_000)}"}`],
  ];

  it.each(malformed)('answers %s with a problem that has a stable code', async (what, sent) => {
    for (const operation of operations.filter(({ write }) => write).filter(staysSignedIn)) {
      const fields = fieldsOf(description, operation.body);
      let body = sent;
      if (sent === 'wrong types') body = Object.fromEntries(fields.map((name) => [name, { nested: [name] }]));
      if (sent === 'enormous') body = Object.fromEntries(fields.map((name) => [name, 'x'.repeat(20_000)]));
      const answer = await entitled(operation).send(operation.method, address(operation), { headers: { 'If-Match': '"1"' }, body });
      const { status, type, body: problem } = answer;
      expect({ operation: operation.name, what, problem: type, status, refused: status >= 400 && status < 500 }).toEqual({
        operation: operation.name,
        what,
        problem: 'application/problem+json',
        status,
        refused: true,
      });
      expect(String(problem?.code)).toMatch(CODE);
      expect(problem).toMatchObject({ type: `urn:headstamp:problem:${String(problem?.code)}`, status, title: expect.any(String) });
    }
  });

  it('takes nothing from a body that claims to be a prototype', async () => {
    const claim = '{"__proto__": {"roles": ["planted"], "limit": 1}, "constructor": {"prototype": {"roles": ["planted"]}}}';
    for (const operation of operations.filter(({ write }) => write).filter(staysSignedIn)) {
      const { status, text } = await entitled(operation).send(operation.method, address(operation), {
        headers: { 'If-Match': '"1"' },
        body: claim,
      });
      expect([operation.name, status < 500, text.includes('planted')]).toEqual([operation.name, true, false]);
    }
    for (const role of OFFICIAL_ROLES) expect((await official(role).send('GET', SESSION)).body).toMatchObject({ roles: [role] });
  });

  it('answers an id that is no id with a problem too', async () => {
    for (const operation of operations.filter(({ ofRecord }) => ofRecord)) {
      for (const id of ['1', 'null', '%00', "'; DROP TABLE x; --", '../../health/live'].map(encodeURIComponent)) {
        const { status, type } = await call(entitled(operation), operation, id);
        expect([operation.name, id, type, status >= 400 && status < 500]).toEqual([operation.name, id, 'application/problem+json', true]);
      }
    }
  });

  it('shows nothing at an address that is none', async () => {
    const { status, body } = await official('auditor').send('GET', '/api/nothing-here');
    expect([status, body?.code]).toEqual([404, 'request.unknown-address']);
  });

  it('ends a session when its official signs out', async () => {
    const leaving = await Caller.signIn(deployment.url, deployment.logins('auditor', 'GT')[0]);
    expect((await leaving.send('DELETE', SESSION)).status).toBe(204);
    expect((await leaving.send('GET', SESSION)).status).toBe(401);
  });
});
