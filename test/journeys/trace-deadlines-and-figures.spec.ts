import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Alert {
  id: string;
  kind: string;
  subjectId: string;
  toYouByName: boolean;
  version: number;
}
interface Request {
  id: string;
  version: number;
  state: string;
  overdue: boolean;
  submittedAt: string;
  dueAt: string;
  answer: { chain: { name: string }[]; withheld: { sequence: number | null; because: string[] }[] } | null;
}
interface Leads {
  items: { id: string; kind: string; minDays: number | null; requests: { id: string }[]; dismissal: { reason: string } | null }[];
}
interface Table {
  cells: { label: string; count: number | null }[];
  notCounted: number;
}
interface Figures {
  note: string;
  asRequester: { requests: number; turnaround: { answers: number; notAnswered: number }; timeToCrime: Table; endStates: Table };
}

const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

const FIREARM = { serialState: 'COMPLETE', make: 'Beretta', model: '92 FS', type: 'P', calibre: '9x19', countryOfOrigin: 'IT', marks: [] };
const DRAFT = {
  addressee: 'GT',
  priority: 'URGENT',
  urgentBecause: 'the suspect is to be heard tomorrow',
  firearm: { ...FIREARM, serial: 'GT-2009-1187' },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry at the border',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
};
const CHAIN = [
  { sequence: 1, actor: 'RETAILER', name: 'Armería Central', country: 'GT', disposedOn: '2025-03-01' },
  { sequence: 2, actor: 'FIRST_PURCHASER', name: 'Juan Pérez Soto', country: 'GT', acquiredOn: '2025-03-01' },
];

/** Time cannot be moved over HTTP, so this installation gives seconds; its office works day and night. */
const IN_SECONDS = {
  HEADSTAMP_TRACE_ANSWER_WITHIN: 'URGENT=2s ROUTINE=2h',
  HEADSTAMP_TRACE_REMIND_BEFORE: 'URGENT=1s ROUTINE=2h',
  HEADSTAMP_TRACE_ESCALATE_AFTER: 'DEPUTY=1s HEAD=2s',
  HEADSTAMP_TRACE_SWEEP: 'EVERY=1s',
};

