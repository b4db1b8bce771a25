import { randomUUID } from 'node:crypto';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { TRACE_GROUNDS } from '../../apps/standalone/src/story/facts';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { exif, jpeg } from '../../libs/photographs/src/pictures.spec-support';
import { startStandalone, type Deployment } from '../support/deployment';

interface SubRequest {
  readonly id: string;
  readonly addressee: { readonly code: string };
  readonly state: string;
  readonly overdue: boolean;
  readonly version: number;
}
interface Proposed {
  readonly country: string;
  readonly reason: string;
  readonly standing: string;
  readonly askedBy: string | null;
}
interface Answer {
  readonly number: number;
  readonly outcome: string;
  readonly extent: string | null;
  readonly refusalGround: string | null;
  readonly chain: readonly { readonly name: string }[];
}
interface Request {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly unreadMessages: number;
  readonly receivedPhotographs: readonly string[];
  readonly routing: readonly Proposed[];
  readonly subRequests: readonly SubRequest[];
  readonly answer: Answer | null;
  readonly answers: readonly Answer[];
  readonly recordsSearch: { readonly candidates: readonly unknown[] } | null;
}
interface Duplicates {
  readonly items: readonly {
    readonly id: string;
    readonly requester: { readonly code: string };
    readonly alikeIn: readonly string[];
    readonly joined: boolean;
  }[];
}
interface Thread {
  readonly messages: readonly {
    readonly saidBy: string;
    readonly purpose: string;
    readonly text: string;
    readonly official: string;
    readonly unread: boolean;
  }[];
}

const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

const CHAIN = [
  { sequence: 1, actor: 'MANUFACTURER', name: 'Maker of the journey', country: 'TT', acquiredOn: '2008', disposedOn: '2009-02' },
  {
    sequence: 2,
    actor: 'IMPORTER',
    name: 'Importer of the journey',
    country: 'GT',
    acquiredOn: '2009-03-11',
    disposedOn: '2009-05-20',
    document: 'GT-2009-0311',
  },
  { sequence: 3, actor: 'EXPORTER', name: 'Exporter of the journey', country: 'GT', acquiredOn: '2009-05-20', disposedOn: '2010-01-15' },
] as const;

