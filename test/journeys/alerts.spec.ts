import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { Caller } from '../support/caller';
import { removeFolder, startStandalone, temporaryFolder, type Deployment } from '../support/deployment';
import { headerOf, TestMailServer, textOf } from '../support/mail-server';

interface Alert {
  id: string;
  kind: string;
  subjectId: string;
  urgent: boolean;
  overdue: boolean;
  escalated: boolean;
  toYouByName: boolean;
  version: number;
}
interface Course {
  channels: {
    channel: string;
    officialId: string | null;
    state: string;
    attempts: number;
    lastReplyCode: number | null;
    digest: boolean;
  }[];
  stages: { stage: string }[];
}
interface Entry {
  id: string;
  version: number;
}

const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

const SERIAL = 'GT-2009-1187';
const DRAFT = {
  addressee: 'GT',
  firearm: {
    serial: SERIAL,
    serialState: 'COMPLETE',
    make: 'Beretta',
    model: '92 FS',
    type: 'P',
    calibre: '9x19',
    countryOfOrigin: 'IT',
    marks: [],
  },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry at the border',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
};
const URGENT = { ...DRAFT, priority: 'URGENT', urgentBecause: 'the suspect is to be heard tomorrow' };
const ROUTINE = { ...DRAFT, priority: 'ROUTINE' };

/** A zone in which it is about noon now: an office there has opened today and has hours left. */
const nearNoon = (): string => {
  const hours = 12 - new Date().getUTCHours();
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
};
const localTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);

/** Time cannot be moved over HTTP, so this installation gives seconds; its office works day and night. */
const IN_SECONDS = {
  HEADSTAMP_ALERT_ACKNOWLEDGE_WITHIN: 'URGENT=3s ROUTINE=24h',
  HEADSTAMP_ALERT_DEPUTY_AFTER: 'URGENT=1s ROUTINE=8h',
  HEADSTAMP_ALERT_HEAD_AFTER: 'URGENT=3s ROUTINE=24h',
  HEADSTAMP_ALERT_SWEEP: 'EVERY=1s',
  HEADSTAMP_SMTP_TLS: 'optional',
  HEADSTAMP_SMTP_FROM: 'duty@headstamp.example',
  HEADSTAMP_SMTP_RETRY: 'FIRST=1s LONGEST=2s GIVEUP=1h',
  HEADSTAMP_SMTP_LOOK: 'EVERY=1s',
  HEADSTAMP_PUBLIC_URL: 'https://headstamp.example',
};

