import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OFFICIAL_ROLES } from '@headstamp/codes';
import { TRACE_GROUNDS } from '../../apps/standalone/src/story/facts';
import { operationsOf, type ApiDescription, type Operation } from '../gates/api-description';
import { Bodies, Chance } from '../gates/fuzz-requests';
import { Caller, type Answer } from '../support/caller';
import { startStandalone, superuserOf, type Deployment } from '../support/deployment';
import { foreignMarks, markOf, saidIn, STATES, type State } from './marked-states';

const OPERATIONS = Number(process.env.HEADSTAMP_CANARY_OPERATIONS ?? 600);
const SEED = Number(process.env.HEADSTAMP_CANARY_SEED ?? 20_260_301);

/**
 * Left out: what would end the caller or cost a quarter of a second of work each, and what is told to every participant by its
 * nature: office hours, the directory, and notices of wanted firearms.
 */
const LEFT_OUT =
  /api\/(session|officials|log-checks|witnesses|working-calendars|stand-ins|focal-points|webhook|mail|calendar)|wanted-notices|alerts\/stream|\/health/;
/** What a document to the other state may carry along; all else stays at home. */
const MAY_TRAVEL = /api\/(trace|onward|cases|recoveries|exhibits|consignments|handover|cast|mould|acquisition|shar|candidate|link|test-fires|external|hit|labels|annotations)/;
const PURPOSE = { 'Headstamp-Purpose': 'INVESTIGATION' };
const OTHER: Readonly<Record<State, readonly string[]>> = { BZ: ['BZ', 'GT', 'US'], GT: ['GT', 'BZ', 'US'], TT: ['TT', 'US'] };

/** One point, with a note behind the picture that says whose it is. */
const picture = (mark: string): Blob =>
  new Blob([
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
    Buffer.from(mark),
  ]);

interface Trace {
  readonly id: string;
  version: number;
}

