import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { OFFICIAL_ROLES, type OfficialRole } from '@headstamp/codes';
import { Caller, type Answer } from '../support/caller';
import { startStandalone, superuserOf, type Deployment } from '../support/deployment';
import { exampleOf, operationsOf, type ApiDescription, type Operation } from './api-description';

interface ForeignRecord {
  readonly table: string;
  readonly id: string;
}

/** Straight from the database, past every wall: what other states keep and Trinidad and Tobago has never heard of. */
async function foreignRecords(folder: string): Promise<ForeignRecord[]> {
  const admin = await superuserOf(folder);
  try {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE a.attname = 'id' AND a.atttypid = 'uuid'::regtype AND c.relkind = 'r'
         AND EXISTS (SELECT FROM pg_attribute j WHERE j.attrelid = c.oid AND j.attname = 'jurisdiction_id')`,
    );
    const found: ForeignRecord[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ id: string }>(
        `SELECT r.id FROM ${name} r JOIN app.jurisdiction j ON j.jurisdiction_id = r.jurisdiction_id WHERE j.code IN ('BZ', 'GT')
           AND NOT EXISTS (SELECT FROM ${name} own JOIN app.jurisdiction t ON t.jurisdiction_id = own.jurisdiction_id AND t.code = 'TT' WHERE own.id = r.id)
         LIMIT 1`,
      );
      found.push(...rows.map(({ id }) => ({ table: name, id })));
    }
    return found;
  } finally {
    await admin.end();
  }
}

/** All that a caller can tell one answer from another by, but for the address it named itself and the id of the request. */
const toldApart = (answer: Answer): string =>
  JSON.stringify([
    answer.status,
    answer.type,
    { ...answer.body, requestId: '', instance: '' },
    answer.body === undefined ? answer.text : '',
    [...answer.headers].filter(
      ([name]) => !['date', 'request-id', 'content-length', 'etag', 'set-cookie'].includes(name) && !name.startsWith('x-ratelimit'),
    ),
  ]);

/** What leaves the house is asked for a purpose. */
const PURPOSE = { 'Headstamp-Purpose': 'INVESTIGATION' };

describe('records of other jurisdictions', () => {
  let deployment: Deployment;
  let description: ApiDescription;
  let foreign: ForeignRecord[];
  let operations: Operation[];
  const officials = new Map<OfficialRole, Caller>();

  beforeAll(async () => {
    deployment = await startStandalone({ story: true });
    while (!/The story (is told|broke off)/.test(deployment.printed())) await wait(250);
    expect(deployment.printed()).toContain('The story is told');
    description = (await Caller.nobody(deployment.url).send('GET', '/api/openapi.json')).body as unknown as ApiDescription;
    operations = operationsOf(description).filter(({ ofRecord }) => ofRecord);
    for (const role of OFFICIAL_ROLES) officials.set(role, await Caller.signIn(deployment.url, deployment.logins(role, 'TT')[0]));
    foreign = await foreignRecords(deployment.folder);
  }, 400_000);
  afterAll(async () => {
    await deployment.stop();
  }, 60_000);

  it('exist in every part of the house, or the comparison below would prove nothing', () => {
    const schemas = new Set(foreign.map(({ table }) => table.split('.')[0]));
    for (const schema of ['cases', 'marking', 'tracing', 'custody', 'ballistics', 'notifications', 'exchange', 'jurisdictions'])
      expect(schemas).toContain(schema);
    expect(operations.length).toBeGreaterThan(30);
  });

  it('cannot be told from records that do not exist, on any route, by any means', async () => {
    const told: string[] = [];
    const reached = new Set<string>();
    for (const operation of operations) {
      const { access } = operation;
      const caller = officials.get(Array.isArray(access) ? (access[0] as OfficialRole) : 'investigator');
      const body = exampleOf(description, operation.body);
      const ask = async (id: string): Promise<string> => {
        const answer = await caller!.send(operation.method, operation.path.replace('{id}', id), {
          headers: { 'If-Match': '"1"', ...PURPOSE },
          ...(body ? { body } : {}),
        });
        if (answer.status === 404) reached.add(operation.name);
        return toldApart(answer);
      };
      const unknown = await ask(randomUUID());
      for (const { table, id } of foreign) {
        const answer = await ask(id);
        if (answer !== unknown) told.push(`${operation.name} with an id of ${table}: ${answer} instead of ${unknown}`);
      }
    }
    expect(told).toEqual([]);
    // Where nothing stands before the look into the table, the look itself was compared.
    const looks = operations.filter(({ write }) => !write).map(({ name }) => name);
    expect(looks.filter((name) => !reached.has(name))).toEqual([]);
  }, 300_000);

  it('never appear in a list', async () => {
    const lists = operationsOf(description).filter(
      ({ write, ofRecord, path }) => !write && !ofRecord && !/health|session|jurisdictions/.test(path),
    );
    const theirCase = foreign.find(({ table }) => table === 'cases.case_file')?.id ?? '';
    for (const operation of lists) {
      const { access } = operation;
      const caller = officials.get(Array.isArray(access) ? (access[0] as OfficialRole) : 'investigator');
      const { status, text } = await caller!.send(
        'GET',
        `${operation.path}?${operation.asks
          // Whose record, or from which day to which.
          .map((name) => `${name}=${name.endsWith('Id') ? theirCase : '2026-01-01'}`)
          .join('&')}`,
        { headers: PURPOSE },
      );
      expect([operation.name, status]).toEqual([operation.name, 200]);
      expect(foreign.filter(({ id }) => id !== theirCase && text.includes(id)).map(({ table }) => `${operation.name}: ${table}`)).toEqual(
        [],
      );
    }
  });
});