describe('alerts that reach a focal point and are answered', () => {
  const post = new TestMailServer(true);
  const folder = temporaryFolder();
  let system: Deployment;
  const officials = new Map<string, OfficialClient>();
  const ids = new Map<string, string>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const start = async (): Promise<void> => {
    const environment = { ...IN_SECONDS, HEADSTAMP_SMTP_URL: `smtp://127.0.0.1:${post.port}` };
    system = await startStandalone({ folder, environment });
    const { password } = system.logins('auditor', 'BZ')[0];
    for (const login of ['investigator@bz', 'admin@bz', 'admin@gt', 'focal@gt', 'manager@gt', 'focal@tt'])
      officials.set(login, await OfficialClient.signIn(system.url, login, password));
  };
  const submitted = async (draft: object): Promise<string> => {
    const { id, version } = await as('investigator@bz').post<Entry>('/trace-requests', draft);
    await as('investigator@bz').move(`/trace-requests/${id}/submission`, version);
    return id;
  };
  const alertOf = async (login: string, subjectId: string): Promise<Alert | undefined> =>
    (await as(login).get<{ items: Alert[] }>('/alerts?limit=200')).items.find((alert) => alert.subjectId === subjectId);
  const alerted = (login: string, subjectId: string): Promise<Alert> =>
    eventually(`the alert for ${login}`, () => alertOf(login, subjectId), 60);
  const acknowledge = async (login: string, id: string): Promise<void> => {
    // It may be escalated at this moment, which makes it another version.
    await eventually(`the acknowledgement by ${login}`, async () => {
      const { version } = await as(login).get<Alert>(`/alerts/${id}`);
      return as(login)
        .move(`/alerts/${id}/acknowledgement`, version)
        .then(
          () => true,
          () => undefined,
        );
    });
  };
  const letterTo = (address: string, about: string) =>
    eventually(`a letter to ${address}`, () => Promise.resolve(post.to(address).find((letter) => textOf(letter).includes(about))), 60);

  const FOCAL = 'focal@office.example';
  const MANAGER = 'manager@office.example';
  const terms = { validFrom: '2020-01-01', languages: ['es', 'en'], contact: '+502 5555 0100' };
  let focalEntry: Entry;

  beforeAll(async () => {
    await post.open();
    await start();
    const colleagues = await as('admin@gt').get<{ id: string; login: string }[]>('/officials');
    for (const { id, login } of colleagues) ids.set(login, id);
    const hours = { timeZone: nearNoon(), workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '00:00', closesAt: '24:00', holidays: [] };
    await as('admin@gt').post('/working-calendars', hours);
  }, 180_000);
  afterAll(async () => {
    const code = await system.stop();
    await post.close();
    await removeFolder(folder);
    expect([code, system.printed()]).toEqual([0, expect.any(String)]);
  }, 60_000);

  it('keeps a directory that everybody reads and only the own administrator edits', async () => {
    const manager = { officialId: ids.get('manager'), role: 'laboratory-manager', ...terms, email: MANAGER };
    const focal = { officialId: ids.get('focal'), role: 'focal-point', ...terms, email: FOCAL, deputyId: ids.get('manager') };
    await expect(as('focal@gt').post('/focal-points', focal)).rejects.toEqual(refusal(403, 'role.required'));
    await expect(as('admin@bz').post('/focal-points', focal)).rejects.toEqual(refusal(422, 'directory.wrong-official'));
    await as('admin@gt').post('/focal-points', manager);
    focalEntry = await as('admin@gt').post<Entry>('/focal-points', focal);
    const seen = await as('focal@tt').get<{ code: string; role: string; standing: string; languages: string[] }[]>('/focal-points');
    expect(seen).toContainEqual(expect.objectContaining({ code: 'GT', role: 'focal-point', standing: 'current', languages: ['es', 'en'] }));
    expect(JSON.stringify(seen)).not.toContain('office.example');
    await expect(as('admin@bz').send('DELETE', `/focal-points/${focalEntry.id}`)).rejects.toEqual(refusal(404, 'directory.unknown'));
    await as('focal@gt').post(`/focal-points/${focalEntry.id}/confirmation`, {});
    const changes = await as('admin@gt').get<{ change: string }[]>(`/focal-points/${focalEntry.id}/changes`);
    expect(changes.map(({ change }) => change)).toEqual(['entered', 'confirmed']);
  }, 60_000);

  it('writes to the focal point in its language about what is urgent, however often the mail server puts it off, and says nothing of the case', async () => {
    post.answers.set(FOCAL, 451);
    const subjectId = await submitted(URGENT);
    const { id } = await alerted('focal@gt', subjectId);
    const course = (): Promise<Course> => as('focal@gt').get<Course>(`/alerts/${id}/course`);
    const byMail = async () =>
      (await course()).channels.find(({ channel, officialId }) => channel === 'e-mail' && officialId === ids.get('focal'));
    await eventually('a second attempt', async () => ((await byMail())?.attempts ?? 0) >= 2 || undefined, 60);
    post.answers.delete(FOCAL);
    const letter = await letterTo(FOCAL, id);
    await eventually('the word that it was delivered', async () => (await byMail())?.state === 'delivered' || undefined, 60);
    expect(textOf(letter)).toMatch(/Solicitud de rastreo recibida[^]*De: Belice[^]*https:\/\/headstamp\.example\/alerts\?alert=/);
    expect(letter.raw + textOf(letter)).not.toMatch(new RegExp(`${SERIAL}|Beretta|${subjectId}|-TR-`));
    expect(new Set(post.to(FOCAL).map((each) => headerOf(each, 'Message-ID'))).size).toBe(1);

    // Nobody acknowledges it: the deputy is told, by name and by e-mail, of the same alert.
    const told = await eventually(
      'the deputy',
      async () => {
        const alert = await alertOf('manager@gt', subjectId);
        return alert?.toYouByName ? alert : undefined;
      },
      60,
    );
    expect(told).toMatchObject({ id, escalated: true, overdue: true });
    await letterTo(MANAGER, id);
    await eventually('all stages', async () => (await course()).stages.length === 3 || undefined, 60);
    await acknowledge('manager@gt', id);
    expect((await course()).stages.map(({ stage }) => stage).sort()).toEqual(['deputy', 'head', 'overdue']);
    expect([FOCAL, MANAGER].map((address) => post.to(address).filter((each) => textOf(each).includes(id)).length)).toEqual([1, 1]);
  }, 180_000);

  it('refuses a question to an office whose entry has expired, keeps it as a draft, and tells that office', async () => {
    const { version } = (await as('admin@gt').get<Entry[]>('/focal-points/own')).find(({ id }) => id === focalEntry.id) ?? focalEntry;
    const change = (body: object, read: number) =>
      as('admin@gt').send<Entry>('PUT', `/focal-points/${focalEntry.id}`, { body, headers: { 'if-match': `"${read}"` } });
    const expired = await change({ ...terms, email: FOCAL, validUntil: '2020-12-31' }, version);
    const draft = await as('investigator@bz').post<Entry>('/trace-requests', ROUTINE);
    const submit = () => as('investigator@bz').move(`/trace-requests/${draft.id}/submission`, draft.version);
    await expect(submit()).rejects.toEqual(refusal(409, 'directory.entry-expired'));
    expect(await as('investigator@bz').get(`/trace-requests/${draft.id}`)).toMatchObject({ state: 'draft', version: draft.version });
    const alert = await alerted('manager@gt', focalEntry.id);
    expect(alert.kind).toBe('directory-expired');
    await acknowledge('manager@gt', alert.id);
    await change({ ...terms, email: FOCAL, deputyId: ids.get('manager') }, expired.body.version);
    await submit();
    await alerted('focal@gt', draft.id);
  }, 120_000);

  it('tells a page whose connection was cut by a restart which alerts it has missed, and what was raised meanwhile is there once', async () => {
    const listen = async (headers: Record<string, string>, until: string) =>
      (await Caller.signIn(system.url, system.logins('focal-point', 'GT')[0])).send('GET', '/api/alerts/changes', { headers, until });
    const before = await listen({}, '\n\n');
    expect([before.status, before.type]).toEqual([200, 'text/event-stream']);
    expect(before.text).toMatch(/event: changed\n(.*\n)?id: \d+/);
    const [, lastEventId = ''] = /id: (\d+)/.exec(before.text) ?? [];
    const subjectId = await submitted(ROUTINE);
    const { id } = await alerted('focal@gt', subjectId);
    await system.kill();
    await start();
    const told = await listen({ 'Last-Event-ID': lastEventId }, 'event: missed');
    expect(told.text).toContain('event: changed');
    expect(told.text).toContain(id);
    await alerted('focal@gt', subjectId);
    const { items } = await as('focal@gt').get<{ items: Alert[] }>('/alerts?limit=200');
    expect(items.filter((alert) => alert.subjectId === subjectId)).toHaveLength(1);
  }, 180_000);

  it('sends what is not urgent in one letter at the opening hour', async () => {
    const timeZone = nearNoon();
    const opens = new Date(Math.ceil((Date.now() + 2_000) / 60_000) * 60_000);
    const before = post.to(FOCAL).length;
    await as('admin@gt').post('/working-calendars', {
      ...{ timeZone, workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: localTime(opens, timeZone), closesAt: '24:00', holidays: [] },
    });
    const letter = await eventually('the letter of the day', () => Promise.resolve(post.to(FOCAL)[before]), 150);
    expect(Date.now()).toBeGreaterThanOrEqual(opens.getTime());
    expect(textOf(letter).match(/^- Solicitud de rastreo recibida \(Belice\)/gm)).toHaveLength(2);
    expect(textOf(letter)).not.toContain(SERIAL);
    const { items } = await as('focal@gt').get<{ items: Alert[] }>('/alerts?limit=200');
    const open = items.filter(({ kind, urgent }) => kind === 'trace-request' && !urgent);
    for (const { id } of open) {
      const { channels } = await as('focal@gt').get<Course>(`/alerts/${id}/course`);
      expect(channels).toContainEqual(expect.objectContaining({ channel: 'e-mail', digest: true }));
    }
    expect(open).toHaveLength(2);
    expect(post.to(FOCAL)).toHaveLength(before + 1);
  }, 240_000);
});