describe('three states at work on one system', () => {
  const chance = new Chance(SEED);
  const leaks: string[] = [];
  const statuses = new Map<number, number>();
  /** Records by their owner and the word of their address: `cases` for what `POST /api/cases` made. */
  const known = new Map<string, string[]>();
  const callers = new Map<string, Caller>();
  const bodies = new Map<string, Bodies>();
  let deployment: Deployment;
  let description: ApiDescription;
  let operations: Operation[];
  let serial = 0;
  let refusedToPassOn = 0;
  /** Belize's question to Trinidad and Tobago, which says nothing of anybody's. */
  let neutral: string;

  beforeAll(async () => {
    deployment = await startStandalone();
    description = (await Caller.nobody(deployment.url).send('GET', '/api/openapi.json')).body as unknown as ApiDescription;
    operations = operationsOf(description).filter(({ name }) => !LEFT_OUT.test(name));
    for (const state of STATES) {
      for (const role of OFFICIAL_ROLES)
        callers.set(`${state} ${role}`, await Caller.signIn(deployment.url, deployment.logins(role, state)[0]));
      for (const reach of ['H', 'S'] as const) {
        const words = { text: () => markOf(state, reach, (serial += 1)), country: () => chance.of(OTHER[state]) };
        bodies.set(`${state} ${reach}`, new Bodies(description, chance, () => idFor(state), words));
      }
    }
    const draft = await as('BZ', 'focal-point').send('POST', '/api/trace-requests', { body: { ...TRACE_GROUNDS, addressee: 'TT' } });
    neutral = String(draft.body?.id);
    await as('BZ', 'focal-point').send('POST', `/api/trace-requests/${neutral}/submission`, { headers: { 'If-Match': '"1"' } });
  }, 300_000);
  afterAll(() => deployment.stop(), 60_000);

  const as = (state: State, role: string): Caller => callers.get(`${state} ${role}`) ?? Caller.nobody(deployment.url);
  /** Mostly an own record of the kind that the address or field names; sometimes one of others, as the curious would try it. */
  const idFor = (state: State, kind = ''): string => {
    const owner = chance.once(4) ? chance.of(STATES) : state;
    const fitting = known.get(`${owner} ${kind}`) ?? [];
    if (fitting.length > 0 && !chance.once(5)) return chance.of(fitting);
    const own = [...known].flatMap(([key, ids]) => (key.startsWith(owner) ? ids : []));
    return own.length > 0 ? chance.of(own) : neutral;
  };

  function judge(answer: Answer, state: State, asked: string): Answer {
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const said = [answer.text, JSON.stringify([...answer.headers]), saidIn(answer.bytes)].join('\n');
    const found = foreignMarks(said, state);
    if (found.length > 0) leaks.push(`${asked} told ${state} of ${found.join(', ')}`);
    const made = answer.body?.id;
    const [method, path = ''] = asked.split(' ');
    const key = `${state} ${path.split(/[/?]/).at(-1) ?? ''}`;
    if (method === 'POST' && answer.status < 300 && typeof made === 'string') known.set(key, [...(known.get(key) ?? []), made]);
    return answer;
  }

  async function send(state: State, role: string, method: string, path: string, body?: unknown, version = 1): Promise<Answer> {
    const headers = { 'If-Match': `"${version}"`, ...(method === 'GET' ? PURPOSE : {}) };
    return judge(await as(state, role).send(method, path, { headers, ...(body === undefined ? {} : { body }) }), state, `${method} ${path}`);
  }

  /** Any route, by somebody who may call it, with a body that says what it should. */
  async function anything(state: State): Promise<void> {
    const operation = chance.of(operations);
    const { access, method, body, asks } = operation;
    const role = Array.isArray(access) ? chance.of(access as readonly string[]) : 'investigator';
    const reach = MAY_TRAVEL.test(operation.path) ? 'S' : 'H';
    const query = asks.map((name) => `${name}=${name.endsWith('Id') ? idFor(state) : '2026-01-01'}`).join('&');
    const path = `${operation.path.replace('{id}', idFor(state, operation.path.split('/')[2]))}${query ? `?${query}` : ''}`;
    await send(state, role, method, path, body && bodies.get(`${state} ${reach}`)?.sound(body), chance.of([1, 1, 2]));
  }

  async function upload(state: State): Promise<void> {
    const mark = markOf(state, 'H', (serial += 1));
    const form = new FormData();
    const [path, role, file, name] = chance.of([
      ['/api/photographs', 'investigator', picture(mark), `${mark}.png`],
      ['/api/record-imports', 'marking-officer', new Blob([`serial,make\n${mark},${mark}\n`]), `${mark}.csv`],
      ['/api/acquisitions', 'examiner', new Blob([mark]), `${mark}.x3p`],
    ] as const);
    for (const field of ['reference', 'calibre', 'caseReference']) form.append(field, mark);
    form.append('file', file, name);
    await send(state, role, 'POST', path, form);
  }

  /** Belize asks Guatemala, which answers under the third-party rule; Belize then tries to tell Trinidad and Tobago. */
  async function trace(): Promise<void> {
    const mark = (state: State): string => markOf(state, 'S', (serial += 1));
    const firearm = { ...TRACE_GROUNDS.firearm, serial: mark('BZ') };
    const grounds = { ...TRACE_GROUNDS, firearm, whyIllicit: mark('BZ'), specialInstructions: mark('BZ'), reference: mark('BZ') };
    const draft = await send('BZ', 'investigator', 'POST', '/api/trace-requests', { ...grounds, addressee: 'GT' });
    const { id, version } = draft.body as unknown as Trace;
    await send('BZ', 'investigator', 'PUT', `/api/trace-requests/${id}/possessor`, { toBeSent: false, familyName: markOf('BZ', 'H', (serial += 1)) }, version);
    await send('BZ', 'investigator', 'POST', `/api/trace-requests/${id}/submission`, {}, version + 1);
    const arrived = await until(async () => (await send('GT', 'focal-point', 'GET', `/api/trace-requests/${id}`)).body as unknown as Trace | undefined, (seen) => seen?.id === id);
    await send('GT', 'focal-point', 'POST', `/api/trace-requests/${id}/acknowledgement`, {}, arrived?.version);
    const holder = mark('GT');
    const chain = [{ sequence: 1, actor: 'RETAILER', name: holder, country: 'GT', acquiredOn: '2009' }];
    const answer = { chain, endState: 'TRACED_DEALER_ONLY', useConditions: ['NO_ONWARD_TRANSFER'], remarks: mark('GT') };
    await send('GT', 'focal-point', 'POST', `/api/trace-requests/${id}/answer`, answer, (arrived?.version ?? 1) + 1);
    const told = await until(
      async () => (await send('BZ', 'focal-point', 'GET', `/api/trace-requests/${id}`)).text,
      (text) => text.includes(holder),
    );
    if (!told.includes(holder)) return;
    const quoted = await send('BZ', 'focal-point', 'POST', `/api/trace-requests/${neutral}/clarifications`, { text: holder.toLowerCase() });
    if (quoted.status !== 409 || quoted.body?.code !== 'use-condition.third-party') leaks.push(`Belize told a third state of ${holder}: ${quoted.text}`);
    refusedToPassOn += 1;
    const [attempt] = (quoted.body?.onwardRequestIds ?? []) as string[];
    await send('BZ', 'focal-point', 'POST', `/api/onward-requests/${attempt}/question`, { purpose: 'INVESTIGATION', reason: mark('BZ') });
    for (const stranger of ['auditor', 'focal-point'])
      for (const path of [`onward-requests/${attempt}`, `trace-requests/${id}`, `trace-requests/${id}/recipients`])
        await send('TT', stranger, 'GET', `/api/${path}`);
    if (chance.once(2))
      await send('GT', 'focal-point', 'POST', `/api/trace-requests/${id}/originator-words`, { says: 'veto', of: 'everything' });
  }

  async function until<T>(read: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
    let value = await read();
    for (let turn = 0; turn < 200 && !fits(value); turn += 1) {
      await new Promise((done) => setTimeout(done, 50));
      value = await read();
    }
    return value;
  }

  it(`learn nothing of a third state's in ${OPERATIONS} operations on any route, with its own numbers or with others'`, async () => {
    for (let done = 0; done < OPERATIONS; done += 1) {
      if (done % 100 === 5) await trace();
      else if (chance.once(12)) await upload(chance.of(STATES));
      else await anything(chance.of(STATES));
    }
    expect(leaks).toEqual([]);
    console.log(
      `seed ${SEED}: ${[...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, times]) => `${status} ×${times}`)
        .join(', ')}; ${serial} marks, ${refusedToPassOn} refusals to pass on`,
    );
    // A run in which nothing is written, or nothing is read, would find nothing.
    expect((statuses.get(201) ?? 0) + (statuses.get(200) ?? 0)).toBeGreaterThan(OPERATIONS / 8);
    expect(refusedToPassOn).toBeGreaterThanOrEqual(Math.floor(OPERATIONS / 100));
  }, 1_800_000);

  it('find nothing of it afterwards in any list, search or file', async () => {
    const lists = operations.filter(({ write, ofRecord }) => !write && !ofRecord);
    let marked = 0;
    for (const state of STATES)
      for (const { access, path, asks } of lists) {
        const roles = Array.isArray(access) ? (access as readonly string[]) : ['investigator'];
        for (const role of roles) {
          const query = asks.map((name) => `${name}=${name.endsWith('Id') ? idFor(state) : '2026-01-01'}`).join('&');
          const answer = await send(state, role, 'GET', `${path}${query ? `?${query}` : ''}`);
          if (saidIn(answer.bytes).includes(`QWX${state}`)) marked += 1;
        }
      }
    expect(leaks).toEqual([]);
    expect(marked).toBeGreaterThan(10);
    const pages = await Promise.all(['/', '/trace-requests', '/sign-in'].map((page) => Caller.nobody(deployment.url).send('GET', page)));
    expect(pages.flatMap(({ text }) => foreignMarks(text, null))).toEqual([]);
  }, 300_000);

  it('leave nothing of it in a line of the log, in a queue, in a file, or in a row of another state', async () => {
    expect(foreignMarks(deployment.printed(), null)).toEqual([]);
    const admin = await superuserOf(deployment.folder);
    const found: string[] = [];
    let rows = 0;
    try {
      const { rows: tables } = await admin.query<{ name: string; owned: boolean }>(
        `SELECT format('%I.%I', n.nspname, c.relname) AS name,
           EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'jurisdiction_id') AS owned
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
      );
      for (const { name, owned } of tables) {
        const code = owned ? '(SELECT j.code FROM app.jurisdiction j WHERE j.jurisdiction_id = t.jurisdiction_id)' : 'NULL';
        const marked = await admin.query<{ code: State | null; said: string }>(
          `SELECT ${code} AS code, t::text AS said FROM ${name} t WHERE t::text ~* 'QWX(BZ|GT|TT)[HS]|515758(425a|4754|5454)'`,
        );
        rows += marked.rows.length;
        // Queues carry identifiers and nothing else, whosever they are.
        const queue = /^(bullmq|messaging)\./.test(name);
        for (const { code: owner, said } of marked.rows)
          for (const mark of foreignMarks(said, queue ? null : owner)) found.push(`${name} of ${owner ?? 'nobody'}: ${mark}`);
      }
    } finally {
      await admin.end();
    }
    expect(found).toEqual([]);
    expect(rows).toBeGreaterThan(OPERATIONS / 20);
    const files = readdirSync(deployment.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !relative(deployment.folder, file).startsWith('postgres'));
    expect(files.filter((file) => foreignMarks(saidIn(readFileSync(file)), null).length > 0)).toEqual([]);
  }, 300_000);
});