describe('tracing between three states, over HTTP', () => {
  let system: Deployment;
  const officials = new Map<string, OfficialClient>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const seen = (login: string, id: string): Promise<Request> => as(login).get<Request>(`/trace-requests/${id}`);
  const reaches = (login: string, id: string, state: string): Promise<Request> =>
    eventually(`${state} at ${login}`, async () => {
      const request = await seen(login, id).catch(() => null);
      return request?.state === state ? request : null;
    });
  const move = async (login: string, id: string, what: string, body: unknown = {}): Promise<Request> =>
    as(login).move<Request>(`/trace-requests/${id}/${what}`, (await seen(login, id)).version, body);
  /** The addressee has it and has said so, and the requester knows. */
  const acknowledged = async (state: 'gt' | 'tt', id: string): Promise<void> => {
    await reaches(`focal@${state}`, id, 'submitted');
    await move(`focal@${state}`, id, 'acknowledgement');
    await reaches('investigator@bz', id, 'acknowledged');
  };
  const drafted = (serial: string): Promise<Request> => {
    const firearm = {
      ...TRACE_GROUNDS.firearm,
      serial,
      countryOfOrigin: 'TT',
      marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
    };
    return as('investigator@bz').post<Request>('/trace-requests', { ...TRACE_GROUNDS, addressee: 'GT', firearm });
  };

  beforeAll(async () => {
    system = await startStandalone();
    for (const state of ['bz', 'gt', 'tt'])
      for (const post of ['investigator', 'focal']) {
        const login = `${post}@${state}`;
        officials.set(login, await OfficialClient.signIn(system.url, login, system.logins('examiner', state)[0].password));
      }
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  let first: string;
  let parallel: string;

  it('1 · Belize searches its own records and asks the importing state and the state of manufacture in parallel', async () => {
    const investigator = as('investigator@bz');
    const draft = await drafted('JX-5510-7');
    expect(draft.routing.map(({ country, reason, standing }) => [country, reason, standing])).toEqual([
      ['BZ', 'own-records', 'own'],
      ['TT', 'country-of-origin', 'addressable'],
      ['GT', 'import-mark', 'addressable'],
    ]);
    first = draft.id;
    await investigator.send('PUT', `/trace-requests/${first}/possessor`, {
      body: { toBeSent: false, familyName: 'Possessor of the journey' },
      headers: { 'if-match': `"${draft.version}"` },
    });
    await move('investigator@bz', first, 'submission');
    parallel = (await move('investigator@bz', first, 'sub-requests', { addressee: 'TT' })).id;
    await expect(move('investigator@bz', first, 'sub-requests', { addressee: 'TT' })).rejects.toEqual(
      refusal(409, 'trace-request.asked-already'),
    );
    expect((await seen('investigator@bz', first)).subRequests.map(({ addressee, state }) => [addressee.code, state])).toEqual([
      ['GT', 'submitted'],
      ['TT', 'submitted'],
    ]);
    const home = await eventually('the search of the own records', async () => {
      const request = await seen('focal@bz', first);
      return request.recordsSearch ? request : null;
    });
    expect(home.recordsSearch?.candidates).toEqual([]);
    await acknowledged('gt', first);
    await acknowledged('tt', parallel);
    await expect(seen('focal@tt', first)).rejects.toEqual(refusal(404, 'trace-request.unknown'));
    await expect(as('focal@gt').get(`/trace-requests/${first}/possessor`)).rejects.toEqual(refusal(404, 'trace-request.no-possessor'));
  }, 60_000);

  it('2 · Trinidad and Tobago refuses with the ground, and the clock of Guatemala runs on', async () => {
    await move('focal@tt', parallel, 'refusal', { ground: 'NATIONAL_SECURITY', reasons: 'Stock of the defence force.' });
    const refused = await reaches('investigator@bz', parallel, 'refused');
    expect(refused.answer).toMatchObject({ outcome: 'refused', refusalGround: 'NATIONAL_SECURITY', chain: [] });
    expect(refused.subRequests.map(({ state }) => state)).toEqual(['acknowledged', 'refused']);
  }, 60_000);

  it('3 · Guatemala needs to know more, Belize tells it, and both threads are the same', async () => {
    await move('focal@gt', first, 'processing');
    await move('focal@gt', first, 'information-request', { text: 'Is there a number on the barrel?' });
    const asked = await reaches('investigator@bz', first, 'info_needed');
    expect(asked.unreadMessages).toBe(1);
    await as('investigator@bz').post(`/trace-requests/${first}/clarifications/reading`);
    expect((await seen('investigator@bz', first)).unreadMessages).toBe(0);
    await move('investigator@bz', first, 'information', { text: 'Yes: B-77, not the one of the frame.' });
    await reaches('focal@gt', first, 'in_progress');
    const [here, there] = [
      await as('investigator@bz').get<Thread>(`/trace-requests/${first}/clarifications`),
      await as('focal@gt').get<Thread>(`/trace-requests/${first}/clarifications`),
    ];
    const said = ({ messages }: Thread) => messages.map(({ saidBy, purpose, text, official }) => ({ saidBy, purpose, text, official }));
    expect(said(here)).toEqual(said(there));
    expect(here.messages.map(({ purpose }) => purpose)).toEqual(['question', 'information']);
    await expect(as('investigator@gt').get(`/trace-requests/${first}/clarifications`)).rejects.toEqual(
      refusal(403, 'trace-request.for-the-focal-point'),
    );
  }, 60_000);

  it('4 · a delay says until when, a partial answer follows, and the whole one takes its place', async () => {
    await move('focal@gt', first, 'delay', { ground: 'CRIMINAL_INVESTIGATION', reasons: 'A hearing is near.', expectedOn: '2190-01-31' });
    expect((await reaches('investigator@bz', first, 'delayed')).answer).toMatchObject({ outcome: 'delayed', expectedOn: '2190-01-31' });
    const answer = { endState: 'TRACED_WHOLESALE_ONLY', useConditions: ['INVESTIGATION_ONLY'] };
    await move('focal@gt', first, 'answer', { ...answer, chain: CHAIN.slice(0, 2), withhold: [2] });
    const part = await reaches('investigator@bz', first, 'answered');
    expect(part.answer).toMatchObject({ number: 2, extent: 'partial' });
    expect(part.answer?.chain.map(({ name }) => name)).toEqual(['Maker of the journey']);
    await move('focal@gt', first, 'answer', { ...answer, chain: CHAIN.slice(0, 2) });
    const whole = await eventually('the whole answer', async () => {
      const request = await seen('investigator@bz', first);
      return request.answer?.number === 3 ? request : null;
    });
    expect(whole.answer).toMatchObject({ extent: 'full' });
    expect(whole.answers.map(({ outcome, extent }) => [outcome, extent])).toEqual([
      ['delayed', null],
      ['answered', 'partial'],
      ['answered', 'full'],
    ]);
    await move('investigator@bz', first, 'closure');
    await reaches('focal@gt', first, 'closed');
  }, 60_000);

  it('5 · an answer that names the way on proposes the next state; a person asks it, and takes the question back', async () => {
    const { id } = await drafted('KT-8841-2');
    await move('investigator@bz', id, 'submission');
    await acknowledged('gt', id);
    await move('focal@gt', id, 'answer', {
      ...{ chain: CHAIN, endState: 'TRACED_EXPORT_FOREIGN', extent: 'partial', useConditions: [], furtherCountry: 'TT' },
    });
    const answered = await reaches('investigator@bz', id, 'answered');
    expect(answered.subRequests).toHaveLength(1);
    expect(answered.routing.find(({ country }) => country === 'TT')).toMatchObject({ standing: 'addressable', askedBy: null });
    const next = await move('investigator@bz', id, 'sub-requests', { addressee: 'TT' });
    expect((await seen('investigator@bz', id)).routing.find(({ country }) => country === 'TT')?.askedBy).toBe(next.id);
    await reaches('focal@tt', next.id, 'submitted');
    await expect(move('focal@tt', next.id, 'cancellation')).rejects.toEqual(refusal(409, 'trace-request.move-not-allowed'));
    await move('investigator@bz', next.id, 'cancellation');
    await reaches('focal@tt', next.id, 'cancelled');
    expect((await seen('investigator@bz', id)).subRequests.map(({ state }) => state)).toEqual(['answered', 'cancelled']);
  }, 60_000);

  it('6 · Guatemala finds that two states ask about one pistol and joins the two; neither learns of the other', async () => {
    const firearm = { ...TRACE_GROUNDS.firearm, serial: 'JX 55IO 7' };
    const theirs = await as('investigator@tt').post<Request>('/trace-requests', {
      ...TRACE_GROUNDS,
      recoveredIn: 'TT',
      addressee: 'GT',
      firearm,
    });
    await as('investigator@tt').move(`/trace-requests/${theirs.id}/submission`, theirs.version);
    await reaches('focal@gt', theirs.id, 'submitted');
    const offered = await as('focal@gt').get<Duplicates>(`/trace-requests/${theirs.id}/duplicates`);
    expect(offered.items).toMatchObject([{ id: first, requester: { code: 'BZ' }, joined: false }]);
    expect(offered.items[0]?.alikeIn).toContain('serial');
    const joined = await as('focal@gt').post<Duplicates>(`/trace-requests/${theirs.id}/joins`, { otherId: first, reason: 'one pistol' });
    expect(joined.items).toMatchObject([{ id: first, joined: true }]);
    await expect(as('focal@gt').post(`/trace-requests/${first}/joins`, { otherId: theirs.id })).rejects.toEqual(
      refusal(409, 'trace-request.joined-already'),
    );
    // Trinidad and Tobago knows of what Belize asked it itself, and of nothing that was asked of Guatemala.
    const known = await as('investigator@tt').get<Duplicates>(`/trace-requests/${theirs.id}/duplicates`);
    expect(known.items.map(({ id, joined: linked }) => [id, linked])).toEqual([[parallel, false]]);
    expect((await as('investigator@bz').get<Duplicates>(`/trace-requests/${first}/duplicates`)).items).toEqual([]);
    expect((await seen('focal@gt', theirs.id)).state).toBe('submitted');
  }, 60_000);

  it('7 · what Guatemala told is told to Trinidad and Tobago when Guatemala says so, and taken back from both', async () => {
    const holder = 'Licensee of the seventh scene';
    const { id } = await drafted('PX-1192-4');
    await move('investigator@bz', id, 'submission');
    await acknowledged('gt', id);
    const chain = [...CHAIN, { sequence: 4, actor: 'FIRST_PURCHASER', name: holder, country: 'GT', acquiredOn: '2011' }];
    await move('focal@gt', id, 'answer', { chain, endState: 'TRACED_FIRST_PURCHASER', useConditions: ['NO_ONWARD_TRANSFER'] });
    await reaches('investigator@bz', id, 'answered');

    const telling = (): Promise<Thread> =>
      as('investigator@bz').post<Thread>(`/trace-requests/${parallel}/clarifications`, { text: `Is ${holder} known to you?` });
    const refused = await telling().then(
      () => null,
      (error: unknown) => (error as { problem?: { code: string; onwardRequestIds: string[] } }).problem,
    );
    expect(refused?.code).toBe('use-condition.third-party');
    const onwardId = refused?.onwardRequestIds[0] ?? '';
    const alerted = (login: string, kind: string, subjectId: string): Promise<unknown> =>
      eventually(`${kind} at ${login}`, async () => {
        const { items } = await as(login).get<{ items: { kind: string; subjectId: string }[] }>('/alerts?limit=200');
        return items.find((alert) => alert.kind === kind && alert.subjectId === subjectId) ?? null;
      });
    const onward = (login: string): Promise<{ state: string; version: number; aboutRequestId: string | null }> =>
      as(login).get(`/onward-requests/${onwardId}`);
    await alerted('focal@bz', 'onward-attempt', onwardId);
    await expect(onward('focal@gt')).rejects.toEqual(refusal(404, 'onward-request.unknown'));
    const question = { purpose: 'INVESTIGATION', reason: 'the same network' };
    await as('focal@bz').move(`/onward-requests/${onwardId}/question`, (await onward('focal@bz')).version, question);
    await alerted('focal@gt', 'onward-request', onwardId);
    const asked = await onward('focal@gt');
    expect(asked).toMatchObject({ state: 'asked', aboutRequestId: null });
    await as('focal@gt').move(`/onward-requests/${onwardId}/consent`, asked.version, { conditions: { notInCourt: true } });
    await alerted('focal@bz', 'onward-answer', onwardId);
    await telling();
    const atThird = (): Promise<Thread> => as('focal@tt').get<Thread>(`/trace-requests/${parallel}/clarifications`);
    await eventually('the message in Trinidad and Tobago', async () =>
      (await atThird()).messages.some(({ text }) => text.includes(holder)) ? true : null,
    );

    await as('focal@gt').post(`/trace-requests/${id}/originator-words`, { says: 'veto', of: 'everything' });
    await alerted('focal@bz', 'originator-word', id);
    await alerted('focal@tt', 'release-recalled', parallel);
    expect((await atThird()).messages.filter(({ text }) => text.includes(holder))).toEqual([]);
    expect((await seen('investigator@bz', id)).answer?.chain).toEqual([]);
    const recipients = await as('focal@gt').get<{ states: { state: { code: string }; how: string; recalledAt: string | null }[] }>(
      `/trace-requests/${id}/recipients`,
    );
    expect(recipients.states.map(({ state, how, recalledAt }) => [state.code, how, recalledAt !== null])).toEqual([
      ['BZ', 'answered', true],
      ['TT', 'consented', true],
    ]);
    const atHome = await as('focal@bz').get<{ atHome: { name: string; capacity: string[] }[] }>(`/trace-requests/${id}/recipients`);
    expect(atHome.atHome.some(({ capacity }) => capacity.includes('investigator'))).toBe(true);
  }, 60_000);

  it('8 · photographs of the weapon and of the evidence cross the border without place and camera, are shown to each side of the request, and to nobody else', async () => {
    const place = '17 29';
    const photographed = async (login: string): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(jpeg([exif(6)], { width: 64, height: 48 }))], { type: 'image/jpeg' }), 'picture.jpg');
      const { body } = await as(login).send<{ id: string }>('POST', '/photographs', { body: form, headers: { 'idempotency-key': randomUUID() } });
      return body.id;
    };
    const weapon = await photographed('investigator@bz');
    const { id } = await as('investigator@bz').post<Request>('/trace-requests', {
      ...{ ...TRACE_GROUNDS, addressee: 'GT', photographIds: [weapon] },
      firearm: { ...TRACE_GROUNDS.firearm, serial: 'JX-7700-1' },
    });
    await move('investigator@bz', id, 'submission');
    const further = (await move('investigator@bz', id, 'sub-requests', { addressee: 'TT' })).id;
    const picture = (login: string, request: string, photograph: string): Promise<Buffer> =>
      as(login).get<Buffer>(`/trace-requests/${request}/photographs/${photograph}`);
    const arrives = (login: string, request: string, photograph: string): Promise<Buffer> =>
      eventually(`the photograph at ${login}`, () => picture(login, request, photograph).catch(() => null));
    for (const [login, request] of [['focal@gt', id], ['focal@tt', further]] as const) {
      const shown = await arrives(login, request, weapon);
      expect([shown.subarray(0, 2).toString('hex'), shown.includes(place)]).toEqual(['ffd8', false]);
      expect((await seen(login, request)).receivedPhotographs).toEqual([weapon]);
    }
    await expect(picture('focal@tt', id, weapon)).rejects.toEqual(refusal(404, 'trace-request.unknown'));
    await expect(as('focal@gt').get(`/photographs/${weapon}`)).rejects.toEqual(refusal(404, 'photograph.unknown'));

    await acknowledged('gt', id);
    const paper = await photographed('focal@gt');
    const chain = CHAIN.map((row) => (row.sequence === 2 ? { ...row, evidence: [{ kind: 'DOCUMENT', id: paper }] } : row));
    await move('focal@gt', id, 'answer', { chain, endState: 'TRACED_DEALER_ONLY', useConditions: [], rowTerms: [{ sequence: 2, notInCourt: true }] });
    await reaches('investigator@bz', id, 'answered');
    expect((await arrives('investigator@bz', id, paper)).includes(place)).toBe(false);
    const inCourt = as('investigator@bz').send('GET', `/trace-requests/${id}/photographs/${paper}`, { headers: { 'headstamp-purpose': 'COURT' } });
    await expect(inCourt).rejects.toEqual(refusal(403, 'use-condition.withheld'));
  }, 60_000);
});