describe('deadlines, use conditions, leads and figures of traces', () => {
  let system: Deployment;
  const officials = new Map<string, OfficialClient>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const alerts = async (login: string, kind: string, subjectId: string): Promise<Alert[]> =>
    (await as(login).get<{ items: Alert[] }>('/alerts?limit=200')).items.filter(
      (alert) => alert.kind === kind && alert.subjectId === subjectId,
    );
  const alerted = (login: string, kind: string, subjectId: string, holds: (alert: Alert) => boolean = () => true): Promise<Alert> =>
    eventually(`the alert "${kind}" for ${login}`, async () => (await alerts(login, kind, subjectId)).find(holds), 90);
  const request = (login: string, id: string): Promise<Request> => as(login).get<Request>(`/trace-requests/${id}`);
  const asked = async (more: object = {}): Promise<Request> => {
    const { id, version } = await as('investigator@bz').post<Request>('/trace-requests', { ...DRAFT, ...more });
    return as('investigator@bz').move<Request>(`/trace-requests/${id}/submission`, version);
  };

  let id: string;

  beforeAll(async () => {
    system = await startStandalone({ environment: IN_SECONDS });
    for (const login of ['investigator@bz', 'focal@bz', 'auditor@bz', 'admin@gt', 'focal@gt', 'manager@gt', 'focal@tt']) {
      const { password } = system.logins('auditor', 'BZ')[0];
      officials.set(login, await OfficialClient.signIn(system.url, login, password));
    }
  }, 180_000);
  afterAll(async () => {
    const code = await system.stop();
    expect([code, system.printed()]).toEqual([0, expect.any(String)]);
  }, 60_000);

  it('counts a deadline by the office hours that the addressee has stated, which its administrator alone may state', async () => {
    const hours = { timeZone: 'America/Guatemala', workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00', closesAt: '24:00', holidays: [] };
    await expect(as('focal@gt').post('/working-calendars', hours)).rejects.toEqual(refusal(403, 'role.required'));
    await expect(as('admin@gt').post('/working-calendars', { ...hours, timeZone: 'Nowhere' })).rejects.toEqual(
      refusal(422, 'request.invalid'),
    );
    await as('admin@gt').post('/working-calendars', hours);
    const all = await as('focal@bz').get<{ code: string; stated: boolean; timeZone: string }[]>('/working-calendars');
    expect(all).toContainEqual(expect.objectContaining({ code: 'GT', stated: true, timeZone: 'America/Guatemala' }));
    expect(all).toContainEqual(expect.objectContaining({ code: 'BZ', stated: false }));

    const colleagues = await as('admin@gt').get<{ id: string; login: string }[]>('/officials');
    for (const [login, rank] of [
      ['focal', 'deputy'],
      ['manager', 'head'],
    ] as const) {
      const officialId = colleagues.find((official) => official.login === login)?.id;
      await as('admin@gt').post('/stand-ins', { officialId, rank });
    }
    const sent = await asked();
    id = sent.id;
    expect(Date.parse(sent.dueAt) - Date.parse(sent.submittedAt)).toBe(2_000);
  }, 60_000);

  it('tells both sides once that it has passed, and those who stand in by name', async () => {
    for (const login of ['focal@bz', 'focal@gt']) await alerted(login, 'trace-overdue', id);
    await alerted('focal@gt', 'trace-escalated', id, ({ toYouByName }) => toYouByName);
    const head = await alerted('manager@gt', 'trace-escalated', id, ({ toYouByName }) => toYouByName);
    await as('manager@gt').move(`/alerts/${head.id}/acknowledgement`, (await as('manager@gt').get<Alert>(`/alerts/${head.id}`)).version);
    // Every stage has been told by now, in many looks: each was told once.
    for (const login of ['focal@bz', 'focal@gt']) expect(await alerts(login, 'trace-overdue', id)).toHaveLength(1);
    expect(await alerts('focal@gt', 'trace-escalated', id)).toHaveLength(2);
    expect(await alerts('focal@bz', 'trace-escalated', id)).toEqual([]);
    for (const login of ['focal@bz', 'focal@gt']) expect((await request(login, id)).overdue).toBe(true);
  }, 120_000);

  it('reminds the addressee before a deadline passes', async () => {
    const { id: other } = await asked({ priority: 'ROUTINE', urgentBecause: null, firearm: { ...FIREARM, serial: 'GT-2010-4471' } });
    await alerted('focal@gt', 'trace-due-soon', other);
    expect(await alerts('focal@bz', 'trace-due-soon', other)).toEqual([]);
  }, 120_000);

  it('shows of an answer what its conditions permit for the purpose of the look, and takes out no more', async () => {
    const focal = as('focal@gt');
    const acknowledged = await focal.move<Request>(`/trace-requests/${id}/acknowledgement`, (await request('focal@gt', id)).version);
    await focal.move(`/trace-requests/${id}/answer`, acknowledged.version, {
      ...{ chain: CHAIN, endState: 'TRACED_FIRST_PURCHASER', useConditions: ['NO_ONWARD_TRANSFER'] },
      rowTerms: [{ sequence: 2, purposes: ['INVESTIGATION'], noStatistics: true }],
    });
    const seen = await eventually('the answer', async () => {
      const { answer, overdue } = await request('investigator@bz', id);
      return answer && { answer, overdue };
    });
    expect(seen.overdue).toBe(false);
    expect(seen.answer.chain.map(({ name }) => name)).toEqual(['Armería Central', 'Juan Pérez Soto']);
    const inCourt = await as('investigator@bz').send<Request>('GET', `/trace-requests/${id}`, {
      headers: { 'headstamp-purpose': 'court' },
    });
    expect(inCourt.body.answer?.chain.map(({ name }) => name)).toEqual(['Armería Central']);
    expect(inCourt.body.answer?.withheld).toEqual([{ sequence: 2, because: ['purpose-not-permitted'] }]);
    const file = (await as('focal@bz').get<Buffer>(`/trace-requests/${id}/export.csv?purpose=COURT`)).toString('utf8');
    expect(file).toContain('Armería Central');
    expect(file).not.toContain('Juan Pérez');
  }, 60_000);

  it('refuses to tell a third state what the originator has not let us pass on', async () => {
    const draft = { ...DRAFT, addressee: 'TT', specialInstructions: 'It was bought by Juan Perez-Soto in Guatemala.' };
    const { id: other, version } = await as('investigator@bz').post<Request>('/trace-requests', draft);
    await expect(as('investigator@bz').move(`/trace-requests/${other}/submission`, version)).rejects.toEqual(
      refusal(409, 'use-condition.third-party'),
    );
    expect((await request('investigator@bz', other)).state).toBe('draft');
    expect((await as('focal@tt').get<{ items: unknown[] }>('/trace-requests')).items).toEqual([]);
  }, 60_000);

  it('offers leads with their reason to those who may see them, and keeps why one was dismissed', async () => {
    const lead = (await as('investigator@bz').get<Leads>('/trace-leads?dismissed=no')).items.find(
      ({ kind }) => kind === 'short-time-to-crime',
    );
    expect(lead).toMatchObject({ minDays: 365, requests: [{ id }], dismissal: null });
    await as('investigator@bz').post(`/trace-leads/${lead?.id}/dismissal`, { reason: 'the purchaser reported it stolen at once' });
    const left = await as('focal@bz').get<Leads>('/trace-leads?dismissed=only');
    expect(left.items).toMatchObject([{ id: lead?.id, dismissal: { reason: 'the purchaser reported it stolen at once' } }]);
    expect((await as('focal@tt').get<Leads>('/trace-leads')).items).toEqual([]);
    await expect(as('auditor@bz').get('/trace-leads')).rejects.toEqual(refusal(403, 'role.required'));
  }, 60_000);

  it('counts what may be counted, says what it left out, and that traced weapons are no sample', async () => {
    const [from, to] = [-1, 1].map((ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10));
    const figures = await as('auditor@bz').get<Figures>(`/trace-figures?from=${from}&to=${to}`);
    expect(figures).toMatchObject({
      note: expect.stringContaining('no sample') as unknown,
      asRequester: {
        requests: 2,
        turnaround: { answers: 1, notAnswered: 1 },
        timeToCrime: { notCounted: 1 },
        endStates: { cells: [{ label: 'TRACED_FIRST_PURCHASER', count: null }], notCounted: 0 },
      },
    });
    const table = (await as('focal@bz').get<Buffer>(`/trace-figures/export.csv?from=${from}&to=${to}`)).toString('utf8');
    expect(table).toContain('requester,time_to_crime,DATA_QUALITY,,0,1,0');
    expect(table).not.toMatch(/Juan|1187/);
    await expect(as('investigator@bz').get(`/trace-figures?from=${from}&to=${to}`)).rejects.toEqual(refusal(403, 'role.required'));
    await expect(as('auditor@bz').get('/trace-figures?from=yesterday&to=today')).rejects.toEqual(refusal(422, 'request.invalid'));
  }, 60_000);
});
